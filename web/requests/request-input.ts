import { wasName } from '../forms/merge.ts';
import { textOf } from '../forms/submitted.ts';

/** The fields that a draft and an edit share, as their inputs want them. Empty required texts are left to the API to refuse. */
export function requestInput(form: FormData) {
  return {
    title: textOf(form, 'title') ?? '',
    agency: textOf(form, 'agency') ?? '',
    agreement: textOf(form, 'agreement'),
    requestText: textOf(form, 'requestText') ?? '',
    requester: {
      name: textOf(form, 'requester.name') ?? '',
      organization: textOf(form, 'requester.organization'),
      onBehalfOf: textOf(form, 'requester.onBehalfOf'),
      signatory: textOf(form, 'requester.signatory'),
    },
  };
}

/**
 * The same of an edit: an agreement that stands as it stood when the form was opened is left out, for the reader may not see
 * the one it is about, and then none stands there.
 */
export function changedInput(form: FormData) {
  const { agreement, ...input } = requestInput(form);
  const isTouched = agreement !== textOf(form, wasName('agreement'));
  return isTouched ? { ...input, agreement } : input;
}

/** One part for each line that is not empty; a number or a dash before it is dropped. */
export function partsOfText(text: string | null): string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-•])\s*/, '').trim())
    .filter(Boolean);
}

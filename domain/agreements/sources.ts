import { refusal } from '../errors.ts';
import { checkListLength, checkOptionalText, checkText, LIST_LIMITS, TEXT_LIMITS } from '../matters/text.ts';

/** Where something can be read. */
export interface SourceInput {
  readonly url: string;
  readonly title?: string | null | undefined;
}

export interface Source {
  readonly url: string;
  readonly title?: string;
}

/** A statement of the public record: never without a source. */
export interface StatementInput {
  readonly text: string;
  readonly sources: readonly SourceInput[];
  readonly confidence?: string | null | undefined;
}

export interface Statement {
  readonly text: string;
  readonly sources: readonly Source[];
  readonly confidence?: string;
}

/** @throws Refusal TEXT_*, TOO_MANY; TEXT_REQUIRED also for a source that is no web address */
export function checkStatement(input: StatementInput, path: readonly string[]): Statement {
  const confidence = checkOptionalText(input.confidence, TEXT_LIMITS.line, 'the confidence', path);
  return {
    text: checkText(input.text, TEXT_LIMITS.note, 'what is known', [...path, 'text']),
    sources: checkSources(input.sources, [...path, 'sources']),
    ...(confidence === null ? {} : { confidence }),
  };
}

function checkSources(inputs: readonly SourceInput[], path: readonly string[]): readonly Source[] {
  checkListLength(inputs, LIST_LIMITS.entries, 'sources', path);
  if (inputs.length === 0) throw refusal('TEXT_REQUIRED', { field: 'where it can be read' }, path);
  return inputs.map((input, index) => checkSource(input, [...path, String(index)]));
}

/** @throws Refusal TEXT_*; TEXT_REQUIRED also for what is no web address */
export function checkSource({ url, title }: SourceInput, path: readonly string[]): Source {
  const address = checkText(url, TEXT_LIMITS.note, 'the address of the source', [...path, 'url']);
  if (!/^https?:\/\/[^\s/]+/.test(address)) {
    throw refusal('TEXT_REQUIRED', { field: 'the address of the source (https://…)' }, [...path, 'url']);
  }
  const name = checkOptionalText(title, TEXT_LIMITS.line, 'the title of the source', [...path, 'title']);
  return name === null ? { url: address } : { url: address, title: name };
}

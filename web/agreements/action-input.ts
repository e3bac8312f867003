import { missing, textOf, type Refusal } from '../forms/submitted.ts';
import { ACTION_KINDS, chosen } from './report-words.ts';
import { sourcesIn } from './source-lines.ts';

/* Between the fields of an act of an agency and the API. */

/** What it must have before the API is asked. */
const NEEDED: Readonly<Record<string, string>> = {
  actionOn: 'Say when.',
  actionStatement: 'Say what it did.',
};

export const untold = (form: FormData): Refusal[] => missing(form, NEEDED);

export const actedOn = (form: FormData) => ({ on: textOf(form, 'actionOn') ?? '' });

/** All that it says beside who did it and when. */
export const actedIn = (form: FormData) => ({
  kind: chosen(ACTION_KINDS, textOf(form, 'kind')) ?? 'OTHER',
  statement: textOf(form, 'actionStatement') ?? '',
  said: textOf(form, 'said'),
  reading: textOf(form, 'reading'),
  sources: sourcesIn(textOf(form, 'actionSources')),
});

/** The names of all fields that `actedIn` reads. */
export const ACTED: readonly string[] = ['kind', 'actionStatement', 'said', 'reading', 'actionSources'];

/** What the input calls a thing, by the field that it came from. */
const FIELD_OF: Readonly<Record<string, string>> = {
  sources: 'actionSources',
  occurred: 'actionOn',
  statement: 'actionStatement',
  file: 'actionFile',
  communication: 'paper',
  page: 'cited.page',
  passage: 'cited.passage',
};

/** The field of the form that the API's path is about. */
export const toActionField = ({ path, ...refusal }: Refusal): Refusal => {
  const [first = '', second = ''] = path;
  // A correction has its words together; `said` alone is the agency's own.
  const name = first === 'said' && second !== '' ? second : first;
  return { ...refusal, path: [FIELD_OF[name] ?? name] };
};

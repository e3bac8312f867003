import { missing, textOf, type Refusal } from '../forms/submitted.ts';
import { sourcesIn } from './source-lines.ts';
import { BASES, chosen, DETAILS, EFFECTS, PRECISIONS } from './report-words.ts';

/*
 * Between the fields of a fact of the public record and the API. A form holds one, or several under names of their own
 * ("dates.signed.on").
 */

/** What a fact must have before the API is asked. */
const NEEDED: Readonly<Record<string, string>> = {
  on: 'Say when it happened, as exactly as the source does.',
  statement: 'Say what happened.',
  sources: 'Give the address where it can be read.',
};

export const unsaid = (form: FormData): Refusal[] => missing(form, NEEDED);

/** When it happened, as the source gives it. */
export const occurredIn = (form: FormData) => ({
  on: textOf(form, 'on') ?? '',
  until: textOf(form, 'until'),
  precision: chosen(PRECISIONS, textOf(form, 'precision')) ?? 'DAY',
  basis: chosen(BASES, textOf(form, 'basis')) ?? 'STATED',
});

/** All that it says beside its date. */
export const saidIn = (form: FormData) => ({
  factKind: textOf(form, 'factKind') ?? 'other',
  statement: textOf(form, 'statement') ?? '',
  confidence: textOf(form, 'confidence') ?? 'medium',
  sources: sourcesIn(textOf(form, 'sources')),
  effect: chosen(EFFECTS, textOf(form, 'effect')),
  effectFrom: textOf(form, 'effectFrom'),
  effectUntil: textOf(form, 'effectUntil'),
  effectUntilPrecision: chosen(PRECISIONS, textOf(form, 'effectUntilPrecision')),
  order: textOf(form, 'order'),
  details: DETAILS.flatMap(([key]) => {
    const value = textOf(form, `details.${key}`);
    return value === null ? [] : [{ key, value }];
  }),
});

/** The names of all fields that `saidIn` reads. */
export const SAID: readonly string[] = [
  'factKind',
  'statement',
  'confidence',
  'sources',
  'effect',
  'effectFrom',
  'effectUntil',
  'effectUntilPrecision',
  'order',
  ...DETAILS.map(([key]) => `details.${key}`),
];

/** The field of a fact that the end of one of the API's paths is about. */
export function factField(path: readonly string[]): string {
  if (path.includes('sources')) return 'sources';
  const last = path.at(-1) ?? '';
  return last === 'text' ? 'statement' : last;
}

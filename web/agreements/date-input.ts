import { textOf, type Refusal } from '../forms/submitted.ts';
import { factField } from './fact-input.ts';
import { chosen, PRECISIONS } from './report-words.ts';
import { sourcesIn } from './source-lines.ts';

/*
 * What is known of an agreement's dates when it is put under watch: each is a fact on a source of its own, and the date follows
 * from it. Names of fields: "dates.signed.on".
 */

export const DATES = {
  signed: { effect: 'SIGNED', legend: 'When it was signed', statement: 'It was signed.' },
  effective: { effect: 'TOOK_EFFECT', legend: 'Since when it is in force', statement: 'It took effect.' },
  ends: { effect: 'TERMS', legend: 'When it ends', statement: 'Until when it holds became known.' },
} as const;

export type DateKey = keyof typeof DATES;

export const DATE_KEYS = Object.keys(DATES) as readonly DateKey[];

export const dateField = (key: DateKey, field: string): string => `dates.${key}.${field}`;

/** Those of which something was typed that tells of them. */
const toldIn = (form: FormData): DateKey[] =>
  DATE_KEYS.filter((key) =>
    ['on', 'until', 'sources'].some((field) => textOf(form, dateField(key, field)) !== null),
  );

/** A refusal for each that lacks its day. */
export const undatedIn = (form: FormData): Refusal[] =>
  toldIn(form).flatMap((key) => {
    const needed = key === 'ends' ? NEEDED_OF_END : NEEDED;
    return Object.entries(needed)
      .filter(([field]) => textOf(form, dateField(key, field)) === null)
      .map(([field, message]) => ({ code: 'MISSING', message, path: [dateField(key, field)] }));
  });

const NEEDED = { on: 'Say when, as exactly as the source does, or empty this date.' };
const NEEDED_OF_END = {
  until: 'Say until when, as exactly as the source does, or empty this date.',
  on: 'Say on which day the source says so.',
};

/** One fact for each. */
export const datesIn = (form: FormData) =>
  toldIn(form).map((key) => {
    const text = (field: string) => textOf(form, dateField(key, field));
    const precision = chosen(PRECISIONS, text('precision')) ?? 'DAY';
    const when =
      key === 'ends'
        ? { occurred: { on: text('on') ?? '' }, effectUntil: text('until'), effectUntilPrecision: precision }
        : { occurred: { on: text('on') ?? '', precision } };
    return {
      factKind: 'agreement',
      statement: text('statement') ?? DATES[key].statement,
      sources: sourcesIn(text('sources')),
      confidence: text('confidence') ?? 'medium',
      effect: DATES[key].effect,
      ...when,
    };
  });

/** The API's place in the list of facts, as a field of this form. */
export function datePath(path: readonly string[], form: FormData): readonly string[] {
  const [head, index, ...field] = path[0] === 'input' ? path.slice(1) : path;
  const key = head === 'facts' ? toldIn(form)[Number(index)] : undefined;
  if (!key) return path;
  return [dateField(key, FIELD_OF[factField(field)] ?? factField(field))];
}

const FIELD_OF: Readonly<Record<string, string>> = {
  effectUntil: 'until',
  effectUntilPrecision: 'precision',
};

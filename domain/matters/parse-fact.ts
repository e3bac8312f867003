/**
 * From what a person ticked or a program sent to a typed fact: every field checked against its kind, with a refusal
 * that names the place. Fields come as text; what is kept is typed and normal.
 */
import { PASSAGE_LIMIT } from '../documents/passage.ts';
import { refusal } from '../errors.ts';
import { factLabel, fieldLabel } from '../words/facts-en.ts';
import { type FactField, type FactVocabulary, specOf } from './fact-spec.ts';
import {
  checkDate,
  checkFuzzyDate,
  checkTime,
  checkZone,
  type FuzzyDate,
  type FuzzyDateInput,
} from './fuzzy-date.ts';
import { checkNumber } from './number.ts';
import { checkListLength, checkOptionalText, checkText, LIST_LIMITS, TEXT_LIMITS } from './text.ts';

export interface FactFieldInput {
  readonly key: string;
  readonly value: string;
}

export interface FactInput {
  readonly kind: string;
  readonly occurred: FuzzyDateInput;
  /** The file that says it, where it is not the paper's own. */
  readonly file?: string | null | undefined;
  readonly page?: number | null | undefined;
  /** Words of that page. */
  readonly passage?: string | null | undefined;
  readonly aboutEvent?: string | null | undefined;
  /** Instead of `aboutEvent`: the place of an earlier fact of the same save, from 0. */
  readonly aboutFact?: number | null | undefined;
  readonly fields?: readonly FactFieldInput[] | null | undefined;
}

export interface Fact {
  readonly kind: string;
  readonly occurred: FuzzyDate;
  readonly cited: Cited;
  readonly aboutEventId: string | null;
  readonly aboutFact: number | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Where a fact is said: in which of a paper's files, on which page, in which words. */
export interface Cited {
  readonly file: string | null;
  readonly page: number | null;
  readonly passage: string | null;
}

/** @throws Refusal NUMBER_OUT_OF_RANGE, TEXT_* */
export const parseCited = (
  { file, page, passage }: Pick<FactInput, 'file' | 'page' | 'passage'>,
  path: readonly string[],
): Cited => ({
  file: file ?? null,
  page: page == null ? null : checkNumber(page, 1, 100_000, 'page', [...path, 'page']),
  passage: checkOptionalText(passage, PASSAGE_LIMIT, 'the words on the page', [...path, 'passage']),
});

/** What the facts of a matter can be and when they can lie: not after today, and not before the one that opened it. */
export interface FactFrame {
  readonly vocabulary: FactVocabulary;
  readonly today: string;
  /** Null where nothing has opened it yet. */
  readonly openedOn: string | null;
}

/**
 * Checks a fact that may be ticked on the record page.
 * @throws Refusal FACT_KIND_UNKNOWN, FACT_FIELD_UNKNOWN, DATE_*, EVENT_BEFORE_FILING, TEXT_*, NUMBER_OUT_OF_RANGE,
 *   CHOICE_UNKNOWN, QUESTION_UNKNOWN
 */
export function parseFact(input: FactInput, frame: FactFrame, path: readonly string[]): Fact {
  const { kind } = input;
  const spec = specOf(frame.vocabulary, kind);
  if (!spec || spec.ownAct) throw refusal('FACT_KIND_UNKNOWN', { value: kind }, [...path, 'kind']);
  if (spec.answers && !input.aboutEvent && input.aboutFact == null) {
    throw refusal('QUESTION_UNKNOWN', { label: factLabel(kind) }, [...path, 'aboutEvent']);
  }
  return {
    kind,
    occurred: parseOccurred(kind, input.occurred, frame, [...path, 'occurred']),
    cited: parseCited(input, path),
    aboutEventId: input.aboutEvent ?? null,
    aboutFact: input.aboutFact ?? null,
    payload: parsePayload(kind, input.fields ?? [], frame, [...path, 'fields']),
  };
}

/** Checks the date of a fact: real, past, exact where a clock hangs on it, not before the filing. @throws Refusal */
export function parseOccurred(
  kind: string,
  input: FuzzyDateInput,
  frame: FactFrame,
  path: readonly string[],
): FuzzyDate {
  const label = factLabel(kind);
  const occurred = checkFuzzyDate(input, frame.today, path);
  if (specOf(frame.vocabulary, kind)?.onClock && occurred.precision !== 'day') {
    throw refusal('DATE_TOO_IMPRECISE', { label }, [...path, 'precision']);
  }
  const { openedOn, vocabulary } = frame;
  if (openedOn !== null && kind !== vocabulary.opening && (occurred.until ?? occurred.on) < openedOn) {
    throw refusal('EVENT_BEFORE_FILING', { label, value: occurred.on, filedOn: openedOn }, [...path, 'on']);
  }
  return occurred;
}

/** Checks the further fields of a fact of one kind. @throws Refusal */
export function parsePayload(
  kind: string,
  given: readonly FactFieldInput[],
  { vocabulary }: Pick<FactFrame, 'vocabulary'>,
  path: readonly string[],
): Readonly<Record<string, unknown>> {
  const label = factLabel(kind);
  const specs = specOf(vocabulary, kind)?.fields ?? {};
  const payload: Record<string, unknown> = {};
  given.forEach(({ key, value }, index) => {
    const here = [...path, String(index), 'value'];
    const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
    if (!spec || Object.hasOwn(payload, key))
      throw refusal('FACT_FIELD_UNKNOWN', { label, field: key }, here);
    if (value.trim() !== '') payload[key] = parseField(spec, value.trim(), fieldLabel(key), here);
  });
  for (const [key, spec] of Object.entries(specs)) {
    if (spec.required && !Object.hasOwn(payload, key)) {
      throw refusal('TEXT_REQUIRED', { field: `${label}: ${fieldLabel(key)}` }, path);
    }
  }
  return payload;
}

function parseField(spec: FactField, value: string, field: string, path: readonly string[]): unknown {
  switch (spec.type) {
    case 'text':
    case 'long_text':
      return checkText(value, TEXT_LIMITS[spec.type === 'text' ? 'line' : 'note'], field, path);
    case 'date':
      return checkDate(value, path);
    case 'time':
      return checkTime(value, path);
    case 'zone':
      return checkZone(value, path);
    case 'boolean':
      return checkWord(value, ['true', 'false'], field, path) === 'true';
    case 'integer':
      return checkNumber(Number(value), spec.least, spec.most, field, path);
    case 'money':
      return parseMoney(value, field, path);
    case 'choice':
      return checkWord(value.toLowerCase(), spec.options, field, path);
    case 'parts':
    case 'determinations':
    case 'comments':
      return parseIds(value, field, path);
  }
}

function checkWord(
  value: string,
  choices: readonly string[],
  field: string,
  path: readonly string[],
): string {
  if (!choices.includes(value)) {
    throw refusal('CHOICE_UNKNOWN', { value, field, choices: choices.join(', ') }, path);
  }
  return value;
}

/** `1,234.50` or `$80` to cents. */
function parseMoney(value: string, field: string, path: readonly string[]): number {
  const amount = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/.exec(value);
  if (!amount) throw refusal('NUMBER_OUT_OF_RANGE', { field, least: 0, most: 999_999_999 }, path);
  const [, dollars = '0', cents = '0'] = amount;
  return Number(dollars.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'));
}

function parseIds(value: string, field: string, path: readonly string[]): readonly string[] {
  const ids = value.split(/[\s,]+/).filter((id) => id !== '');
  checkListLength(ids, LIST_LIMITS.entries, field, path);
  return ids;
}

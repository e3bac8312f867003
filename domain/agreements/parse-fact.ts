/** A fact of the public record as somebody reports it, checked: what it says, where that can be read, and what it did. */
import { checkDate, type Precision } from '../matters/fuzzy-date.ts';
import { checkChoice, checkText, TEXT_LIMITS } from '../matters/text.ts';
import { refusal } from '../errors.ts';
import { type Effect, EFFECT_STATUS, EFFECTS } from './effects.ts';
import { checkStatement, type SourceInput } from './sources.ts';

export interface PublicFactSaid {
  /** `ruling`, `press`, `federal-register` ... */
  readonly factKind: string;
  readonly statement: string;
  readonly sources: readonly SourceInput[];
  readonly confidence: string;
  /** What it did to the agreement, where its source says so. */
  readonly effect?: string | null | undefined;
  /** From which day, where that is not the day of the fact. */
  readonly effectFrom?: string | null | undefined;
  /** The last day, where the source names one. */
  readonly effectUntil?: string | null | undefined;
  /** How exactly that day is known: `day` where it is left out; a month or year by its first day, for `terms` alone. */
  readonly effectUntilPrecision?: string | null | undefined;
  /** The order that did it, in words. */
  readonly order?: string | null | undefined;
  /** Further particulars by name: citation, docket, judge, court. */
  readonly details?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Names of the further particulars that a fact can have. */
export const DETAILS: readonly string[] = [
  'agency',
  'agreementNo',
  'citation',
  'court',
  'defendants',
  'docket',
  'frDoc',
  'judge',
  'nature',
  'plaintiffs',
  'requester',
];

/** What the event keeps of it beside its date. @throws Refusal CHOICE_UNKNOWN, DATE_*, EFFECT_MISSING, FACT_FIELD_UNKNOWN, TEXT_*, TOO_MANY */
export function parsePublicFact(input: PublicFactSaid, path: readonly string[]): Record<string, unknown> {
  const line = (value: string, field: string) => checkText(value, TEXT_LIMITS.line, field, [...path, field]);
  const given = { text: input.statement, sources: input.sources, confidence: input.confidence };
  const { text: statement, ...sourced } = checkStatement(given, path);
  const details = Object.entries(input.details ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[checkDetail(name, path), line(value, name)] as const],
  );
  return {
    ...Object.fromEntries(details),
    factKind: line(input.factKind, 'factKind'),
    statement,
    ...sourced,
    ...parseEffect(input, path),
  };
}

function checkDetail(name: string, path: readonly string[]): string {
  if (DETAILS.includes(name)) return name;
  throw refusal('FACT_FIELD_UNKNOWN', { label: 'A fact of the public record', field: name }, [
    ...path,
    'details',
  ]);
}

/** The last day. What is told of a term may be a month or a year; a step of the status runs to a day. */
function parseUntil(
  effect: Effect,
  { effectUntil, effectUntilPrecision }: PublicFactSaid,
  path: readonly string[],
): { readonly effectUntil?: string; readonly effectUntilPrecision?: Precision } {
  const choices: readonly Precision[] = EFFECT_STATUS[effect] === null ? ['day', 'month', 'year'] : ['day'];
  const at = [...path, 'effectUntilPrecision'];
  const exactly = checkChoice(effectUntilPrecision ?? 'day', choices, 'precision', at);
  if (!effectUntil) return {};
  const until = checkDate(effectUntil, [...path, 'effectUntil']);
  return { effectUntil: until, ...(exactly === 'day' ? {} : { effectUntilPrecision: exactly }) };
}

function parseEffect(input: PublicFactSaid, path: readonly string[]): Record<string, string> {
  const { effect, effectFrom, effectUntil, order } = input;
  if (!effect) {
    const lost = Object.entries({ effectFrom, effectUntil, order }).find(([, value]) => value);
    if (lost) throw refusal('EFFECT_MISSING', {}, [...path, lost[0]]);
    return {};
  }
  const word: Effect = checkChoice(effect, EFFECTS, 'effect', [...path, 'effect']);
  const from = effectFrom ? checkDate(effectFrom, [...path, 'effectFrom']) : null;
  const until = parseUntil(word, input, path);
  if (from && until.effectUntil && until.effectUntil < from) {
    const given = { on: from, until: until.effectUntil };
    throw refusal('DATE_RANGE_INVALID', given, [...path, 'effectUntil']);
  }
  return {
    effect: word,
    ...(from && EFFECT_STATUS[word] ? { effectFrom: from } : {}),
    ...until,
    ...(order ? { order: checkText(order, TEXT_LIMITS.line, 'the order', [...path, 'order']) } : {}),
  };
}

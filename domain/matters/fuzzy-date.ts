/**
 * Dates as papers give them: with a precision and a basis. A clock is only ever counted from a day; everything else
 * is kept as it was said.
 */
import { Temporal } from 'temporal-polyfill';
import { isDate } from '../calendar/local-date.ts';
import { refusal } from '../errors.ts';
import { checkChoice } from './text.ts';

export const PRECISIONS = ['day', 'month', 'year', 'about', 'on_or_before', 'on_or_after'] as const;
export type Precision = (typeof PRECISIONS)[number];
export const BASES = ['stated', 'inferred'] as const;
export type Basis = (typeof BASES)[number];

export interface FuzzyDate {
  /** The day, or the first day of the month or year. */
  readonly on: string;
  /** Last day of a span, where the source gives one. */
  readonly until: string | null;
  readonly precision: Precision;
  readonly basis: Basis;
  /** `HH:MM`, in `zone`. */
  readonly time: string | null;
  readonly zone: string | null;
}

/** What a caller may send; everything but `on` has a default. */
export interface FuzzyDateInput {
  readonly on: string;
  readonly until?: string | null | undefined;
  readonly precision?: string | null | undefined;
  readonly basis?: string | null | undefined;
  readonly time?: string | null | undefined;
  readonly zone?: string | null | undefined;
}

/** A plain day that a paper states. */
export const statedDay = (on: string): FuzzyDate => ({
  on,
  until: null,
  precision: 'day',
  basis: 'stated',
  time: null,
  zone: null,
});

/** The last day that a date may mean; null where it has no end. */
export function lastDayOf({ on, until, precision }: FuzzyDate): string | null {
  if (until !== null) return until;
  switch (precision) {
    case 'day':
    case 'on_or_before':
      return on;
    case 'month':
      return `${on.slice(0, 8)}${Temporal.PlainDate.from(on).daysInMonth}`;
    case 'year':
      return `${on.slice(0, 4)}-12-31`;
    case 'about':
    case 'on_or_after':
      return null;
  }
}

/** Whether a text is a day of the calendar between 1900 and 2199. */
export const isKeptDate = (text: string): boolean => isDate(text) && text >= '1900' && text < '2200';

/** @returns the same text. @throws Refusal DATE_INVALID where it is no day between 1900 and 2199 */
export function checkDate(value: string, path: readonly string[]): string {
  if (!isKeptDate(value)) throw refusal('DATE_INVALID', { value }, path);
  return value;
}

/** As `checkDate`, and not after `today`. @throws Refusal DATE_INVALID, DATE_IN_FUTURE */
export function checkPastDate(value: string, today: string, path: readonly string[]): string {
  if (checkDate(value, path) > today) throw refusal('DATE_IN_FUTURE', { value }, path);
  return value;
}

/** @throws Refusal TIME_INVALID */
export function checkTime(value: string, path: readonly string[]): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) throw refusal('TIME_INVALID', { value }, path);
  return value;
}

/** @throws Refusal ZONE_UNKNOWN */
export function checkZone(value: string, path: readonly string[]): string {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(value);
  } catch {
    throw refusal('ZONE_UNKNOWN', { value }, path);
  }
  return value;
}

/** Checks every part of a fuzzy date and fills in the defaults (`day`, `stated`). @throws Refusal */
export function checkFuzzyDate(input: FuzzyDateInput, today: string, path: readonly string[]): FuzzyDate {
  const on = checkPastDate(input.on, today, [...path, 'on']);
  const until = input.until ? checkDate(input.until, [...path, 'until']) : null;
  if (until !== null && until < on) throw refusal('DATE_RANGE_INVALID', { on, until }, [...path, 'until']);
  return {
    on,
    until,
    precision: checkChoice(input.precision ?? 'day', PRECISIONS, 'precision', [...path, 'precision']),
    basis: checkChoice(input.basis ?? 'stated', BASES, 'basis', [...path, 'basis']),
    time: input.time ? checkTime(input.time, [...path, 'time']) : null,
    zone: input.zone ? checkZone(input.zone, [...path, 'zone']) : null,
  };
}

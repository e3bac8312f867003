/**
 * Calendar dates of the place where the law looks, as text (`2026-03-02`) at every border and as a `Day`
 * inside: the number of days since 1970-01-01, so that counting days is addition and no clock or zone can
 * slip in. Only here and in `instants.ts` does a date meet Temporal.
 */
import { Temporal } from 'temporal-polyfill';

/** Days since 1970-01-01. */
export type Day = number;

/** 1 Monday ... 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The first and last date the calendars are true for: the King holiday was first observed in 1986. */
export const FIRST_DATE = '1986-01-01';
export const LAST_DATE = '2150-12-31';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const texts = new Map<Day, string>();

/** The day of a date written `YYYY-MM-DD`; throws RangeError for a date that does not exist. */
export function dayOf(date: string): Day {
  return EPOCH.until(Temporal.PlainDate.from(date, { overflow: 'reject' })).days;
}

/** The date of a day, written `YYYY-MM-DD`. */
export function dateOf(day: Day): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = EPOCH.add({ days: day }).toString();
  texts.set(day, text);
  return text;
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function yearOf(day: Day): number {
  return Number(dateOf(day).slice(0, 4));
}

export function dayOfDate(year: number, month: number, dayOfMonth: number): Day {
  return EPOCH.until(Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' })).days;
}

/** The same day of the month `n` months on (or back); a month too short gives its last day. */
export function addMonths(day: Day, n: number): Day {
  return EPOCH.until(EPOCH.add({ days: day }).add({ months: n })).days;
}

/** Whether the text is a date precise to the day that exists in the calendar. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return dateOf(dayOf(text)) === text;
  } catch {
    return false;
  }
}

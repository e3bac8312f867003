/**
 * Legal public holidays as observed: 5 U.S.C. 6103(a) to (c), and section 3(a) of Executive Order 11582 for
 * Sundays. Mark V, checked 2026-11-24.
 *
 * A holiday on a Saturday is kept on the Friday before (6103(b)(1)), so New Year's Day of 2022 fell on
 * Dec 31, 2021. Inauguration Day is a holiday only around Washington (6103(c)); on a Saturday it gives no other
 * day (OPM memo 2000-16, 51 Comp. Gen. 586).
 */
import { type Day, type Weekday, addMonths, dayOfDate, weekdayOf } from './local-date.ts';

/** Where the office sits; Inauguration Day is kept only in and around the District of Columbia. */
export type OfficeArea = 'DC' | 'outside-DC';

export type Observance =
  | {
      readonly on: 'date';
      readonly month: number;
      readonly day: number;
      /** Days by which it moves when it falls on a Saturday (-1: the Friday before) or a Sunday; 0 stays. */
      readonly saturdayMoves: number;
      readonly sundayMoves: number;
    }
  | {
      readonly on: 'weekday';
      readonly month: number;
      readonly weekday: Weekday;
      /** 1 the first in the month, 2 the second ...; -1 the last. */
      readonly nth: number;
    };

/** One holiday as dated data; the same shape serves the states. */
export interface Holiday {
  readonly name: string;
  /** The short name used in sentences. */
  readonly short: string;
  readonly rule: Observance;
  /** The first year in which it is kept; null when that lies before every date this engine reads. */
  readonly since: number | null;
  /** Kept each `everyYears` years from `since`; 1 for each year. */
  readonly everyYears: number;
  readonly area: OfficeArea | 'everywhere';
}

const kept = { since: null, everyYears: 1, area: 'everywhere' } as const;

/** A day of the month, kept on the Friday before a Saturday and on the Monday after a Sunday. */
function date(month: number, day: number): Observance {
  return { on: 'date', month, day, saturdayMoves: -1, sundayMoves: 1 };
}

function nth(n: number, weekday: Weekday, month: number): Observance {
  return { on: 'weekday', month, weekday, nth: n };
}

export const FEDERAL_HOLIDAYS: readonly Holiday[] = [
  { ...kept, name: "New Year's Day", short: "New Year's Day", rule: date(1, 1) },
  { ...kept, name: 'Birthday of Martin Luther King, Jr.', short: 'King', rule: nth(3, 1, 1) },
  {
    name: 'Inauguration Day',
    short: 'Inauguration Day',
    rule: { on: 'date', month: 1, day: 20, saturdayMoves: 0, sundayMoves: 1 },
    since: 1965,
    everyYears: 4,
    area: 'DC',
  },
  { ...kept, name: "Washington's Birthday", short: 'Washington', rule: nth(3, 1, 2) },
  { ...kept, name: 'Memorial Day', short: 'Memorial Day', rule: nth(-1, 1, 5) },
  {
    ...kept,
    name: 'Juneteenth National Independence Day',
    short: 'Juneteenth',
    rule: date(6, 19),
    since: 2021,
  },
  { ...kept, name: 'Independence Day', short: 'Independence Day', rule: date(7, 4) },
  { ...kept, name: 'Labor Day', short: 'Labor Day', rule: nth(1, 1, 9) },
  { ...kept, name: 'Columbus Day', short: 'Columbus Day', rule: nth(2, 1, 10) },
  { ...kept, name: 'Veterans Day', short: 'Veterans Day', rule: date(11, 11) },
  { ...kept, name: 'Thanksgiving Day', short: 'Thanksgiving', rule: nth(4, 4, 11) },
  { ...kept, name: 'Christmas Day', short: 'Christmas', rule: date(12, 25) },
];

/** The day on which a holiday of that year is kept, or null when it is not kept that year. */
export function observedOn(holiday: Holiday, year: number): Day | null {
  const { rule } = holiday;
  const since = holiday.since ?? 0;
  if (year < since || (year - since) % holiday.everyYears !== 0) return null;
  const first = dayOfDate(year, rule.month, 1);
  if (rule.on === 'weekday') return nthWeekday(first, rule.weekday, rule.nth);
  const day = first + rule.day - 1;
  const weekday = weekdayOf(day);
  if (weekday === 6) return day + rule.saturdayMoves;
  return weekday === 7 ? day + rule.sundayMoves : day;
}

/** `first` is the first day of the month; a negative `nth` counts from its end. */
function nthWeekday(first: Day, weekday: Weekday, nth: number): Day {
  if (nth > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  const last = addMonths(first, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1);
}

const observedByYear = new WeakMap<readonly Holiday[], Map<number, ReadonlyMap<Day, Holiday>>>();

/** Every day kept in that year by date, with its holiday; New Year's Day of the next year may be among them. */
export function holidaysOf(year: number, holidays: readonly Holiday[]): ReadonlyMap<Day, Holiday> {
  const years = observedByYear.get(holidays) ?? new Map<number, ReadonlyMap<Day, Holiday>>();
  observedByYear.set(holidays, years);
  const known = years.get(year);
  if (known) return known;
  const from = dayOfDate(year, 1, 1);
  const to = dayOfDate(year, 12, 31);
  const found = new Map<Day, Holiday>();
  for (const holiday of holidays) {
    for (const each of [year, year + 1]) {
      const day = observedOn(holiday, each);
      if (day !== null && day >= from && day <= to && !found.has(day)) found.set(day, holiday);
    }
  }
  years.set(year, found);
  return found;
}

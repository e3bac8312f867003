/**
 * Arithmetic on working days, for every part of the product that needs a business day without a rule of
 * law: reminders, pages, the calendar query. Dates in and out are local dates `YYYY-MM-DD`.
 */
import { type Calendar, type ClosedReason, agencyCalendar } from './calendars.ts';
import { EXECUTIVE_ORDER_CLOSINGS, LAPSES } from './closures.ts';
import { FEDERAL_HOLIDAYS } from './federal-holidays.ts';
import { type Day, dateOf, dayOf } from './local-date.ts';

/** One day of a calendar; `kind` is `working`, or why the day is closed. `name` is null for a weekend. */
export interface CalendarDay {
  readonly date: string;
  readonly kind: 'working' | ClosedReason;
  readonly name: string | null;
}

/** The data as loaded on the date each file names. */
export const CALENDAR_DATA = {
  holidays: FEDERAL_HOLIDAYS,
  closings: EXECUTIVE_ORDER_CLOSINGS,
  lapses: LAPSES,
} as const;

/** Working days of an agency in Washington under the default conventions. */
export const FEDERAL_CALENDAR: Calendar = agencyCalendar(CALENDAR_DATA, {
  office: 'DC',
  closings: 'counted',
  lapses: 'counted',
});

/** The same, with executive-order closings and lapses shown as closed: what a page of a month should show. */
export const CLOSURES_SHOWN: Calendar = agencyCalendar(CALENDAR_DATA, {
  office: 'DC',
  closings: 'excluded',
  lapses: 'excluded',
});

export function isWorkingDay(date: string, calendar: Calendar = FEDERAL_CALENDAR): boolean {
  return calendar.closed(dayOf(date)) === null;
}

/** The first working day on or after the date. */
export function nextWorkingDay(date: string, calendar: Calendar = FEDERAL_CALENDAR): string {
  return dateOf(onOrAfter(dayOf(date), calendar));
}

/** The last working day on or before the date. */
export function previousWorkingDay(date: string, calendar: Calendar = FEDERAL_CALENDAR): string {
  return dateOf(onOrBefore(dayOf(date), calendar));
}

/**
 * The `n`th working day after the date, which is itself not counted; before it when `n` is negative; the date
 * itself, working or not, when `n` is 0. `addWorkingDays('2026-03-02', 20)` is `2026-03-30`.
 */
export function addWorkingDays(date: string, n: number, calendar: Calendar = FEDERAL_CALENDAR): string {
  const step = Math.sign(n);
  let day = dayOf(date);
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (calendar.closed(day) === null) left -= 1;
  }
  return dateOf(day);
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar = FEDERAL_CALENDAR): number {
  return countOpen(dayOf(from) + 1, dayOf(to), calendar);
}

/** Each day from `from` to `to`, both included, with its kind. */
export function daysOf(
  from: string,
  to: string,
  calendar: Calendar = CLOSURES_SHOWN,
): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day += 1) {
    const closed = calendar.closed(day);
    days.push({ date: dateOf(day), kind: closed?.reason ?? 'working', name: closed?.name ?? null });
  }
  return days;
}

export function onOrAfter(day: Day, calendar: Calendar): Day {
  let found = day;
  while (calendar.closed(found) !== null) found += 1;
  return found;
}

export function onOrBefore(day: Day, calendar: Calendar): Day {
  let found = day;
  while (calendar.closed(found) !== null) found -= 1;
  return found;
}

/** Working days from `first` to `last`, both included. */
export function countOpen(first: Day, last: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = first; day <= last; day += 1) if (calendar.closed(day) === null) count += 1;
  return count;
}

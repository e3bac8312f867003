import { Temporal } from 'temporal-polyfill';
import type { FuzzyDate } from '../matters/fuzzy-date.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A local date for reading: `Tue Feb 17, 2026`. */
export function longDate(date: string): string {
  const { dayOfWeek, day, month, year } = Temporal.PlainDate.from(date);
  return `${WEEKDAYS[dayOfWeek - 1]} ${monthName(month).slice(0, 3)} ${day}, ${year}`;
}

/** A date with its precision: `June 2025`, `about June 14, 2025`, `on or before April 2, 2026`. */
export function fuzzyDateText({
  on,
  until,
  precision,
}: Pick<FuzzyDate, 'on' | 'until' | 'precision'>): string {
  switch (precision) {
    case 'day':
      return until === null ? plainDate(on) : `${plainDate(on)} to ${plainDate(until)}`;
    case 'month':
      return monthAndYear(on);
    case 'year':
      return on.slice(0, 4);
    case 'about':
      return on.endsWith('-01') && until !== null ? `about ${monthAndYear(on)}` : `about ${plainDate(on)}`;
    case 'on_or_before':
      return `on or before ${plainDate(on)}`;
    case 'on_or_after':
      return `on or after ${plainDate(on)}`;
  }
}

/** `March 2, 2026`. What needs no calendar is read from the text: a page of a timeline has a date in each line. */
export const plainDate = (date: string): string =>
  `${monthName(Number(date.slice(5, 7)))} ${Number(date.slice(8, 10))}, ${Number(date.slice(0, 4))}`;

const monthAndYear = (date: string): string =>
  `${monthName(Number(date.slice(5, 7)))} ${Number(date.slice(0, 4))}`;

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

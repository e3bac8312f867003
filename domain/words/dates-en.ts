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

function plainDate(date: string): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${monthName(month)} ${day}, ${year}`;
}

function monthAndYear(date: string): string {
  const { month, year } = Temporal.PlainDate.from(date);
  return `${monthName(month)} ${year}`;
}

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

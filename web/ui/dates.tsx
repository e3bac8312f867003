import type { ReactNode } from 'react';
import { counted } from './count.ts';

/*
 * Dates in words. A legal date is a calendar date and has no zone: it is formatted at noon UTC in UTC, so that no reader's
 * zone can move it. Instants are shown in the zone where the law looks.
 */

const DAY = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

const noon = (on: string) => new Date(`${on.slice(0, 10)}T12:00:00Z`);

/** "Mon Dec 14, 2026" of a calendar date YYYY-MM-DD: as the API's own sentences write it. */
export const dayText = (on: string): string => DAY.format(noon(on)).replace(',', '');
/** ["Mon", "Dec 14", "2026"], to be set in different sizes. */
export const datePieces = (on: string): string[] => DAY.format(noon(on)).split(', ');
/** "Dec 14" of a calendar date. */
export const shortDayText = (on: string): string => SHORT.format(noon(on));
/** "Monday, December 14, 2026" of a calendar date. */
export const longDayText = (on: string): string => LONG.format(noon(on));

/** "Nov 24, 2026, 9:05 AM EST" of an instant, in the given zone. */
export function momentText(at: string, zone = 'America/New_York'): string {
  return new Intl.DateTimeFormat('en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  })
    .format(new Date(at))
    .concat(' ', zoneText(zone, at));
}

/** The zone's short name at that instant: "EST". */
export function zoneText(zone: string, at: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    new Date(at),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** A calendar date with its weekday; `empty` stands where there is none. */
export function Day({ on, empty = 'No date' }: { on: string | null | undefined; empty?: ReactNode }) {
  return on ? <time dateTime={on}>{dayText(on)}</time> : <>{empty}</>;
}

/** An instant, with the zone named. */
export function Moment({ at, zone }: { at: string; zone?: string }) {
  return <time dateTime={at}>{momentText(at, zone)}</time>;
}

/** A date as precise as its source: the API writes "about June 2025"; a full day also shows its weekday. */
export function FuzzyDay({ date }: { date: { on: string; precision: string; text: string } }) {
  return <time dateTime={date.on}>{date.precision === 'DAY' ? dayText(date.on) : date.text}</time>;
}

const TWO_YEARS = 730;

/** "in 5 days", "today", "3 days ago"; beyond two years in years. */
export function daysLeftText(days: number): string {
  if (days === 0) return 'today';
  const size = Math.abs(days);
  const span = size >= TWO_YEARS ? counted(Math.floor(size / 365), 'year') : counted(size, 'day');
  return days > 0 ? `in ${span}` : `${span} ago`;
}

/**
 * From a local date and hour to the instant in UTC, by the zone rules of that date (never a fixed offset), so
 * that 11:59 p.m. Eastern is 03:59Z in summer and 04:59Z in winter, also on the day the clocks change.
 */
import { Temporal } from 'temporal-polyfill';

/** The UTC instant of a local date and time (`HH:MM` or `HH:MM:SS`) in a zone, `2026-03-31T03:59:59Z`. */
export function instantOf(date: string, time: string, zone: string): string {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant().toString();
}

/** The local date and time (`HH:MM`) in a zone of something written in another zone. */
export function inZone(
  date: string,
  time: string,
  from: string,
  zone: string,
): { readonly date: string; readonly time: string } {
  const there = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(from).withTimeZone(zone);
  return {
    date: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** The local date in a zone at an instant. */
export function dateAt(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

export function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Negative when `one` is earlier than `other`. */
export function compareInstants(one: string, other: string): number {
  return Temporal.Instant.compare(one, other);
}

export function isZone(text: string): boolean {
  try {
    Temporal.Instant.from('2026-01-01T00:00Z').toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);
}

/**
 * The UTC instant of a local date and time that nothing may come before: where the clocks go back and an hour comes twice,
 * the later one; where they go forward and it never comes, the moment after.
 */
export function latestInstantOf(date: string, time: string, zone: string): string {
  return Temporal.PlainDateTime.from(`${date}T${time}`)
    .toZonedDateTime(zone, { disambiguation: 'later' })
    .toInstant()
    .toString();
}

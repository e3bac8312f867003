/** Dates and hours as a mail writes them; an hour always names its zone. */
import { Temporal } from 'temporal-polyfill';

/** `dateInWords('2026-03-31')` is `Tuesday, March 31, 2026`. */
export const dateInWords = (date: string) =>
  Temporal.PlainDate.from(date).toLocaleString('en-US', { dateStyle: 'full' });

/**
 * The last minute of a due moment in a zone: `hourInWords('2026-04-01T03:59:59Z', 'America/New_York')` is
 * `11:59 PM EDT`.
 */
export const hourInWords = (instant: string, zone: string) =>
  Temporal.Instant.from(instant).toLocaleString('en-US', {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });

/**
 * How long a person keeps a task that they took. After 48 hours without a sign of life (taking it again, changing it) the task
 * is free for others: long enough for a volunteer who comes every other evening, short enough that nothing waits a week for
 * somebody who is gone.
 */
import { Temporal } from 'temporal-polyfill';
import { compareInstants } from '../calendar/instants.ts';

export const CLAIM_HOURS = 48;

/**
 * @param now an ISO instant
 * @param until the end of a guest's time, where that is sooner; null for a member
 * @returns the ISO instant at which a claim made or renewed now is over
 * @example lapseOf('2026-11-24T20:00:00.000Z') // '2026-11-26T20:00:00.000Z'
 */
export function lapseOf(now: string, until: string | null = null): string {
  const lapse = Temporal.Instant.from(now)
    .add({ hours: CLAIM_HOURS })
    .toString({ smallestUnit: 'millisecond' });
  return until !== null && compareInstants(until, lapse) < 0 ? until : lapse;
}

/** At the very instant of its lapse a claim is over. */
export const hasLapsed = (lapsesAt: string, now: string): boolean => compareInstants(lapsesAt, now) <= 0;

/**
 * "Day n of 20" for a page: how far a count has come on a given day, read off its trace.
 */
import { dateAt, isInstant } from '../calendar/instants.ts';
import type { Computation } from './deadline.ts';

export interface DayNumber {
  /** Days counted up to and including that day; 0 before day 1. */
  readonly n: number;
  /** Length of the period, with a valid extension. */
  readonly of: number;
}

/** `asOf` is a local date or an instant. Null where nothing is counted day by day (a stated date, years). */
export function dayNumber(
  computation: Pick<Computation, 'trace' | 'zone' | 'daysUsed' | 'daysRemaining'>,
  asOf: string,
): DayNumber | null {
  const date = isInstant(asOf) ? dateAt(asOf, computation.zone) : asOf;
  const counted = computation.trace.filter((step) => step.kind === 'counted');
  const left = computation.daysRemaining ?? 0;
  if (counted.length + left === 0) return null;
  return { n: counted.filter((step) => step.date <= date).length, of: counted.length + left };
}

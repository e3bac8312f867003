/**
 * An embargo holds a public matter back: until an instant, or until something has happened. The instant is compared with the
 * database's clock in every read, so that nothing has to run for it to end; the condition is a projection of the facts,
 * written in the transaction that records the fact which ends it.
 */
import type { RequestFacts } from '../requests/fold.ts';

export const EMBARGO_CONDITIONS = ['determination', 'filing'] as const;
export type EmbargoCondition = (typeof EMBARGO_CONDITIONS)[number];

/** Does the condition still hold the matter back? Only facts that everybody may see end it. */
export function embargoHolds(
  condition: string | null,
  facts: Pick<RequestFacts, 'determinations'> & { readonly complaint: object | null },
): boolean {
  switch (condition) {
    case 'determination':
      // Of the request itself: a refused fee waiver is none.
      return !facts.determinations.some(({ answer }) => answer !== null);
    case 'filing':
      return facts.complaint === null;
    default:
      return false;
  }
}

/** Days before its end on which lead and backup are warned. */
export const EMBARGO_WARNINGS = [
  { days: 7, what: 'in_7_days' },
  { days: 1, what: 'in_1_day' },
] as const;

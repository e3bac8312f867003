/**
 * What a matter that is only watched comes to: facts, and dates that rest on what is known. Nobody here acts in it, so no date is
 * ours, nothing is next for us, and a date whose start is only assumed is not kept: it could be called late and would be wrong.
 */
import type { Folded, WantedDeadline } from './folded.ts';

export function asWatched(folded: Folded): Folded {
  const deadlines = folded.deadlines?.filter(isKnown) ?? null;
  const { nextDeadline, projection } = folded;
  return {
    projection: {
      ...projection,
      nextActor: projection.nextActor === 'us' ? null : (projection.nextActor ?? null),
    },
    deadlines,
    nextDeadline: nextDeadline && isKnown(nextDeadline) ? nextDeadline : soonest(deadlines ?? []),
  };
}

/** Somebody else's to keep, from a start that a source states. A date that a paper names is nobody's assumption. */
const isKnown = ({ actor, certainty }: WantedDeadline): boolean =>
  actor !== 'us' && certainty !== 'provisional';

const soonest = (deadlines: readonly WantedDeadline[]): WantedDeadline | null =>
  deadlines
    .filter(({ isOpen, dueOn }) => isOpen && dueOn !== null)
    .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))[0] ?? null;

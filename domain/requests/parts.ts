import type { EffectiveEvent } from '../matters/matter-event.ts';
import { type Appeal, reopens, resultForPart } from './appeals.ts';
import { factsOf } from './facts.ts';
import type { Outcome } from './outcome.ts';

/** One numbered thing asked for; its id is the root of the fact that added it. */
export interface RequestPart {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly outcome: Outcome;
  readonly outcomeAsStated: string | null;
  readonly closedOn: string | null;
  /** An appeal sent it back, or gave it to us, after it was answered; nothing has answered it since. */
  readonly isReopened: boolean;
}

/**
 * The parts with their outcomes: what closed a part by hand wins over what an answer that names the part says.
 * An answer that names no part says nothing about any of them: outcomes are never spread by guess.
 */
export function foldParts(
  events: readonly EffectiveEvent[],
  appeals: readonly Appeal[],
): readonly RequestPart[] {
  const added = factsOf(events, 'part_added').toSorted((a, b) => (a.rootId < b.rootId ? -1 : 1));
  return added.map((part, index) => ({
    id: part.rootId,
    number: index + 1,
    text: part.payload.text ?? '',
    ...afterAppeal(part.rootId, outcomeOf(part.rootId, events), appeals),
  }));
}

type Ending = Pick<RequestPart, 'outcome' | 'outcomeAsStated' | 'closedOn'>;

/** What an appeal sent back is open again, until a later answer. */
function afterAppeal(
  partId: string,
  ending: Ending,
  appeals: readonly Appeal[],
): Ending & Pick<RequestPart, 'isReopened'> {
  const { closedOn } = ending;
  const isReopened = appeals.some(
    (appeal) =>
      closedOn !== null &&
      appeal.decided !== null &&
      appeal.filed.occurred.on >= closedOn &&
      reopens(resultForPart(appeal, partId)),
  );
  return isReopened ? { ...OPEN, isReopened } : { ...ending, isReopened };
}

const OPEN: Ending = { outcome: 'open', outcomeAsStated: null, closedOn: null };

function outcomeOf(partId: string, events: readonly EffectiveEvent[]): Ending {
  const closed = factsOf(events, 'part_closed').findLast((event) => event.payload.part === partId);
  if (closed) {
    const { outcome = 'open', agencyWords = null } = closed.payload;
    return { outcome, outcomeAsStated: agencyWords, closedOn: closed.occurred.on };
  }
  const answer = factsOf(events, 'determination').findLast((event) => event.payload.parts?.includes(partId));
  if (answer) {
    const { answer: outcome = 'open', agencyWords = null } = answer.payload;
    return { outcome, outcomeAsStated: agencyWords, closedOn: answer.occurred.on };
  }
  return OPEN;
}

/** There are parts, and each has come to its end: nothing more is expected of the agency. */
export const isEveryPartClosed = ({ parts }: { readonly parts: readonly RequestPart[] }): boolean =>
  parts.length > 0 && parts.every(({ closedOn }) => closedOn !== null);

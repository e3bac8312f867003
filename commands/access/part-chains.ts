// Facts with their corrections, and which of them go with the letter that carries them.
import type { PartVisibility } from '#domain/access/viewer.ts';
import { type RecordedEvent, rootOf } from '#domain/matters/matter-event.ts';

/** A fact with all its corrections: they are kept alike. */
export interface Chain {
  readonly rootId: string;
  readonly kind: string;
  readonly ids: readonly string[];
  readonly communicationId: string | null;
  readonly visibility: PartVisibility;
}

export function chainsOf(recorded: readonly RecordedEvent[]): readonly Chain[] {
  const byId = new Map(recorded.map((event) => [event.id, event]));
  const idsOf = (rootId: string) =>
    recorded.filter((event) => rootOf(event, byId) === rootId).map(({ id }) => id);
  return recorded
    .filter(({ supersedesId }) => supersedesId === null)
    .map(({ id: rootId, kind, communicationId, visibility = null }) => {
      return { rootId, kind, communicationId, visibility, ids: idsOf(rootId) };
    });
}

const CLOSENESS = ['organization', 'counsel', 'sealed'] as const;
const closeness = (visibility: PartVisibility): number =>
  visibility === null ? -1 : CLOSENESS.indexOf(visibility);

/**
 * A letter that is kept closer takes along the facts that are more open, and one that is opened those that its last move took
 * along. That a request was sent stays as the matter: all else is counted from it.
 */
export function chainsThatFollow(
  chains: readonly Chain[],
  letter: { readonly id: string; readonly visibility: PartVisibility },
  after: PartVisibility,
  tookAlong: readonly string[],
): readonly Chain[] {
  const followed = ({ rootId, visibility }: Chain) =>
    tookAlong.includes(rootId) && visibility === letter.visibility;
  const isClosing = closeness(after) > closeness(letter.visibility);
  return chains
    .filter(({ communicationId, kind }) => communicationId === letter.id && kind !== 'submitted')
    .filter((chain) => followed(chain) || (isClosing && closeness(chain.visibility) < closeness(after)));
}

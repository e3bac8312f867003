// Facts with their corrections, and which of them go with the letter or docket entry that carries them.
import type { PartVisibility } from '#domain/access/viewer.ts';
import { type RecordedEvent, rootOf } from '#domain/matters/matter-event.ts';

/** A fact with all its corrections: they are kept alike. */
export interface Chain {
  readonly rootId: string;
  readonly kind: string;
  readonly ids: readonly string[];
  /** The letter or docket entry that says it. */
  readonly paperId: string | null;
  readonly visibility: PartVisibility;
}

export function chainsOf(recorded: readonly RecordedEvent[]): readonly Chain[] {
  const byId = new Map(recorded.map((event) => [event.id, event]));
  const idsOf = (rootId: string) =>
    recorded.filter((event) => rootOf(event, byId) === rootId).map(({ id }) => id);
  return recorded
    .filter(({ supersedesId }) => supersedesId === null)
    .map(({ id: rootId, kind, communicationId, docketEntryId, visibility = null }) => {
      return { rootId, kind, paperId: communicationId ?? docketEntryId, visibility, ids: idsOf(rootId) };
    });
}

const CLOSENESS = ['organization', 'counsel', 'sealed'] as const;
const closeness = (visibility: PartVisibility): number =>
  visibility === null ? -1 : CLOSENESS.indexOf(visibility);

/**
 * A letter or entry that is kept closer takes along the facts that are more open, and one that is opened those that its last move took
 * along. That a request was sent stays as the matter: all else is counted from it.
 */
export function chainsThatFollow(
  chains: readonly Chain[],
  paper: { readonly id: string; readonly visibility: PartVisibility },
  after: PartVisibility,
  tookAlong: readonly string[],
): readonly Chain[] {
  const followed = ({ rootId, visibility }: Chain) =>
    tookAlong.includes(rootId) && visibility === paper.visibility;
  const isClosing = closeness(after) > closeness(paper.visibility);
  return chains
    .filter(({ paperId, kind }) => paperId === paper.id && kind !== 'submitted')
    .filter((chain) => followed(chain) || (isClosing && closeness(chain.visibility) < closeness(after)));
}

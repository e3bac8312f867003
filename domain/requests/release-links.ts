/**
 * Releases that wait behind a link: the agency keeps the files for some weeks and then takes them away. A link is settled when somebody
 * says that its files were downloaded, and not before the letter that says so has a file: what nobody holds is not in.
 */
import type { EffectiveEvent } from '../matters/matter-event.ts';
import { factsOf, type FactOf } from './facts.ts';

export interface ReleaseLink {
  readonly told: FactOf<'release_link_received'>;
  /** Each time that somebody said that its files were downloaded, in order. */
  readonly downloads: readonly EffectiveEvent[];
}

/** All links in order. */
export function foldReleaseLinks(
  events: readonly EffectiveEvent[],
  rootIdOf: (id: string) => string,
): readonly ReleaseLink[] {
  const downloads = factsOf(events, 'release_downloaded');
  return factsOf(events, 'release_link_received').map((told) => ({
    told,
    downloads: downloads.filter(
      ({ aboutEventId }) => aboutEventId !== null && rootIdOf(aboutEventId) === told.rootId,
    ),
  }));
}

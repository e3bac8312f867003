/** Where the sample story is played, and what the next act of a request has to know. */
import type { Viewer } from '#domain/access/viewer.ts';
import { loadEvents } from '#db/writes/events.ts';
import type { StoryDay } from '#db/seeds/demo/sample-story.ts';
import type { CommandDeps } from '../context.ts';
import type { RequesterInput } from '../requests/check-request.ts';

/** The stage a request is played on. */
export interface Stage {
  readonly deps: Omit<CommandDeps, 'viewer'>;
  readonly organizationId: string;
  readonly agreementId: string;
  readonly requester: RequesterInput;
  /** Of the organization, by the word before the @ of their address. */
  readonly personIds: ReadonlyMap<string, string>;
  /** As whom the acts are done. */
  readonly viewerOf: (who: string) => Viewer;
  readonly agencyIds: ReadonlyMap<string, string>;
  /** A day of the story as a date. */
  readonly dateOf: (day: StoryDay) => string;
}

/** A request under way: what the next act needs to know. */
export interface Scene extends Stage {
  readonly matterId: string;
  readonly version: number;
  /** The deps of those who may do every act, and of the lead. */
  readonly staff: CommandDeps;
  readonly lead: CommandDeps;
}

export const target = ({ matterId, version }: Scene) => ({ foiaRequest: matterId, expectedVersion: version });

const eventsOf = ({ deps, matterId }: Scene) => deps.db.transaction((tx) => loadEvents(tx, matterId));

/** The newest fact of a kind. */
export const newest = async (scene: Scene, kind: string): Promise<string> =>
  (await idsOf(scene, kind)).at(-1) ?? '';

/** Facts of a kind, the first one first. */
export async function idsOf(scene: Scene, kind: string): Promise<readonly string[]> {
  const events = await eventsOf(scene);
  return events.filter((event) => event.kind === kind).map(({ id }) => id);
}

export const pick = (ids: readonly string[], numbers: readonly number[]): string =>
  numbers.map((number) => ids[number - 1]).join(' ');

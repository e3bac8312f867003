// A matter of a tester's world under way: what the next act on it needs to know.
import type { CommandDeps } from '#commands/context.ts';
import { loadEvents } from '#db/writes/events.ts';
import type { FileStorage } from '#server/files/storage.ts';
import type { Troupe } from './make-people.ts';
import type { WorldMatter } from './world-file.ts';

export interface Scene {
  readonly troupe: Troupe;
  readonly storage: FileStorage;
  readonly owner: string;
  /** Counsel of the organization, asked for only where an act needs one. */
  readonly counsel: () => string;
  readonly given: WorldMatter;
  readonly matterId: string;
  readonly children: Record<string, string>;
  readonly files: Record<string, string>;
  version: number;
}

export const onMatter = ({ matterId, version }: Scene) => ({
  matter: matterId,
  expectedVersion: version,
});
export const target = ({ matterId, version }: Scene) => ({
  foiaRequest: matterId,
  expectedVersion: version,
});

export const eventsOf = ({ matterId }: Scene, { db }: CommandDeps) =>
  db.transaction((tx) => loadEvents(tx, matterId));

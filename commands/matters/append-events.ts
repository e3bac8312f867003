/** New facts of a matter: made from what an act of ours knows, and written in the name of the viewer. */
import { statedDay } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { insertEvents, toRow } from '#db/writes/events.ts';
import { type CommandContext, personOf } from '../context.ts';

/** A new fact of a plain day, as our own acts record it. */
export function newEvent(
  ctx: Pick<CommandContext, 'newId' | 'now'>,
  kind: string,
  on: string,
  payload: Readonly<Record<string, unknown>>,
): RecordedEvent {
  const given = Object.entries(payload).filter(([, value]) => value !== null && value !== undefined);
  return {
    id: ctx.newId(),
    kind,
    occurred: statedDay(on),
    payload: Object.fromEntries(given),
    communicationId: null,
    docketEntryId: null,
    aboutEventId: null,
    supersedesId: null,
    isVoid: false,
    recordedAt: ctx.now,
  };
}

/** Where on its paper a fact is said. */
export interface Evidence {
  /** The file, where it is not the paper's own. */
  readonly documentId: string | null;
  readonly page: number | null;
  /** Words of that page. */
  readonly passage: string | null;
}

/** Appends facts to a matter in the name of the viewer. */
export async function appendEvents(
  ctx: Pick<CommandContext, 'tx' | 'viewer'>,
  matterId: string,
  events: readonly RecordedEvent[],
  kept: Partial<Evidence> & { readonly reason?: string | null } = {},
): Promise<void> {
  const personId = personOf(ctx);
  await insertEvents(
    ctx.tx,
    events.map((event) => toRow(event, { matterId, personId, ...kept })),
  );
}

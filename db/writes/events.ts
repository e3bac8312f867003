import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import type { Transaction } from '../client.ts';
import { recordedColumns, type RecordedRow, toRecorded } from '../queries/recorded-events.ts';
import { matterEvents } from '../schema/index.ts';

export type NewEvent = typeof matterEvents.$inferInsert;

/** Every fact ever recorded in a matter, corrections and all. The caller holds the lock on the matter. */
export async function loadEvents(tx: Transaction, matterId: string): Promise<readonly RecordedEvent[]> {
  const rows = await tx.sql<RecordedRow[]>`
    select ${recordedColumns(tx)} from matter_events e where e.matter_id = ${matterId} order by e.id`;
  return rows.map(toRecorded);
}

export async function insertEvents(tx: Transaction, rows: readonly NewEvent[]): Promise<void> {
  if (rows.length > 0) await tx.drizzle.insert(matterEvents).values([...rows]);
}

/** A recorded fact as the row that keeps it. */
export function toRow(
  event: RecordedEvent,
  kept: Pick<NewEvent, 'matterId' | 'personId'> &
    Partial<Pick<NewEvent, 'documentId' | 'page' | 'passage' | 'reason'>>,
): NewEvent {
  const { occurred, payload, ...rest } = event;
  return {
    ...rest,
    ...kept,
    occurredOn: occurred.on,
    occurredUntil: occurred.until,
    precision: occurred.precision,
    basis: occurred.basis,
    occurredTime: occurred.time,
    zone: occurred.zone,
    payload: { ...payload },
  };
}

export type EvidenceRow = Pick<typeof matterEvents.$inferSelect, 'documentId' | 'page' | 'passage'>;

/** Where on its paper a fact is said. */
export async function findEvidence({ sql }: Transaction, eventId: string): Promise<EvidenceRow> {
  const [row] = await sql<EvidenceRow[]>`
    select document_id, page, passage from matter_events where id = ${eventId}`;
  return row ?? { documentId: null, page: null, passage: null };
}

/** The own file of a letter or a docket entry, and the others that came with it. */
export async function findFilesOfPaper({ sql }: Transaction, paperId: string | null) {
  const [row] = await sql<[{ file: string | null; enclosures: readonly string[] }]>`
    select (select document_id from communications where id = ${paperId}
        union all select document_id from docket_entries where id = ${paperId}) as file,
      array(select document_id from enclosures where communication_id = ${paperId}
        union all select document_id from entry_attachments where docket_entry_id = ${paperId}) as enclosures`;
  return row;
}

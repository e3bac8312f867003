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
  kept: Pick<NewEvent, 'matterId' | 'personId'> & Partial<Pick<NewEvent, 'page' | 'passage' | 'reason'>>,
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

import type { PartVisibility } from '#domain/access/viewer.ts';
import type { Basis, Precision } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Transaction } from '../client.ts';
import { matterEvents } from '../schema/index.ts';

export type NewEvent = typeof matterEvents.$inferInsert;

interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly occurredOn: string;
  readonly occurredUntil: string | null;
  readonly precision: Precision;
  readonly basis: Basis;
  readonly occurredTime: string | null;
  readonly zone: string | null;
  readonly payload: Record<string, unknown>;
  readonly communicationId: string | null;
  readonly docketEntryId: string | null;
  readonly aboutEventId: string | null;
  readonly supersedesId: string | null;
  readonly isVoid: boolean;
  readonly visibility: PartVisibility;
  readonly redaction: Redaction | null;
  readonly recordedAt: string;
  readonly personId: string | null;
}

/** Every fact ever recorded in a matter, corrections and all. The caller holds the lock on the matter. */
export async function loadEvents(tx: Transaction, matterId: string): Promise<readonly RecordedEvent[]> {
  const rows = await tx.sql<EventRow[]>`
    select id, kind, occurred_on, occurred_until, precision, basis, to_char(occurred_time, 'HH24:MI') as occurred_time,
      zone, payload, communication_id, docket_entry_id, about_event_id, supersedes_id, is_void, visibility, redaction, person_id,
      to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at
    from matter_events where matter_id = ${matterId} order by id`;
  return rows.map(fromRow);
}

function fromRow(row: EventRow): RecordedEvent {
  const { occurredOn, occurredUntil, precision, basis, occurredTime, zone, ...rest } = row;
  return {
    ...rest,
    occurred: { on: occurredOn, until: occurredUntil, precision, basis, time: occurredTime, zone },
  };
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

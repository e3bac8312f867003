// Facts as the fold takes them: all that were ever recorded, corrections with them.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { Basis, Precision } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Connection } from '../client.ts';
import { together } from './together.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';

/** A fact as it is stored. */
export interface RecordedRow {
  readonly id: string;
  readonly matterId: string;
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

export interface MatterFact extends RecordedEvent {
  readonly matterId: string;
}

/** Columns of `matter_events e` for `toRecorded`. */
export const recordedColumns = ({ sql }: Pick<Connection, 'sql'>) => sql`
  e.id, e.matter_id, e.kind, e.occurred_on, e.occurred_until, e.precision, e.basis,
  to_char(e.occurred_time, 'HH24:MI') as occurred_time, e.zone, e.payload, e.communication_id, e.docket_entry_id, e.about_event_id,
  e.supersedes_id, e.is_void, e.visibility, e.redaction, e.person_id,
  to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at`;

export function toRecorded(row: RecordedRow): MatterFact {
  const { occurredOn, occurredUntil, precision, basis, occurredTime, zone, ...rest } = row;
  return {
    ...rest,
    occurred: { on: occurredOn, until: occurredUntil, precision, basis, time: occurredTime, zone },
  };
}

/** All facts of each matter that the viewer may see: what is folded from them is what is so to this viewer. */
export async function factsOfEachMatter(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly MatterFact[]> {
  const rows = await together(
    db,
    db.sql<RecordedRow[]>`
    select ${recordedColumns(db)} from matter_events e join matters m on m.id = e.matter_id
    where e.matter_id = any(${matterIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}
      and ${partIsVisible(db, viewer, 'e')}
    order by e.matter_id, e.id`,
  );
  return rows.map(toRecorded);
}

// Corrections of public facts: what everybody could read was wrong, and what it says since. The same list for everybody, so
// nobody can quietly improve the record; corrections of what is not public stand in the history of their matter.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { eventColumns, type EventRow } from './events.ts';
import {
  type Count,
  countOf,
  COUNT_LIMIT,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pageOf,
  type Window,
} from './keyset.ts';
import { isPublished, matterIsVisible, partIsVisible } from './visibility.ts';

export interface CorrectionFilter {
  /** Of this matter only. */
  readonly matterId: string | null;
  readonly includeSample: boolean;
}

/** Newest first. */
export const CORRECTION_ORDER: Order<EventRow> = {
  name: 'corrections.recorded',
  descending: true,
  columns: [
    { expression: 'e.recorded_at', type: 'timestamptz', valueOf: (row) => row.recordedAt },
    { expression: 'e.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

/** Corrections `e` of facts `l`, both for everybody to read, in public matters `m`. */
const source = (db: Connection, viewer: Viewer, { matterId, includeSample }: CorrectionFilter) => db.sql`
  matter_events e join matter_events l on l.id = e.supersedes_id join matters m on m.id = e.matter_id
  where ${matterIsVisible(db, viewer)} and ${isPublished(db)}
    and ${partIsVisible(db, viewer, 'e')} and e.visibility is null and l.visibility is null
    ${matterId === null ? db.sql`` : db.sql`and m.id = ${matterId}::uuid`}
    ${includeSample ? db.sql`` : db.sql`and not m.is_sample`}`;

export async function listCorrections(
  db: Connection,
  viewer: Viewer,
  filter: CorrectionFilter,
  window: Window<EventRow>,
): Promise<Page<EventRow>> {
  const rows = await db.sql<EventRow[]>`
    select ${eventColumns(db, viewer)} from ${source(db, viewer, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countCorrections(
  db: Connection,
  viewer: Viewer,
  filter: CorrectionFilter,
): Promise<Count> {
  const [row] = await db.sql<{ counted: number }[]>`
    select count(*)::int as counted from (select from ${source(db, viewer, filter)} limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row?.counted ?? 0);
}

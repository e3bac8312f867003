// What is next, and what is late, over all matters of an agreement: their open dates, soonest first.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import {
  deadlineColumns,
  deadlineIsVisible,
  DEADLINE_ORDER,
  type DeadlineRow,
  deadlineSource,
} from './deadlines.ts';
import {
  type Count,
  countOf,
  COUNT_LIMIT,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pagesOfEach,
  type Window,
} from './keyset.ts';

/** A date, and the agreement under which it was asked for. */
interface NextDateRow extends DeadlineRow {
  readonly agreementId: string;
}

/** Those whose moment has passed come first: they are the soonest. */
export const NEXT_DATE_ORDER: Order<DeadlineRow> = { ...DEADLINE_ORDER, name: 'agreement.next' };

/** Open dates `d` with a day, of the matters `m` of an agreement `parent`. */
const source = (db: Connection, viewer: Viewer) => db.sql`${deadlineSource(db)}
  where (m.agreement_id = parent.id or m.id = parent.id) and d.is_open and d.due_on is not null and ${deadlineIsVisible(db, viewer)}`;

/** A page of the open dates under each agreement, in one statement. */
export async function nextDatesOfEach(
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
  window: Window<DeadlineRow>,
): Promise<ReadonlyMap<string, Page<DeadlineRow>>> {
  const rows = await db.sql<NextDateRow[]>`
    select found.* from unnest(${agreementIds as string[]}::uuid[]) parent(id) cross join lateral (
      select ${deadlineColumns(db)}, parent.id as agreement_id from ${source(db, viewer)}
        ${keysetCondition(db, window)}${keysetOrder(db, window)}) found`;
  return pagesOfEach<DeadlineRow>(agreementIds, rows, (row) => (row as NextDateRow).agreementId, window);
}

export async function countNextDatesOfEach(
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> {
  const rows = await db.sql<{ id: string; counted: number }[]>`
    select parent.id, counted from unnest(${agreementIds as string[]}::uuid[]) parent(id) cross join lateral (
      select count(*)::int as counted from (select from ${source(db, viewer)} limit ${COUNT_LIMIT + 1}) found) total`;
  return new Map(rows.map((row) => [row.id, countOf(row.counted)]));
}

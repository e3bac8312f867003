// What agencies published, said or filed, as a viewer may see it: of a matter, and under an agreement of all its matters.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { eventColumns, type EventRow, isCurrent } from './events.ts';
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
import { matterIsVisible, partIsVisible } from './visibility.ts';

/** A fact of the kind `agency_action`, and the matter under which it was asked for. */
export interface AgencyActionRow extends EventRow {
  readonly parentId: string;
}

/** Newest first. */
export const AGENCY_ACTION_ORDER: Order<AgencyActionRow> = {
  name: 'agency_action.occurred',
  descending: true,
  columns: [
    { expression: 'e.occurred_on', type: 'date', valueOf: (row) => row.occurredOn },
    { expression: 'e.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

/** Actions `e` in a matter `m` that is `parent`, or stands under it. */
const source = (db: Connection, viewer: Viewer) => db.sql`
  matters m join matter_events e on e.matter_id = m.id and e.kind = 'agency_action'
  where (m.id = parent.id or m.agreement_id = parent.id) and ${matterIsVisible(db, viewer)}
    and ${partIsVisible(db, viewer, 'e')} and ${isCurrent(db, viewer)}`;

/** A page of the actions in each of these matters and under it, in one statement. */
export async function agencyActionsOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  window: Window<AgencyActionRow>,
): Promise<ReadonlyMap<string, Page<AgencyActionRow>>> {
  const rows = await db.sql<AgencyActionRow[]>`
    select found.* from unnest(${matterIds as string[]}::uuid[]) parent(id) cross join lateral (
      select ${eventColumns(db, viewer)}, parent.id as parent_id from ${source(db, viewer)}
        ${keysetCondition(db, window)}${keysetOrder(db, window)}) found`;
  return pagesOfEach(matterIds, rows, (row) => row.parentId, window);
}

export async function countAgencyActionsOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> {
  const rows = await db.sql<{ id: string; counted: number }[]>`
    select parent.id, counted from unnest(${matterIds as string[]}::uuid[]) parent(id) cross join lateral (
      select count(*)::int as counted from (select from ${source(db, viewer)} limit ${COUNT_LIMIT + 1}) found) total`;
  return new Map(rows.map((row) => [row.id, countOf(row.counted)]));
}

// What agencies published, said or filed, as a viewer may see it: of a matter, and under an agreement of all its matters.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { eventColumns, type EventRow, isCurrent } from './events.ts';
import {
  type Count,
  countsOfEach,
  type Order,
  type Page,
  pagesOfEach,
  type RowsOfEach,
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

/** Actions `e` in a matter `m` that is the parent, or stands under it. */
const ofMatters = (db: Connection, viewer: Viewer): RowsOfEach<AgencyActionRow> => ({
  columns: db.sql`${eventColumns(db, viewer)}, parent.id as parent_id`,
  rows: db.sql`matters m join matter_events e on e.matter_id = m.id and e.kind = 'agency_action'
    where (m.id = parent.id or m.agreement_id = parent.id) and ${matterIsVisible(db, viewer)}
      and ${partIsVisible(db, viewer, 'e')} and ${isCurrent(db, viewer)}`,
  parentOf: (row) => row.parentId,
});

/** A page of the actions in each of these matters and under it, in one statement. */
export const agencyActionsOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  window: Window<AgencyActionRow>,
): Promise<ReadonlyMap<string, Page<AgencyActionRow>>> =>
  pagesOfEach(db, matterIds, ofMatters(db, viewer), window);

export const countAgencyActionsOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, matterIds, ofMatters(db, viewer));

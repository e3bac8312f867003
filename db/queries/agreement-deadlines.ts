// What is next, and what is late, over all matters of an agreement: their open dates, soonest first. What
// passed in a matter that is only watched is history and stands in the timeline.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import {
  deadlineColumns,
  deadlineIsVisible,
  DEADLINE_ORDER,
  type DeadlineRow,
  deadlineSource,
  isNext,
} from './deadlines.ts';
import {
  type Count,
  countsOfEach,
  type Order,
  type Page,
  pagesOfEach,
  type RowsOfEach,
  type Window,
} from './keyset.ts';

/** A date, and the agreement under which it was asked for. */
interface NextDateRow extends DeadlineRow {
  readonly agreementId: string;
}

/** Those whose moment has passed come first: they are the soonest. */
export const NEXT_DATE_ORDER: Order<DeadlineRow> = { ...DEADLINE_ORDER, name: 'agreement.next' };

/** Open dates `d` with a day, of the matters `m` of each agreement. */
const ofAgreements = (db: Connection, viewer: Viewer): RowsOfEach<DeadlineRow> => ({
  columns: db.sql`${deadlineColumns(db)}, parent.id as agreement_id`,
  rows: db.sql`${deadlineSource(db)}
    where (m.agreement_id = parent.id or m.id = parent.id) and ${isNext(db)} and ${deadlineIsVisible(db, viewer)}`,
  parentOf: (row) => (row as NextDateRow).agreementId,
});

/** A page of the open dates under each agreement, in one statement. */
export const nextDatesOfEach = (
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
  window: Window<DeadlineRow>,
): Promise<ReadonlyMap<string, Page<DeadlineRow>>> =>
  pagesOfEach(db, agreementIds, ofAgreements(db, viewer), window);

export const countNextDatesOfEach = (
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, agreementIds, ofAgreements(db, viewer));

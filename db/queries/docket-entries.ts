// The entries of a docket and the facts that they carry, as a viewer may see them; and which requests are in suit.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Connection } from '../client.ts';
import type { SourceRow } from '../schema/lawsuits.ts';
import { columnsOf } from './columns.ts';
import { documentColumns, type DocumentRow } from './documents.ts';
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
import { together } from './together.ts';
import { documentIsVisible, matterIsVisible, partIsVisible } from './visibility.ts';

export interface DocketEntryRow {
  readonly id: string;
  readonly matterId: string;
  readonly number: number | null;
  readonly enteredOn: string;
  readonly precision: string;
  readonly text: string;
  readonly documentId: string | null;
  readonly sources: readonly SourceRow[];
  readonly visibility: PartVisibility;
  readonly redaction: Redaction | null;
  readonly recordedById: string | null;
  readonly recordedAt: string;
  readonly organizationId: string;
}

/** Newest first, as a docket is read by who works on it. */
export const DOCKET_ENTRY_ORDER: Order<DocketEntryRow> = {
  name: 'docket_entry.entered',
  descending: true,
  columns: [
    { expression: 'j.entered_on', type: 'date', valueOf: (row) => row.enteredOn },
    { expression: 'j.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const columns = (db: Connection) =>
  columnsOf<DocketEntryRow>(
    db,
    {
      id: 'j.id',
      matterId: 'j.matter_id',
      number: 'j.number',
      enteredOn: 'j.entered_on',
      precision: 'j.precision',
      text: 'j.text',
      documentId: 'j.document_id',
      sources: 'j.sources',
      visibility: 'j.visibility',
      redaction: 'j.redaction',
      recordedById: 'j.recorded_by_id',
      recordedAt: 'j.recorded_at',
      organizationId: 'm.organization_id',
    },
    'all',
  );

const source = ({ sql }: Connection) => sql`docket_entries j join matters m on m.id = j.matter_id`;

const isVisible = (db: Connection, viewer: Viewer) =>
  db.sql`${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'j')}`;

/** The entries with these ids that the viewer may see, in no order. */
export async function docketEntriesByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly DocketEntryRow[]> {
  return together(
    db,
    db.sql<DocketEntryRow[]>`
    select ${columns(db)} from ${source(db)}
    where j.id = any(${ids as string[]}::uuid[]) and ${isVisible(db, viewer)}`,
  );
}

/** The entries of each lawsuit. */
const ofLawsuits = (db: Connection, viewer: Viewer): RowsOfEach<DocketEntryRow> => ({
  columns: columns(db),
  rows: db.sql`${source(db)} where j.matter_id = parent.id and ${isVisible(db, viewer)}`,
  parentOf: (row) => row.matterId,
});

/** A page of each lawsuit's entries, in one statement. */
export const docketEntriesOfEach = (
  db: Connection,
  viewer: Viewer,
  lawsuitIds: readonly string[],
  window: Window<DocketEntryRow>,
): Promise<ReadonlyMap<string, Page<DocketEntryRow>>> =>
  pagesOfEach(db, lawsuitIds, ofLawsuits(db, viewer), window);

export const countDocketEntriesOfEach = (
  db: Connection,
  viewer: Viewer,
  lawsuitIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, lawsuitIds, ofLawsuits(db, viewer));

export interface AttachmentRow extends DocumentRow {
  readonly docketEntryId: string;
}

/** The files beside the own of each entry, in the order in which they came; a file may be kept closer than its entry. */
export async function attachmentsOfEntries(
  db: Connection,
  viewer: Viewer,
  entryIds: readonly string[],
): Promise<readonly AttachmentRow[]> {
  return together(
    db,
    db.sql<AttachmentRow[]>`
    select ${documentColumns(db)}, x.docket_entry_id from entry_attachments x
      join docket_entries j on j.id = x.docket_entry_id join matters m on m.id = j.matter_id
      join documents f on f.id = x.document_id
    where j.id = any(${entryIds as string[]}::uuid[]) and ${isVisible(db, viewer)}
      and ${documentIsVisible(db, viewer)}
    order by f.id`,
  );
}

/** The facts that these entries carry, as they stand now, in the order of the fold. */
export async function eventsOfDocketEntries(
  db: Connection,
  viewer: Viewer,
  entryIds: readonly string[],
): Promise<readonly EventRow[]> {
  return together(
    db,
    db.sql<EventRow[]>`
    select ${eventColumns(db, viewer)} from matter_events e join matters m on m.id = e.matter_id
    where e.docket_entry_id = any(${entryIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}
      and ${partIsVisible(db, viewer, 'e')} and ${isCurrent(db, viewer)}
    order by e.occurred_on, coalesce(e.occurred_time, '24:00:00'::time), e.recorded_at, e.id`,
  );
}

/**
 * Every fact of these lawsuits that everybody who sees the suit sees, with its corrections: what the docket is read from. A
 * fact that is kept closer moves nothing, so that a page says the same of service and rate to all.
 */
export async function docketsOfEach(
  db: Connection,
  viewer: Viewer,
  lawsuitIds: readonly string[],
): Promise<readonly EventRow[]> {
  return together(
    db,
    db.sql<EventRow[]>`
    select ${eventColumns(db, viewer)} from matter_events e join matters m on m.id = e.matter_id
    where e.matter_id = any(${lawsuitIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}
      and e.visibility is null`,
  );
}

export interface InSuitRow {
  readonly lawsuitId: string;
  readonly requestId: string;
}

/** Which requests are in these suits, of those that the viewer may see, oldest first. */
export const requestsInEachSuit = (db: Connection, viewer: Viewer, lawsuitIds: readonly string[]) =>
  inSuit(db, viewer, db.sql`q.lawsuit_id = any(${lawsuitIds as string[]}::uuid[])`);

/** In which suits these requests are, of those that the viewer may see, oldest first. */
export const suitsOfEachRequest = (db: Connection, viewer: Viewer, requestIds: readonly string[]) =>
  inSuit(db, viewer, db.sql`q.request_id = any(${requestIds as string[]}::uuid[])`);

/** The tie is told to those who may see both. */
async function inSuit(
  db: Connection,
  viewer: Viewer,
  which: ReturnType<Connection['sql']>,
): Promise<readonly InSuitRow[]> {
  return together(
    db,
    db.sql<InSuitRow[]>`
    select q.lawsuit_id, q.request_id from lawsuit_requests q
    where ${which}
      and exists (select from matters m where m.id = q.lawsuit_id and ${matterIsVisible(db, viewer)})
      and exists (select from matters m where m.id = q.request_id and ${matterIsVisible(db, viewer)})
    order by q.added_at, q.lawsuit_id, q.request_id`,
  );
}

// What came in or went out of a matter, as a viewer may see it.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Connection } from '../client.ts';
import { type Columns, columnsOf, type Fields } from './columns.ts';
import {
  type Count,
  countsOfEach,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pagesOfEach,
  type RowsOfEach,
  type Window,
} from './keyset.ts';
import { together } from './together.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';
import { rowsAlong } from './wide.ts';

type Reader = Pick<Connection, 'sql'>;

export interface CommunicationRow {
  readonly id: string;
  readonly matterId: string;
  readonly organizationId: string;
  readonly direction: string;
  readonly channel: string;
  readonly subject: string;
  readonly summary: string | null;
  readonly sender: string | null;
  readonly recipient: string | null;
  readonly datedOn: string | null;
  readonly sentOn: string | null;
  readonly receivedOn: string | null;
  readonly happenedOn: string;
  readonly documentId: string | null;
  readonly recordedById: string | null;
  readonly visibility: PartVisibility;
  readonly redaction: Redaction | null;
  readonly recordedAt: string;
}

/** Newest first. */
export const COMMUNICATION_ORDER: Order<CommunicationRow> = {
  name: 'communication.happened',
  descending: true,
  columns: [
    { expression: 'c.happened_on', type: 'date', valueOf: (row) => row.happenedOn },
    { expression: 'c.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const COLUMNS: Columns<CommunicationRow> = {
  id: 'c.id',
  matterId: 'c.matter_id',
  organizationId: 'm.organization_id',
  direction: 'c.direction',
  channel: 'c.channel',
  subject: 'c.subject',
  summary: 'c.summary',
  sender: 'c.sender',
  recipient: 'c.recipient',
  datedOn: 'c.dated_on',
  sentOn: 'c.sent_on',
  receivedOn: 'c.received_on',
  happenedOn: 'c.happened_on',
  documentId: 'c.document_id',
  recordedById: 'c.recorded_by_id',
  visibility: 'c.visibility',
  redaction: 'c.redaction',
  recordedAt: 'c.recorded_at',
};

/** Columns of a communication `c` of a matter `m`. */
export const communicationColumns = (db: Reader, fields: Fields = 'all') => columnsOf(db, COLUMNS, fields);

const source = ({ sql }: Connection) => sql`communications c join matters m on m.id = c.matter_id`;

const isVisible = (db: Connection, viewer: Viewer) =>
  db.sql`${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'c')}`;

/** The communications with these ids that the viewer may see, in no order. */
export async function communicationsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly CommunicationRow[]> {
  return together(
    db,
    db.sql<CommunicationRow[]>`
    select ${communicationColumns(db)} from ${source(db)}
    where c.id = any(${ids as string[]}::uuid[]) and ${isVisible(db, viewer)}`,
  );
}

/** The letters of each matter. */
const ofMatters = (db: Connection, viewer: Viewer): RowsOfEach<CommunicationRow> => ({
  columns: communicationColumns(db),
  rows: db.sql`${source(db)} where c.matter_id = parent.id and ${isVisible(db, viewer)}`,
  parentOf: (row) => row.matterId,
});

/** A page of each matter's communications, in one statement. */
export const communicationsOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  window: Window<CommunicationRow>,
): Promise<ReadonlyMap<string, Page<CommunicationRow>>> =>
  pagesOfEach(db, matterIds, ofMatters(db, viewer), window);

/** The same for the matter `m` of a statement that asks whether it is visible, as a column of `rowsAlong`. */
export const communicationsAlong = (
  db: Reader,
  viewer: Viewer,
  window: Window<CommunicationRow>,
  fields: Fields,
) =>
  rowsAlong(
    db,
    db.sql`
    select ${communicationColumns(db, fields)} from communications c where c.matter_id = m.id and ${partIsVisible(db, viewer, 'c')}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`,
  );

export const countCommunicationsOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, matterIds, ofMatters(db, viewer));

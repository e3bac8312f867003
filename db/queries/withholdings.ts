// What an agency withheld, row by row, as a viewer may read it. The position of our side is for counsel: nobody else has it from
// here, whatever they ask for, and nothing else in the house reads the column.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import { WITHHOLDINGS_PER_REQUEST } from '#domain/requests/withholding-table.ts';
import type { WithholdingText } from '#domain/requests/withholdings.ts';
import type { Connection } from '../client.ts';
import {
  type Count,
  countsOfEach,
  type Order,
  type Page,
  pagesOfEach,
  type RowsOfEach,
  type Window,
} from './keyset.ts';
import { isForCounsel, matterIsVisible, withholdingIsVisible } from './visibility.ts';

export interface WithholdingRow extends WithholdingText {
  readonly id: string;
  readonly matterId: string;
  readonly organizationId: string;
  readonly eventId: string | null;
  readonly visibility: PartVisibility;
  readonly importId: string | null;
  readonly line: number | null;
  readonly redaction: Redaction | null;
  /** Null to all but counsel. */
  readonly position: string | null;
}

/** As they came: the ids grow with time, and with the lines of a table. */
export const WITHHOLDING_ORDER: Order<WithholdingRow> = {
  name: 'withholding.came',
  descending: false,
  columns: [{ expression: 's.id', type: 'uuid', valueOf: (row) => row.id }],
};

const columns = (db: Connection, viewer: Viewer) => db.sql`
  s.id, s.matter_id, m.organization_id, s.event_id, s.visibility, s.import_id, s.line, s.bates_from, s.bates_to, s.document_date,
  s.author, s.recipients, s.description, s.exemption, s.privilege, s.reason, s.ruling, s.redaction,
  case when ${isForCounsel(db, viewer) ?? db.sql`false`} then s.position end as position`;

const source = ({ sql }: Connection) => sql`withholdings s join matters m on m.id = s.matter_id`;

const isVisible = (db: Connection, viewer: Viewer) =>
  db.sql`s.removed_at is null and ${matterIsVisible(db, viewer)} and ${withholdingIsVisible(db, viewer)}`;

/** The rows with these ids that the viewer may see, in no order. */
export async function withholdingsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly WithholdingRow[]> {
  return db.sql<WithholdingRow[]>`
    select ${columns(db, viewer)} from ${source(db)}
    where s.id = any(${ids as string[]}::uuid[]) and ${isVisible(db, viewer)}`;
}

const ofMatters = (db: Connection, viewer: Viewer): RowsOfEach<WithholdingRow> => ({
  columns: columns(db, viewer),
  rows: db.sql`${source(db)} where s.matter_id = parent.id and ${isVisible(db, viewer)}`,
  parentOf: (row) => row.matterId,
});

/** A page of each request's rows, in one statement. */
export const withholdingsOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  window: Window<WithholdingRow>,
): Promise<ReadonlyMap<string, Page<WithholdingRow>>> =>
  pagesOfEach(db, matterIds, ofMatters(db, viewer), window);

export const countWithholdingsOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, matterIds, ofMatters(db, viewer));

export interface WithholdingsOfRequest {
  readonly title: string;
  readonly isSample: boolean;
  readonly rows: readonly Omit<WithholdingRow, 'position'>[];
}

/** All rows of a request for a spreadsheet, without our position whoever asks; null where the viewer may not know of it. */
export async function withholdingsForExport(
  db: Connection,
  viewer: Viewer,
  code: string,
): Promise<WithholdingsOfRequest | null> {
  const [matter] = await db.sql<{ id: string; title: string; isSample: boolean }[]>`
    select m.id, m.title, o.is_sample from matters m join organizations o on o.id = m.organization_id
    where m.code = ${code} and m.kind = 'foia_request' and ${matterIsVisible(db, viewer)}`;
  if (!matter) return null;
  const rows = await db.sql<Omit<WithholdingRow, 'position'>[]>`
    select s.id, s.matter_id, m.organization_id, s.event_id, s.visibility, s.import_id, s.line, s.bates_from, s.bates_to,
      s.document_date, s.author, s.recipients, s.description, s.exemption, s.privilege, s.reason, s.ruling, s.redaction
    from ${source(db)} where s.matter_id = ${matter.id} and ${isVisible(db, viewer)} order by s.id limit ${WITHHOLDINGS_PER_REQUEST}`;
  return { title: matter.title, isSample: matter.isSample, rows };
}

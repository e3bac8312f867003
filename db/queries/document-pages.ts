// The pages of documents, by the same condition as the documents themselves.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Place } from '#domain/documents/passage.ts';
import type { TextOrigin } from '#domain/documents/reading.ts';
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
import { documentIsVisible } from './visibility.ts';

export interface DocumentPageRow {
  readonly id: string;
  readonly documentId: string;
  readonly number: number;
  readonly text: string;
  readonly origin: TextOrigin;
  readonly confidence: number | null;
  /** Of its picture; null where it has none. */
  readonly width: number | null;
  readonly height: number | null;
  readonly places: readonly Place[];
  /** Bates numbers printed on it. */
  readonly labels: readonly string[];
}

/** From the first page on; within one document a number is the key. */
export const PAGE_ORDER: Order<DocumentPageRow> = {
  name: 'page.number',
  descending: false,
  columns: [{ expression: 'p.number', type: 'integer', valueOf: (row) => String(row.number) }],
};

const columns = ({ sql }: Connection) =>
  sql`p.id, p.document_id, p.number, p.text, p.origin, p.confidence, p.width, p.height, p.places,
    array(select l.label from page_labels l where l.document_id = p.document_id and l.page = p.number order by l.series) as labels`;

const source = ({ sql }: Connection) => sql`document_pages p join documents f on f.id = p.document_id`;

/** The pages of each document. */
const ofDocuments = (db: Connection, viewer: Viewer): RowsOfEach<DocumentPageRow> => ({
  columns: columns(db),
  rows: db.sql`${source(db)} where p.document_id = parent.id and ${documentIsVisible(db, viewer)}`,
  parentOf: (row) => row.documentId,
});

/** A page of each document's pages, in one statement. */
export const documentPagesOfEach = (
  db: Connection,
  viewer: Viewer,
  documentIds: readonly string[],
  window: Window<DocumentPageRow>,
): Promise<ReadonlyMap<string, Page<DocumentPageRow>>> =>
  pagesOfEach(db, documentIds, ofDocuments(db, viewer), window);

export const countDocumentPagesOfEach = (
  db: Connection,
  viewer: Viewer,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, documentIds, ofDocuments(db, viewer));

/** The page of this number of each document; an entry only where it is there and visible. */
export async function numberedPageOfEach(
  db: Connection,
  viewer: Viewer,
  documentIds: readonly string[],
  number: number,
): Promise<ReadonlyMap<string, DocumentPageRow>> {
  const rows = await db.sql<DocumentPageRow[]>`
    select ${columns(db)} from ${source(db)}
    where p.document_id = any(${documentIds as string[]}::uuid[]) and p.number = ${number}
      and ${documentIsVisible(db, viewer)}`;
  return new Map(rows.map((row) => [row.documentId, row]));
}

/** Pages by document and number, at most as many as are asked for, in no order. `at` is `<document> <number>`. */
export async function pagesAt(
  db: Connection,
  viewer: Viewer,
  at: readonly string[],
): Promise<readonly DocumentPageRow[]> {
  const asked = at.map((one) => one.split(' '));
  const ids = asked.map(([id]) => id ?? '');
  const numbers = asked.map(([, number]) => Number(number));
  return db.sql<DocumentPageRow[]>`
    select ${columns(db)} from ${source(db)}
      join unnest(${ids}::uuid[], ${numbers}::int[]) wanted (id, number) on p.document_id = wanted.id and p.number = wanted.number
    where ${documentIsVisible(db, viewer)}`;
}

/** Pages on which this Bates number is printed, newest file first, at most 20. */
export async function pagesWithLabel(
  db: Connection,
  viewer: Viewer,
  label: LabelNumber,
): Promise<readonly DocumentPageRow[]> {
  return db.sql<DocumentPageRow[]>`
    select ${columns(db)} from ${labelled(db, viewer, label)} order by p.document_id desc, p.number limit 20`;
}

/** The first such page of each document; an entry only where it is there and visible. */
export async function labelledPageOfEach(
  db: Connection,
  viewer: Viewer,
  documentIds: readonly string[],
  label: LabelNumber,
): Promise<ReadonlyMap<string, DocumentPageRow>> {
  const rows = await db.sql<DocumentPageRow[]>`
    select distinct on (p.document_id) ${columns(db)} from ${labelled(db, viewer, label)}
      and p.document_id = any(${documentIds as string[]}::uuid[]) order by p.document_id, p.number`;
  return new Map(rows.map((row) => [row.documentId, row]));
}

interface LabelNumber {
  readonly series: string;
  readonly number: number;
}

const labelled = (db: Connection, viewer: Viewer, { series, number }: LabelNumber) => db.sql`
  page_labels x join document_pages p on p.document_id = x.document_id and p.number = x.page
    join documents f on f.id = p.document_id
  where x.series = ${series} and x.number = ${number} and ${documentIsVisible(db, viewer)}`;

export type Rendition = 'picture' | 'thumbnail' | 'text';

/** One page as bytes, WebP or UTF-8; null where it is not there, not visible or has none. */
export async function pageRendition(
  db: Connection,
  viewer: Viewer,
  documentId: string,
  number: number,
  rendition: Rendition,
): Promise<Uint8Array | null> {
  const { sql } = db;
  const bytes = rendition === 'text' ? sql`convert_to(p.text, 'UTF8')` : sql`p.${sql(rendition)}`;
  const [row] = await sql<{ bytes: Uint8Array | null }[]>`
    select ${bytes} as bytes from ${source(db)}
    where p.document_id = ${documentId} and p.number = ${number} and ${documentIsVisible(db, viewer)}`;
  return row?.bytes ?? null;
}

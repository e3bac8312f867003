// Words in documents: which documents, newest first, and on which pages. One statement whatever is found.
import type { Viewer } from '#domain/access/viewer.ts';
import { MARKS } from '#domain/documents/reading.ts';
import type { Connection } from '../client.ts';
import { documentColumns, type DocumentRow } from './documents.ts';
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
import { documentIsVisible } from './visibility.ts';

export interface PageHit {
  readonly documentId: string;
  readonly number: number;
  /** Some words around the hit, which stands between `MARKS`. */
  readonly excerpt: string;
}

export interface DocumentHitRow extends DocumentRow {
  /** On how many pages. */
  readonly hits: number;
  /** The first of them. */
  readonly pages: readonly PageHit[];
}

export interface DocumentQuery {
  /** As people type it: words, "phrases", or, -not. */
  readonly words: string;
  readonly includeSample: boolean;
}

/** Newest first: the ids grow with time. */
export const DOCUMENT_HIT_ORDER: Order<DocumentHitRow> = {
  name: 'document.newest',
  descending: true,
  columns: [{ expression: 'f.id', type: 'uuid', valueOf: (row) => row.id }],
};

/** Pages of a document that are shown with their words. */
const SHOWN = 3;

const EXCERPT = `StartSel="${MARKS.start}", StopSel="${MARKS.end}", MaxFragments=1, MaxWords=24, MinWords=12`;

const matching = ({ sql }: Connection, { words }: DocumentQuery) => sql`
  select p.document_id, count(*)::int as hits, (array_agg(p.number order by p.number))[1:${SHOWN}::int] as numbers
  from document_pages p
  where p.words @@ websearch_to_tsquery('english', ${words})
  group by p.document_id`;

const source = (db: Connection, viewer: Viewer, query: DocumentQuery) => db.sql`
  (${matching(db, query)}) x join documents f on f.id = x.document_id
    join organizations o on o.id = f.organization_id and (${query.includeSample} or not o.is_sample)
  where ${documentIsVisible(db, viewer)}`;

export async function searchDocuments(
  db: Connection,
  viewer: Viewer,
  query: DocumentQuery,
  window: Window<DocumentHitRow>,
): Promise<Page<DocumentHitRow>> {
  const { sql } = db;
  // Words around hits are cut for the rows of this page alone.
  const rows = await sql<DocumentHitRow[]>`
    select hit.*, (
      select jsonb_agg(jsonb_build_object('documentId', p.document_id, 'number', p.number, 'excerpt',
        ts_headline('english', p.text, websearch_to_tsquery('english', ${query.words}), ${EXCERPT})) order by p.number)
      from document_pages p where p.document_id = hit.id and p.number = any(hit.numbers)) as pages
    from (select ${documentColumns(db)}, x.hits, x.numbers from ${source(db, viewer, query)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}) hit
    order by hit.id ${sql.unsafe(window.isBackward ? 'asc' : 'desc')}`;
  return pageOf(rows, window);
}

export async function countFoundDocuments(
  db: Connection,
  viewer: Viewer,
  query: DocumentQuery,
): Promise<Count> {
  const [row] = await db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (select from ${source(db, viewer, query)} limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row.counted);
}

/** The numbers of all pages of one document that hold the words, at most 500; none where it is not visible. */
export async function pagesWithWords(
  db: Connection,
  viewer: Viewer,
  documentIds: readonly string[],
  words: string,
): Promise<ReadonlyMap<string, readonly PageHit[]>> {
  const rows = await db.sql<PageHit[]>`
    select hit.document_id, hit.number, ts_headline('english', p.text, websearch_to_tsquery('english', ${words}), ${EXCERPT}) as excerpt
    from (select p.document_id, p.number from document_pages p join documents f on f.id = p.document_id
      where p.document_id = any(${documentIds as string[]}::uuid[]) and p.words @@ websearch_to_tsquery('english', ${words})
        and ${documentIsVisible(db, viewer)} order by p.document_id, p.number limit 500) hit
      join document_pages p using (document_id, number)
    order by hit.document_id, hit.number`;
  return new Map(documentIds.map((id) => [id, rows.filter((row) => row.documentId === id)]));
}

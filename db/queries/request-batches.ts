// Requests that were drafted from one text. A batch is for the members of its organization who may see one of its requests, and
// gives the requests that they may see.
import { clearanceOf, type Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
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
import { requestColumns, type RequestRow } from './request-row.ts';
import { together } from './together.ts';
import { matterIsVisible } from './visibility.ts';

export interface RequestBatchRow {
  readonly id: string;
  readonly organizationId: string;
  readonly title: string;
  readonly draftedAt: string;
}

/** Newest first. */
export const BATCH_ORDER: Order<RequestBatchRow> = {
  name: 'batch.drafted',
  descending: true,
  columns: [
    { expression: 'b.drafted_at', type: 'timestamptz', valueOf: (row) => row.draftedAt },
    { expression: 'b.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const columns = ({ sql }: Connection) => sql`b.id, b.organization_id, b.title, b.drafted_at`;

const source = ({ sql }: Connection) => sql`matters m join foia_requests r on r.matter_id = m.id`;

/** A condition on `request_batches b`. */
export const batchIsVisible = (db: Connection, viewer: Viewer) => db.sql`
  b.organization_id = any(${clearanceOf(viewer).organizations as string[]}::uuid[])
  and exists (select from ${source(db)} where r.batch_id = b.id and ${matterIsVisible(db, viewer)})`;

/** The batches with these ids that the viewer may see, in no order. */
export async function batchesByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly RequestBatchRow[]> {
  return together(
    db,
    db.sql<RequestBatchRow[]>`
    select ${columns(db)} from request_batches b
    where b.id = any(${ids as string[]}::uuid[]) and ${batchIsVisible(db, viewer)}`,
  );
}

/** A page of the batches of all organizations of the viewer. */
export async function listBatches(
  db: Connection,
  viewer: Viewer,
  window: Window<RequestBatchRow>,
): Promise<Page<RequestBatchRow>> {
  const rows = await db.sql<RequestBatchRow[]>`
    select ${columns(db)} from request_batches b
    where ${batchIsVisible(db, viewer)}${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countBatches(db: Connection, viewer: Viewer): Promise<Count> {
  const [row] = await db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from request_batches b where ${batchIsVisible(db, viewer)} limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row.counted);
}

/** The requests that were referred on from each, as far as the viewer may see them, in the order in which they were followed. */
export async function referredFromEach(
  db: Connection,
  viewer: Viewer,
  parentIds: readonly string[],
): Promise<readonly RequestRow[]> {
  return together(
    db,
    db.sql<RequestRow[]>`
    select ${requestColumns(db, viewer)} from ${source(db)}
    where r.parent_id = any(${parentIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}
    order by r.parent_id, m.id`,
  );
}

/** The requests of each batch that the viewer may see, in the order in which they were drafted; a batch has at most 25. */
export async function requestsOfEachBatch(
  db: Connection,
  viewer: Viewer,
  batchIds: readonly string[],
): Promise<readonly RequestRow[]> {
  return together(
    db,
    db.sql<RequestRow[]>`
    select ${requestColumns(db, viewer)} from ${source(db)} join request_batches b on b.id = r.batch_id
    where b.id = any(${batchIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)} and ${batchIsVisible(db, viewer)}
    order by r.batch_id, m.id`,
  );
}

// Comments in agency dockets as a viewer may see them: drafts of ours are for insiders, what was sent is seen as its docket is.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Connection } from '../client.ts';
import {
  type Count,
  countOf,
  countsOfEach,
  COUNT_LIMIT,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pageOf,
  pagesOfEach,
  type RowsOfEach,
  type Window,
} from './keyset.ts';
import { together } from './together.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';

export interface PublicCommentRow {
  readonly id: string;
  readonly matterId: string;
  readonly organizationId: string;
  readonly noticeId: string | null;
  readonly origin: string;
  readonly title: string;
  readonly text: string;
  readonly commenter: string | null;
  readonly address: string | null;
  readonly visibility: PartVisibility;
  readonly status: string;
  readonly submittedOn: string | null;
  readonly trackingNumber: string | null;
  readonly postedOn: string | null;
  readonly madeById: string | null;
  readonly madeAt: string;
  readonly editedAt: string | null;
  readonly readyAt: string | null;
  readonly redaction: Redaction | null;
}

export interface CommentFilter {
  readonly origin?: string | null | undefined;
  readonly status?: readonly string[] | null | undefined;
  readonly includeSample: boolean;
}

/** Newest first. */
export const COMMENT_ORDER: Order<PublicCommentRow> = {
  name: 'comment.made',
  descending: true,
  columns: [
    { expression: 'q.made_at', type: 'timestamptz', valueOf: (row) => row.madeAt },
    { expression: 'q.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const columns = ({ sql }: Connection) => sql`
  q.id, q.matter_id, m.organization_id, q.notice_id, q.origin, q.title, q.text, q.commenter, q.address, q.visibility,
  q.status, q.submitted_on, q.tracking_number, q.posted_on, q.made_by_id, q.made_at, q.edited_at, q.ready_at, q.redaction`;

/** Comments `q` with their dockets `m`. */
export const commentSource = ({ sql }: Connection) =>
  sql`public_comments q join matters m on m.id = q.matter_id`;

/** A condition on `commentSource`. */
export const commentIsVisible = (db: Connection, viewer: Viewer) =>
  db.sql`q.removed_at is null and ${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'q')}`;

function conditions({ sql }: Connection, filter: CommentFilter) {
  const parts = [
    filter.includeSample ? null : sql`not m.is_sample`,
    filter.origin ? sql`q.origin = ${filter.origin}` : null,
    filter.status ? sql`q.status = any(${filter.status as string[]})` : null,
  ];
  return parts.reduce((all, part) => (part ? sql`${all} and ${part}` : all), sql``);
}

/** A page of the comments in all dockets that the viewer may see. */
export async function listComments(
  db: Connection,
  viewer: Viewer,
  filter: CommentFilter,
  window: Window<PublicCommentRow>,
): Promise<Page<PublicCommentRow>> {
  const rows = await db.sql<PublicCommentRow[]>`
    select ${columns(db)} from ${commentSource(db)} where ${commentIsVisible(db, viewer)}${conditions(db, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countComments(db: Connection, viewer: Viewer, filter: CommentFilter): Promise<Count> {
  const [row] = await together(
    db,
    db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from ${commentSource(db)} where ${commentIsVisible(db, viewer)}${conditions(db, filter)}
      limit ${COUNT_LIMIT + 1}) found`,
  );
  return countOf(row.counted);
}

/** The comments with these ids that the viewer may see, in no order. */
export async function commentsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly PublicCommentRow[]> {
  return together(
    db,
    db.sql<PublicCommentRow[]>`
    select ${columns(db)} from ${commentSource(db)}
    where q.id = any(${ids as string[]}::uuid[]) and ${commentIsVisible(db, viewer)}`,
  );
}

/** The comments of each docket; ours, others' or with null both. */
const ofDockets = (db: Connection, viewer: Viewer, origin: string | null): RowsOfEach<PublicCommentRow> => ({
  columns: columns(db),
  rows: db.sql`${commentSource(db)} where q.matter_id = parent.id and ${commentIsVisible(db, viewer)}${
    origin === null ? db.sql`` : db.sql` and q.origin = ${origin}`
  }`,
  parentOf: (row) => row.matterId,
});

/** A page of each docket's comments, in one statement. */
export const commentsOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  origin: string | null,
  window: Window<PublicCommentRow>,
): Promise<ReadonlyMap<string, Page<PublicCommentRow>>> =>
  pagesOfEach(db, matterIds, ofDockets(db, viewer, origin), window);

export const countCommentsOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  origin: string | null,
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, matterIds, ofDockets(db, viewer, origin));

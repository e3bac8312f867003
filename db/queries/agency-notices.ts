// Notices of agency dockets with their comment periods, as a viewer may see them. What a fact kept closer tells is not among them.
import type { Viewer } from '#domain/access/viewer.ts';
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
import { matterIsVisible } from './visibility.ts';

export interface AgencyNoticeRow {
  readonly id: string;
  readonly matterId: string;
  readonly eventId: string;
  readonly kind: string;
  readonly title: string;
  readonly citation: string | null;
  readonly frDocument: string | null;
  readonly address: string | null;
  readonly publishedOn: string;
}

export interface NoticeFilter {
  readonly kind?: readonly string[] | null | undefined;
  readonly openForComment?: boolean | null | undefined;
  readonly publishedFrom?: string | null | undefined;
  readonly publishedTo?: string | null | undefined;
  readonly includeSample: boolean;
}

/** Newest first. */
export const NOTICE_ORDER: Order<AgencyNoticeRow> = {
  name: 'notice.published',
  descending: true,
  columns: [
    { expression: 'x.published_on', type: 'date', valueOf: (row) => row.publishedOn },
    { expression: 'x.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const columns = ({ sql }: Connection) => sql`
  x.id, x.matter_id, x.event_id, x.kind, x.title, x.citation, x.fr_document, x.address, x.published_on`;

const source = ({ sql }: Connection) => sql`agency_notices x join matters m on m.id = x.matter_id`;

const isOpen = ({ sql }: Connection) => sql`exists (
  select from comment_periods p where p.notice_id = x.id and p.closes_at > (select app_now()))`;

function conditions(db: Connection, filter: NoticeFilter) {
  const { sql } = db;
  const parts = [
    filter.includeSample ? null : sql`not m.is_sample`,
    filter.kind ? sql`x.kind = any(${filter.kind as string[]})` : null,
    filter.openForComment == null ? null : sql`${isOpen(db)} = ${filter.openForComment}`,
    filter.publishedFrom ? sql`x.published_on >= ${filter.publishedFrom}` : null,
    filter.publishedTo ? sql`x.published_on <= ${filter.publishedTo}` : null,
  ];
  return parts.reduce((all, part) => (part ? sql`${all} and ${part}` : all), sql``);
}

/** A page of the notices in all dockets that the viewer may see. */
export async function listNotices(
  db: Connection,
  viewer: Viewer,
  filter: NoticeFilter,
  window: Window<AgencyNoticeRow>,
): Promise<Page<AgencyNoticeRow>> {
  const rows = await db.sql<AgencyNoticeRow[]>`
    select ${columns(db)} from ${source(db)}
    where ${matterIsVisible(db, viewer)}${conditions(db, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countNotices(db: Connection, viewer: Viewer, filter: NoticeFilter): Promise<Count> {
  const [row] = await together(
    db,
    db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from ${source(db)} where ${matterIsVisible(db, viewer)}${conditions(db, filter)}
      limit ${COUNT_LIMIT + 1}) found`,
  );
  return countOf(row.counted);
}

/** The notices with these ids that the viewer may see, in no order. */
export async function noticesByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly AgencyNoticeRow[]> {
  return together(
    db,
    db.sql<AgencyNoticeRow[]>`
    select ${columns(db)} from ${source(db)}
    where x.id = any(${ids as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}`,
  );
}

/** The notices of each docket. */
const ofDockets = (db: Connection, viewer: Viewer): RowsOfEach<AgencyNoticeRow> => ({
  columns: columns(db),
  rows: db.sql`${source(db)} where x.matter_id = parent.id and ${matterIsVisible(db, viewer)}`,
  parentOf: (row) => row.matterId,
});

/** A page of each docket's notices, in one statement. */
export const noticesOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  window: Window<AgencyNoticeRow>,
): Promise<ReadonlyMap<string, Page<AgencyNoticeRow>>> =>
  pagesOfEach(db, matterIds, ofDockets(db, viewer), window);

export const countNoticesOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, matterIds, ofDockets(db, viewer));

/** When one may comment on a notice; `isOpen` is as of now. */
export interface CommentPeriodRow {
  readonly id: string;
  readonly noticeId: string;
  readonly basis: string;
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly closesAt: string | null;
  readonly zone: string;
  readonly mailBy: string | null;
  readonly gapFrom: string | null;
  readonly gapTo: string | null;
  readonly earliestUse: string | null;
  readonly movedByEventId: string | null;
  readonly deadlineId: string | null;
  readonly isOpen: boolean;
}

/** The periods of each notice, oldest first: one, and one more for each reopening. */
export async function periodsOfEachNotice(
  db: Connection,
  viewer: Viewer,
  noticeIds: readonly string[],
): Promise<readonly CommentPeriodRow[]> {
  return together(
    db,
    db.sql<CommentPeriodRow[]>`
    select p.id, p.notice_id, p.basis, p.opens_on, p.closes_on, p.closes_at, p.zone, p.mail_by, p.gap_from, p.gap_to,
      p.earliest_use, p.moved_by_event_id, l.id as deadline_id,
      coalesce(p.closes_at > (select app_now()), false) as is_open
    from comment_periods p join matters m on m.id = p.matter_id
      left join deadlines l on l.matter_id = p.matter_id and l.rule_key = p.rule_key and l.root_event_id = p.id
    where p.notice_id = any(${noticeIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}
    order by p.opens_on, p.id`,
  );
}

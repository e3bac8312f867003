// What waits for a second person, and how it was decided. For insiders of the matter only.
import type { ApprovalState } from '#domain/approvals/approval.ts';
import type { Action } from '#domain/access/policy.ts';
import type { PartVisibility, Viewer, Visibility } from '#domain/access/viewer.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
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
import { together } from './together.ts';
import { askIsVisible, isInsider, matterIsVisible, memberMayOpen } from './visibility.ts';

export interface ApprovalRow {
  readonly id: string;
  readonly matterId: string;
  readonly organizationId: string;
  readonly matterVisibility: Visibility;
  readonly visibility: PartVisibility;
  readonly act: string;
  readonly needed: Action;
  readonly version: number;
  readonly matterVersion: number;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly redaction: Redaction | null;
  readonly eventId: string | null;
  readonly personId: string;
  readonly askedAt: string;
  readonly decideBy: string;
  /** As the order compares it. */
  readonly decideByKey: string;
  readonly isLate: boolean;
  readonly state: ApprovalState;
  /** Lead and backup who may decide, but for who asks. */
  readonly deciderIds: readonly string[];
  readonly decidedById: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

/** What must be decided first, first. */
export const APPROVAL_ORDER: Order<ApprovalRow> = {
  name: 'approvals.decide_by',
  descending: false,
  columns: [
    { expression: 'a.decide_by', type: 'timestamptz', valueOf: (row) => row.decideByKey },
    { expression: 'a.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const columns = (db: Connection) => db.sql`
  a.id, a.matter_id, m.organization_id, m.visibility as matter_visibility, a.visibility, a.act, a.needed, a.version,
  m.version as matter_version, a.before, a.after, a.reason, a.redaction, a.event_id, a.person_id, a.asked_at, a.decide_by,
  a.decide_by::text as decide_by_key, a.state = 'waiting' and a.decide_by < app_now() as is_late, a.state,
  array(select ms.person_id from memberships ms where ms.organization_id = m.organization_id and ms.ended_at is null
    and ms.role in ('owner', 'editor', 'counsel') and ms.person_id in (m.lead_id, m.backup_id)
    and ms.person_id <> a.person_id and ${memberMayOpen(db, db.sql`a.visibility`)}
    order by ms.person_id = m.lead_id desc) as decider_ids,
  a.decided_by_id, a.decided_at, a.decision_reason`;

const visible = (db: Connection, viewer: Viewer) =>
  db.sql`${matterIsVisible(db, viewer)} and ${isInsider(db, viewer)} and ${askIsVisible(db, viewer)}`;

export async function approvalsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly ApprovalRow[]> {
  return together(
    db,
    db.sql<ApprovalRow[]>`
    select ${columns(db)} from approvals a join matters m on m.id = a.matter_id
    where a.id = any(${ids as string[]}::uuid[]) and ${visible(db, viewer)}`,
  );
}

/** At most this many waiting asks of one matter are told with it. */
const MOST_OF_ONE = 50;

/** What waits on each matter, first what must be decided first. */
export async function waitingOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly ApprovalRow[]> {
  return together(
    db,
    db.sql<ApprovalRow[]>`
    select found.* from unnest(${matterIds as string[]}::uuid[]) parent(id) cross join lateral (
      select ${columns(db)} from approvals a join matters m on m.id = a.matter_id
      where a.matter_id = parent.id and a.state = 'waiting' and ${visible(db, viewer)}
      order by a.decide_by, a.id limit ${MOST_OF_ONE}) found`,
  );
}

/** A page over all matters that the viewer is inside of. */
export async function approvalsInState(
  db: Connection,
  viewer: Viewer,
  state: ApprovalState,
  window: Window<ApprovalRow>,
): Promise<Page<ApprovalRow>> {
  const rows = await db.sql<ApprovalRow[]>`
    select ${columns(db)} from approvals a join matters m on m.id = a.matter_id
    where a.state = ${state} and ${visible(db, viewer)} ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countApprovals(db: Connection, viewer: Viewer, state: ApprovalState): Promise<Count> {
  const [row] = await db.sql<{ counted: number }[]>`
    select count(*)::int as counted from (
      select from approvals a join matters m on m.id = a.matter_id
      where a.state = ${state} and ${visible(db, viewer)} limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row?.counted ?? 0);
}

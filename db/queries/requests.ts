// FOIA requests as a viewer may see them. Status is given as of the domain clock's now; whether one is overdue is
// never stored.
import { organizationsOf, type Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import type { RequesterRow } from '../schema/requests.ts';
import {
  type Count,
  countOf,
  COUNT_LIMIT,
  emptyPage,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pageOf,
  type Window,
} from './keyset.ts';
import { matterIsVisible } from './visibility.ts';

type Reader = Pick<Connection, 'sql'>;

/** Dates are `YYYY-MM-DD`, instants Postgres text in UTC. `status` is that of now; `storedStatus` the projection. */
export interface RequestRow {
  readonly id: string;
  readonly kind: 'foia_request';
  readonly code: string;
  readonly title: string;
  readonly organizationId: string;
  readonly agreementId: string | null;
  readonly visibility: string;
  readonly standing: string;
  readonly isSample: boolean;
  readonly version: number;
  readonly leadId: string | null;
  readonly backupId: string | null;
  readonly status: string;
  readonly outcome: string;
  readonly outcomeAsStated: string | null;
  readonly nextActor: string | null;
  readonly nextDeadlineId: string | null;
  readonly nextDueOn: string | null;
  readonly clockStopped: boolean;
  readonly lastEventId: string | null;
  readonly lastContactOn: string | null;
  readonly fault: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly agencyId: string;
  readonly regime: string;
  readonly requestText: string;
  readonly requester: RequesterRow;
  readonly filedOn: string | null;
  readonly channel: string | null;
  readonly proof: string | null;
  readonly track: string | null;
  readonly agencyEstimateOn: string | null;
  readonly windowClosesOn: string | null;
  readonly agencyDueOn: string | null;
}

/** What narrows a list. Words are the domain's, ids are uuids; `text` is what a person typed. */
export interface RequestFilter {
  readonly status?: readonly string[] | null | undefined;
  readonly outcome?: readonly string[] | null | undefined;
  readonly agencyId?: string | null | undefined;
  readonly agreementId?: string | null | undefined;
  readonly nextActor?: string | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly dueFrom?: string | null | undefined;
  readonly dueTo?: string | null | undefined;
  readonly leadId?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly includeSample: boolean;
}

export type RequestOrderField = 'next_due' | 'filed' | 'updated';

const MATTER_ID = { expression: 'm.id', type: 'uuid', valueOf: (row: RequestRow) => row.id } as const;

/** No date counts as later than every date, so that the order is total and one index serves it. */
export function requestOrder(field: RequestOrderField, descending: boolean): Order<RequestRow> {
  const name = `request.${field}.${descending ? 'desc' : 'asc'}`;
  return { name, descending, columns: [ORDER_COLUMNS[field], field === 'filed' ? FILED_ID : MATTER_ID] };
}

const ORDER_COLUMNS = {
  next_due: {
    expression: "coalesce(m.next_due_on, 'infinity'::date)",
    type: 'date',
    valueOf: (row: RequestRow) => row.nextDueOn ?? 'infinity',
  },
  filed: {
    expression: "coalesce(r.filed_on, 'infinity'::date)",
    type: 'date',
    valueOf: (row: RequestRow) => row.filedOn ?? 'infinity',
  },
  updated: {
    expression: 'm.updated_at',
    type: 'timestamptz',
    valueOf: (row: RequestRow) => row.updatedAt,
  },
} as const;

/** The same value as `m.id`; the index on the filing date names this one. */
const FILED_ID = { expression: 'r.matter_id', type: 'uuid', valueOf: (row: RequestRow) => row.id } as const;

/** Read once a statement: a function call in a condition would run for each row and use no index. */
const now = ({ sql }: Reader) => sql`(select app_now())`;

const statusNow = (db: Reader) =>
  db.sql`foia_request_status(m.status, r.agency_due_at, r.window_closes_at, ${now(db)})`;

const columns = (db: Reader) => db.sql`
  m.id, m.kind, m.code, m.title, m.organization_id, m.agreement_id, m.visibility, m.standing, m.is_sample, m.version,
  m.lead_id, m.backup_id, ${statusNow(db)} as status, m.outcome, m.outcome_as_stated, m.next_actor,
  m.next_deadline_id, m.next_due_on, m.clock_stopped, m.last_event_id, m.last_contact_on, m.fault,
  m.created_at, m.updated_at, r.agency_id, r.regime, r.request_text, r.requester, r.filed_on, r.channel, r.proof,
  r.track, r.agency_estimate_on, r.window_closes_on,
  (r.agency_due_at at time zone 'America/New_York')::date as agency_due_on`;

const source = ({ sql }: Reader) => sql`matters m join foia_requests r on r.matter_id = m.id`;

/** A page of the requests that the viewer may see. */
export async function listRequests(
  db: Connection,
  viewer: Viewer,
  filter: RequestFilter,
  window: Window<RequestRow>,
): Promise<Page<RequestRow>> {
  const rows = await db.sql<RequestRow[]>`
    select ${columns(db)} from ${source(db)}
    where m.kind = 'foia_request' and ${matterIsVisible(db, viewer)}${conditions(db, viewer, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

/** How many requests the same filter leaves. */
export async function countRequests(db: Connection, viewer: Viewer, filter: RequestFilter): Promise<Count> {
  const [row] = await db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from ${source(db)}
      where m.kind = 'foia_request' and ${matterIsVisible(db, viewer)}${conditions(db, viewer, filter)}
      limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row.counted);
}

/** The requests with these ids that the viewer may see, in no order. */
export async function requestsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly RequestRow[]> {
  return db.sql<RequestRow[]>`
    select ${columns(db)} from ${source(db)}
    where m.id = any(${ids as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}`;
}

/** The request with this code, or null where there is none that the viewer may see. */
export async function requestByCode(
  db: Connection,
  viewer: Viewer,
  code: string,
): Promise<RequestRow | null> {
  const [row] = await db.sql<RequestRow[]>`
    select ${columns(db)} from ${source(db)} where m.code = ${code} and ${matterIsVisible(db, viewer)}`;
  return row ?? null;
}

/** A page of each agreement's requests, in one statement. A sample agreement's requests are samples too. */
export async function requestsOfEachAgreement(
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
  window: Window<RequestRow>,
): Promise<ReadonlyMap<string, Page<RequestRow>>> {
  const rows = await db.sql<RequestRow[]>`
    select found.* from unnest(${agreementIds as string[]}::uuid[]) parent(id) cross join lateral (
      select ${columns(db)} from ${source(db)}
      where m.kind = 'foia_request' and m.agreement_id = parent.id and ${matterIsVisible(db, viewer)}
        ${keysetCondition(db, window)}${keysetOrder(db, window)}) found`;
  return new Map(
    agreementIds.map((id) => {
      const own = rows.filter((row) => row.agreementId === id);
      return [id, own.length === 0 ? emptyPage(window) : pageOf(own, window)];
    }),
  );
}

export interface AgreementCountsRow {
  readonly agreementId: string;
  readonly asked: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly answered: number;
}

const WAITING = ['filed', 'waiting_for_agency', 'clock_stopped', 'waiting_for_us', 'on_appeal', 'remanded'];
const ANSWERED = ['partly_answered', 'answered_appeal_open', 'answered'];
const OVERDUE = ['overdue', 'appeal_overdue'];

/** What was asked under each agreement, and how much of it waits, is late, is answered; of the visible ones. */
export async function countsOfEachAgreement(
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
): Promise<readonly AgreementCountsRow[]> {
  return db.sql<AgreementCountsRow[]>`
    select agreement_id, count(*)::int as asked,
      count(*) filter (where status = any(${WAITING}))::int as waiting,
      count(*) filter (where status = any(${OVERDUE}))::int as overdue,
      count(*) filter (where status = any(${ANSWERED}))::int as answered
    from (select m.agreement_id, ${statusNow(db)} as status from ${source(db)}
          where m.agreement_id = any(${agreementIds as string[]}::uuid[]) and m.status <> 'draft'
            and ${matterIsVisible(db, viewer)}) asked
    group by agreement_id`;
}

/** Which stored statuses can be shown as a given one; the rest of the condition is exact. */
const STORED_AS: Readonly<Record<string, readonly string[]>> = {
  overdue: ['filed', 'waiting_for_agency', 'waiting_for_us', 'partly_answered', 'remanded'],
  appeal_overdue: ['on_appeal'],
  answered_appeal_open: ['answered'],
};

function conditions(db: Connection, viewer: Viewer, filter: RequestFilter) {
  const { sql } = db;
  const parts = [
    filter.includeSample ? null : sql`not m.is_sample`,
    filter.status ? statusIs(db, filter.status) : null,
    filter.overdue === true ? overdue(db) : null,
    filter.overdue === false ? sql`${overdue(db)} is not true` : null,
    filter.outcome ? sql`m.outcome = any(${filter.outcome as string[]})` : null,
    filter.nextActor ? sql`m.next_actor = ${filter.nextActor}` : null,
    filter.agreementId ? sql`m.agreement_id = ${filter.agreementId}` : null,
    filter.dueFrom ? sql`m.next_due_on >= ${filter.dueFrom}` : null,
    filter.dueTo ? sql`m.next_due_on <= ${filter.dueTo}` : null,
    // Who leads a request is told to its organization's members only, so only they can ask by it.
    filter.leadId
      ? sql`m.lead_id = ${filter.leadId} and m.organization_id = any(${organizationsOf(viewer) as string[]}::uuid[])`
      : null,
    filter.agencyId ? agencyIs(db, filter.agencyId) : null,
    filter.text ? textIs(db, filter.text) : null,
  ];
  return parts.reduce((all, part) => (part ? sql`${all} and ${part}` : all), sql``);
}

function statusIs(db: Connection, statuses: readonly string[]) {
  const stored = [...new Set(statuses.flatMap((status) => STORED_AS[status] ?? [status]))];
  return db.sql`m.status = any(${stored}) and ${statusNow(db)} = any(${statuses as string[]})`;
}

const overdue = (db: Connection) => db.sql`(r.agency_due_at < ${now(db)} and ${statusIs(db, OVERDUE)})`;

const agencyIs = ({ sql }: Connection, agencyId: string) => sql`r.agency_id in (
  with recursive under as (
    select id from agencies where id = ${agencyId}
    union select a.id from agencies a join under u on a.parent_id = u.id)
  select id from under)`;

/** Words as a person types them, or the start of a number that an agency gave. */
const textIs = ({ sql }: Connection, text: string) => sql`m.id in (
  select s.id from matters s where s.search @@ websearch_to_tsquery('english', ${text})
  union select t.matter_id from tracking_numbers t
    join matter_events e on e.id = t.id and e.visibility is null
    where t.number like ${`${text.replace(/[\\%_]/g, '\\$&')}%`})`;

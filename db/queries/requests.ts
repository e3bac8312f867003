// FOIA requests as a viewer may see them. Status is that of the domain clock’s now; "overdue" is never stored.
import type { Viewer } from '#domain/access/viewer.ts';
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
import { now, type RequestFilter, requestConditions, statusNow } from './request-filter.ts';
import { builtOnce } from './built-once.ts';
import {
  type Company,
  companyColumns,
  companySource,
  nameOf,
  readCompany,
  type Wanted,
} from './request-company.ts';
import { matterIsVisible, shownVersion, withheld } from './visibility.ts';
import { clockNow, splitAtMarks, withClock } from './wide.ts';

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
  /** What the list is ordered by: what outsiders may not know of moves nothing. */
  readonly shownUpdatedAt: string;
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
  /** What came along in the same statement. */
  readonly company?: Company;
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
    expression: 'm.shown_updated_at',
    type: 'timestamptz',
    valueOf: (row: RequestRow) => row.shownUpdatedAt,
  },
} as const;

/** The same value as `m.id`; the index on the filing date names this one. */
const FILED_ID = { expression: 'r.matter_id', type: 'uuid', valueOf: (row: RequestRow) => row.id } as const;

const columns = (db: Reader, viewer: Viewer, at = now(db)) => db.sql`
  m.id, m.kind, m.code, m.title, m.organization_id, m.agreement_id, m.visibility, m.standing, m.is_sample,
  ${shownVersion(db, viewer)},
  m.lead_id, m.backup_id, ${statusNow(db, at)} as status, m.outcome, m.outcome_as_stated, m.next_actor,
  m.next_deadline_id, m.next_due_on, m.clock_stopped, m.last_event_id, m.last_contact_on, m.fault,
  m.created_at, r.agency_id, r.regime, ${withheld(db, viewer, 'request_text')},
  ${withheld(db, viewer, 'requester')}, r.filed_on, r.channel, r.proof,
  r.track, r.agency_estimate_on, r.window_closes_on,
  (r.agency_due_at at time zone 'America/New_York')::date as agency_due_on`;

const source = ({ sql }: Reader) => sql`matters m join foia_requests r on r.matter_id = m.id`;

/** The beginning of a statement for requests with their company: each statement more would cost more than all the rows. */
const wide = (db: Reader, viewer: Viewer, wanted: Wanted) =>
  builtOnce(
    db,
    viewer,
    `request ${nameOf(wanted)}`,
    () => db.sql`
    ${withClock(db)} select ${columns(db, viewer, clockNow(db))}${companyColumns(db, viewer, wanted)}
    from ${source(db)}${companySource(db, viewer, wanted)} where ${matterIsVisible(db, viewer)}`,
  );

const withCompany = (values: Parameters<typeof splitAtMarks>[0], wanted: Wanted): RequestRow[] =>
  splitAtMarks(values).map(([request, ...found]) =>
    Object.assign(request as unknown as RequestRow, { company: readCompany(found, wanted) }),
  );

/** A page of the requests that the viewer may see, each with what is wanted of its company. */
export async function listRequests(
  db: Connection,
  viewer: Viewer,
  filter: RequestFilter,
  window: Window<RequestRow>,
  wanted: Wanted = {},
): Promise<Page<RequestRow>> {
  const rows = await db.sql`
    ${wide(db, viewer, wanted)} and m.kind = 'foia_request'${requestConditions(db, viewer, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`.values();
  return pageOf(withCompany(rows, wanted), window);
}

/** How many requests the same filter leaves. */
export async function countRequests(db: Connection, viewer: Viewer, filter: RequestFilter): Promise<Count> {
  const [row] = await db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from ${source(db)}
      where m.kind = 'foia_request' and ${matterIsVisible(db, viewer)}${requestConditions(db, viewer, filter)}
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
    select ${columns(db, viewer)} from ${source(db)}
    where m.id = any(${ids as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}`;
}

/** The request with this code and what is wanted of its company, or null where there is none that the viewer may see. */
export async function requestByCode(
  db: Connection,
  viewer: Viewer,
  code: string,
  wanted: Wanted = {},
): Promise<RequestRow | null> {
  const rows = await db.sql`${wide(db, viewer, wanted)} and m.code = ${code}`.values();
  return withCompany(rows, wanted)[0] ?? null;
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
      select ${columns(db, viewer)} from ${source(db)}
      where m.kind = 'foia_request' and m.agreement_id = parent.id and ${matterIsVisible(db, viewer)}
        ${keysetCondition(db, window)}${keysetOrder(db, window)}) found`;
  return new Map(
    agreementIds.map((id) => {
      const own = rows.filter((row) => row.agreementId === id);
      return [id, own.length === 0 ? emptyPage(window) : pageOf(own, window)];
    }),
  );
}

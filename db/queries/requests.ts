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
import { type RequestFilter, requestConditions, statusNow } from './request-filter.ts';
import {
  type Company,
  companyColumns,
  companySource,
  NO_LISTS,
  readCompany,
  type WantedLists,
} from './request-company.ts';
import { matterIsVisible, shownVersion, withheld } from './visibility.ts';
import { splitAtMarks } from './wide.ts';

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
  /** What came in the same statement, where one was asked for many. */
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

const columns = (db: Reader, viewer: Viewer) => db.sql`
  m.id, m.kind, m.code, m.title, m.organization_id, m.agreement_id, m.visibility, m.standing, m.is_sample,
  ${shownVersion(db, viewer)},
  m.lead_id, m.backup_id, ${statusNow(db)} as status, m.outcome, m.outcome_as_stated, m.next_actor,
  m.next_deadline_id, m.next_due_on, m.clock_stopped, m.last_event_id, m.last_contact_on, m.fault,
  m.created_at, r.agency_id, r.regime, ${withheld(db, viewer, 'request_text')},
  ${withheld(db, viewer, 'requester')}, r.filed_on, r.channel, r.proof,
  r.track, r.agency_estimate_on, r.window_closes_on,
  (r.agency_due_at at time zone 'America/New_York')::date as agency_due_on`;

const source = ({ sql }: Reader) => sql`matters m join foia_requests r on r.matter_id = m.id`;

/** A request with its company, in one statement: four would cost more than all the rows. */
const wideColumns = (db: Reader, viewer: Viewer, lists: WantedLists) =>
  db.sql`${columns(db, viewer)}, ${companyColumns(db, viewer, lists)}`;

const wideSource = (db: Reader, viewer: Viewer) => db.sql`${source(db)} ${companySource(db, viewer)}`;

const withCompany = (values: Parameters<typeof splitAtMarks>[0], lists: WantedLists): RequestRow[] =>
  splitAtMarks(values).map(
    ([request, ...company]) =>
      ({ ...request, company: readCompany(company, lists) }) as unknown as RequestRow,
  );

/** A page of the requests that the viewer may see. */
export async function listRequests(
  db: Connection,
  viewer: Viewer,
  filter: RequestFilter,
  window: Window<RequestRow>,
): Promise<Page<RequestRow>> {
  const rows = await db.sql`
    select ${wideColumns(db, viewer, NO_LISTS)} from ${wideSource(db, viewer)}
    where m.kind = 'foia_request' and ${matterIsVisible(db, viewer)}${requestConditions(db, viewer, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`.values();
  return pageOf(withCompany(rows, NO_LISTS), window);
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

/**
 * The request with this code, or null where there is none that the viewer may see.
 * @param lists what to bring along in the same statement
 */
export async function requestByCode(
  db: Connection,
  viewer: Viewer,
  code: string,
  lists: WantedLists = NO_LISTS,
): Promise<RequestRow | null> {
  const rows = await db.sql`
    select ${wideColumns(db, viewer, lists)} from ${wideSource(db, viewer)}
    where m.code = ${code} and ${matterIsVisible(db, viewer)}`.values();
  return withCompany(rows, lists)[0] ?? null;
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

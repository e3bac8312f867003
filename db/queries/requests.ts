// FOIA requests as a viewer may see them. Status is that of the domain clock’s now; "overdue" is never stored.
import type { Viewer } from '#domain/access/viewer.ts';
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
  pagesOfEach,
  type Window,
} from './keyset.ts';
import { type RequestFilter, requestConditions } from './request-filter.ts';
import { builtOnce } from './built-once.ts';
import {
  companyColumns,
  companySource,
  nameOf,
  readCompany,
  type Wanted,
  withinShapes,
} from './request-company.ts';
import { requestColumns, type RequestRow } from './request-row.ts';
import { together } from './together.ts';
import { matterIsVisible } from './visibility.ts';
import { clockNow, splitAtMarks, withClock } from './wide.ts';

export type { RequestRow } from './request-row.ts';

type Reader = Pick<Connection, 'sql'>;

export type RequestOrderField = 'next_due' | 'filed' | 'updated';

/**
 * No date counts as later than every date, so that the order is total and one index serves it.
 * @param filter that of the list: one agency's requests have indexes of their own
 */
export function requestOrder(
  field: RequestOrderField,
  descending: boolean,
  { agencyId }: Pick<RequestFilter, 'agencyId'> = {},
): Order<RequestRow> {
  const name = `request.${field}.${descending ? 'desc' : 'asc'}`;
  return { name, descending, columns: columnsAt(agencyId ? OF_ONE_AGENCY : PLACES[field], field) };
}

/** Where the values stand that a list is sorted by: an index holds those of one table only. */
interface Place {
  readonly table: 'm' | 'r' | 'g';
  readonly id: 'id' | 'matter_id';
}

const PLACES: Readonly<Record<RequestOrderField, Place>> = {
  next_due: { table: 'm', id: 'id' },
  filed: { table: 'r', id: 'matter_id' },
  updated: { table: 'm', id: 'id' },
};

const OF_ONE_AGENCY: Place = { table: 'g', id: 'matter_id' };

const columnsAt = ({ table, id }: Place, field: RequestOrderField): Order<RequestRow>['columns'] => [
  SORTED_BY[field](table),
  { expression: `${table}.${id}`, type: 'uuid', valueOf: (row) => row.id },
];

const SORTED_BY: Readonly<
  Record<RequestOrderField, (table: Place['table']) => Order<RequestRow>['columns'][number]>
> = {
  next_due: (table) => ({
    expression: `coalesce(${table}.next_due_on, 'infinity'::date)`,
    type: 'date',
    valueOf: (row) => row.nextDueOn ?? 'infinity',
  }),
  filed: (table) => ({
    expression: `coalesce(${table}.filed_on, 'infinity'::date)`,
    type: 'date',
    valueOf: (row) => row.filedOn ?? 'infinity',
  }),
  updated: (table) => ({
    expression: `${table}.shown_updated_at`,
    type: 'timestamptz',
    valueOf: (row) => row.shownUpdatedAt,
  }),
};

const source = ({ sql }: Reader) => sql`matters m join foia_requests r on r.matter_id = m.id`;

/** Those of one agency and of all below it stand together in a table of their own. */
const sourceOf = (db: Reader, { agencyId }: Pick<RequestFilter, 'agencyId'>) =>
  agencyId
    ? db.sql`request_agencies g join matters m on m.id = g.matter_id join foia_requests r on r.matter_id = g.matter_id`
    : source(db);

/** The beginning of a statement for requests with their company: each statement more would cost more than all the rows. */
const wide = (db: Reader, viewer: Viewer, wanted: Wanted, filter: Pick<RequestFilter, 'agencyId'> = {}) =>
  builtOnce(
    db,
    viewer,
    `request ${filter.agencyId ? 'of an agency ' : ''}${nameOf(wanted)}`,
    () => db.sql`
    ${withClock(db)} select ${requestColumns(db, viewer, clockNow(db), wanted.request)}${companyColumns(db, viewer, wanted)}
    from ${sourceOf(db, filter)}${companySource(db, viewer, wanted)} where ${matterIsVisible(db, viewer)}`,
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
  asked: Wanted = {},
): Promise<Page<RequestRow>> {
  const wanted = withinShapes(asked);
  const rows = await db.sql`
    ${wide(db, viewer, wanted, filter)} and m.kind = 'foia_request'${requestConditions(db, viewer, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`.values();
  return pageOf(withCompany(rows, wanted), window);
}

/** How many requests the same filter leaves. */
export async function countRequests(db: Connection, viewer: Viewer, filter: RequestFilter): Promise<Count> {
  const [row] = await together(
    db,
    db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from ${sourceOf(db, filter)}
      where m.kind = 'foia_request' and ${matterIsVisible(db, viewer)}${requestConditions(db, viewer, filter)}
      limit ${COUNT_LIMIT + 1}) found`,
  );
  return countOf(row.counted);
}

/** The requests with these ids that the viewer may see, in no order. */
export async function requestsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly RequestRow[]> {
  return together(
    db,
    db.sql<RequestRow[]>`
    select ${requestColumns(db, viewer)} from ${source(db)}
    where m.id = any(${ids as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}`,
  );
}

/** The request with this code and what is wanted of its company, or null where there is none that the viewer may see. */
export async function requestByCode(
  db: Connection,
  viewer: Viewer,
  code: string,
  asked: Wanted = {},
): Promise<RequestRow | null> {
  const wanted = withinShapes(asked);
  const rows = await db.sql`${wide(db, viewer, wanted)} and m.code = ${code}`.values();
  return withCompany(rows, wanted)[0] ?? null;
}

/** A page of each agreement's requests, in one statement. A sample agreement's requests are samples too. */
export const requestsOfEachAgreement = (
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
  window: Window<RequestRow>,
): Promise<ReadonlyMap<string, Page<RequestRow>>> => {
  const rows = db.sql`${source(db)}
    where m.kind = 'foia_request' and m.agreement_id = parent.id and ${matterIsVisible(db, viewer)}`;
  const parentOf = (row: RequestRow) => row.agreementId ?? '';
  return pagesOfEach(db, agreementIds, { columns: requestColumns(db, viewer), rows, parentOf }, window);
};

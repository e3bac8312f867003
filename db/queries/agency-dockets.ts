// Agency dockets as a viewer may see them. Whether one may comment is asked of the domain clock; it is never stored.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import type { SystemOfRecordsRow } from '../schema/agency-dockets.ts';
import { columnsOf } from './columns.ts';
import { docketConditions, type DocketFilter, isOpenForComment } from './docket-filter.ts';
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
import { matterIsVisible, shownVersion } from './visibility.ts';

/** Dates are `YYYY-MM-DD`, instants Postgres text. `status` is the stored word; `isOpen` that of now. */
export interface AgencyDocketRow {
  readonly id: string;
  readonly kind: 'agency_docket';
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
  readonly nextActor: string | null;
  readonly nextDeadlineId: string | null;
  readonly nextDueOn: string | null;
  readonly lastEventId: string | null;
  readonly lastContactOn: string | null;
  readonly fault: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly shownUpdatedAt: string;
  readonly agencyId: string;
  readonly docketNumber: string | null;
  readonly docketKind: string;
  readonly subject: string;
  readonly portalUrl: string | null;
  readonly systems: readonly SystemOfRecordsRow[];
  readonly missingNotice: string | null;
  readonly publishedOn: string | null;
  readonly closesOn: string | null;
  readonly isOpen: boolean;
}

type Reader = Pick<Connection, 'sql'>;

export type DocketOrderField = 'closing' | 'published' | 'updated';

type OrderColumn = Order<AgencyDocketRow>['columns'][number];

const SORTED_BY: Readonly<Record<DocketOrderField, readonly [OrderColumn, OrderColumn]>> = {
  closing: [
    {
      expression: "coalesce(d.closes_on, 'infinity'::date)",
      type: 'date',
      valueOf: (row) => row.closesOn ?? 'infinity',
    },
    { expression: 'd.matter_id', type: 'uuid', valueOf: (row) => row.id },
  ],
  published: [
    {
      expression: "coalesce(d.published_on, 'infinity'::date)",
      type: 'date',
      valueOf: (row) => row.publishedOn ?? 'infinity',
    },
    { expression: 'd.matter_id', type: 'uuid', valueOf: (row) => row.id },
  ],
  updated: [
    { expression: 'm.shown_updated_at', type: 'timestamptz', valueOf: (row) => row.shownUpdatedAt },
    { expression: 'm.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

/** No date counts as later than every date. */
export const docketOrder = (field: DocketOrderField, descending: boolean): Order<AgencyDocketRow> => ({
  name: `docket.${field}.${descending ? 'desc' : 'asc'}`,
  descending,
  columns: SORTED_BY[field],
});

const columns = (db: Connection, viewer: Viewer) =>
  columnsOf<AgencyDocketRow>(
    db,
    {
      id: 'm.id',
      kind: 'm.kind',
      code: 'm.code',
      title: 'm.title',
      organizationId: 'm.organization_id',
      agreementId: 'm.agreement_id',
      visibility: 'm.visibility',
      standing: 'm.standing',
      isSample: 'm.is_sample',
      ...shownVersion(db, viewer),
      leadId: 'm.lead_id',
      backupId: 'm.backup_id',
      status: 'm.status',
      nextActor: 'm.next_actor',
      nextDeadlineId: 'm.next_deadline_id',
      nextDueOn: 'm.next_due_on',
      lastEventId: 'm.last_event_id',
      lastContactOn: 'm.last_contact_on',
      fault: 'm.fault',
      createdAt: 'm.created_at',
      agencyId: 'd.agency_id',
      docketNumber: 'd.docket_number',
      docketKind: 'd.docket_kind',
      subject: 'd.subject',
      portalUrl: 'd.portal_url',
      systems: 'd.systems',
      missingNotice: 'd.missing_notice',
      publishedOn: 'd.published_on',
      closesOn: 'd.closes_on',
      isOpen: db.sql`${isOpenForComment(db)} as is_open`,
    },
    'all',
  );

const source = ({ sql }: Reader) => sql`matters m join agency_dockets d on d.matter_id = m.id`;

/** A page of the dockets that the viewer may see. */
export async function listDockets(
  db: Connection,
  viewer: Viewer,
  filter: DocketFilter,
  window: Window<AgencyDocketRow>,
): Promise<Page<AgencyDocketRow>> {
  const rows = await db.sql<AgencyDocketRow[]>`
    select ${columns(db, viewer)} from ${source(db)}
    where m.kind = 'agency_docket' and ${matterIsVisible(db, viewer)}${docketConditions(db, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countDockets(db: Connection, viewer: Viewer, filter: DocketFilter): Promise<Count> {
  const [row] = await db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from ${source(db)}
      where m.kind = 'agency_docket' and ${matterIsVisible(db, viewer)}${docketConditions(db, filter)}
      limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row.counted);
}

/** The dockets with these ids that the viewer may see, in no order. */
export async function docketsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly AgencyDocketRow[]> {
  return db.sql<AgencyDocketRow[]>`
    select ${columns(db, viewer)} from ${source(db)}
    where m.id = any(${ids as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}`;
}

/** The docket with this code, or null where there is none that the viewer may see. */
export async function docketByCode(
  db: Connection,
  viewer: Viewer,
  code: string,
): Promise<AgencyDocketRow | null> {
  const [row] = await db.sql<AgencyDocketRow[]>`
    select ${columns(db, viewer)} from ${source(db)} where m.code = ${code} and ${matterIsVisible(db, viewer)}`;
  return row ?? null;
}

/** A page of each agreement's dockets, in one statement. */
export const docketsOfEachAgreement = (
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
  window: Window<AgencyDocketRow>,
): Promise<ReadonlyMap<string, Page<AgencyDocketRow>>> => {
  const rows = db.sql`${source(db)}
    where m.kind = 'agency_docket' and m.agreement_id = parent.id and ${matterIsVisible(db, viewer)}`;
  const parentOf = (row: AgencyDocketRow) => row.agreementId ?? '';
  return pagesOfEach(db, agreementIds, { columns: columns(db, viewer), rows, parentOf }, window);
};

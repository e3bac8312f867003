// Agency dockets as a viewer may see them. Whether one may comment is asked of the domain clock; it is never stored.
import type { SystemOfRecordsRow } from '../schema/agency-dockets.ts';
import { docketConditions, type DocketFilter, isOpenForComment } from './docket-filter.ts';
import type { Order } from './keyset.ts';
import { readerOf } from './matter-rows.ts';
import { shownVersion } from './visibility.ts';

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
  readonly statusEventId: string | null;
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

export const {
  list: listDockets,
  count: countDockets,
  byIds: docketsByIds,
  byCode: docketByCode,
  ofEachAgreement: docketsOfEachAgreement,
} = readerOf<AgencyDocketRow, DocketFilter>({
  kind: 'agency_docket',
  columns: (db, viewer) => ({
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
    statusEventId: 'm.status_event_id',
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
  }),
  source: ({ sql }) => sql`matters m join agency_dockets d on d.matter_id = m.id`,
  conditions: docketConditions,
});

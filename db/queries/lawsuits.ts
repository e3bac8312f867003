// Lawsuits as a viewer may see them, their docket entries and the requests in suit.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import type { PartyRow, StandingOrderRow } from '../schema/lawsuits.ts';
import type { Order } from './keyset.ts';
import { type LawsuitFilter, lawsuitConditions } from './lawsuit-filter.ts';
import { readerOf } from './matter-rows.ts';
import { together } from './together.ts';
import { matterIsVisible, shownVersion } from './visibility.ts';

export interface LawsuitRow {
  readonly id: string;
  readonly kind: 'lawsuit';
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
  readonly nextActor: string | null;
  readonly nextDeadlineId: string | null;
  readonly nextDueOn: string | null;
  readonly lastEventId: string | null;
  readonly statusEventId: string | null;
  readonly fault: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly shownUpdatedAt: string;
  readonly courtKey: string | null;
  readonly docketNumber: string | null;
  readonly caption: string;
  readonly nature: string;
  readonly judge: string | null;
  readonly parties: readonly PartyRow[];
  readonly claims: readonly string[];
  readonly relief: string | null;
  readonly standingOrders: readonly StandingOrderRow[];
  readonly appealOfId: string | null;
  readonly filedOn: string | null;
  readonly servedOn: string | null;
}

export type LawsuitOrderField = 'next_due' | 'filed' | 'updated';

/** No date counts as later than every date, so that the order is total and one index serves it. */
export function lawsuitOrder(field: LawsuitOrderField, descending: boolean): Order<LawsuitRow> {
  const id = { expression: field === 'filed' ? 's.matter_id' : 'm.id', type: 'uuid' } as const;
  return {
    name: `lawsuit.${field}.${descending ? 'desc' : 'asc'}`,
    descending,
    columns: [SORTED_BY[field], { ...id, valueOf: (row) => row.id }],
  };
}

const SORTED_BY: Readonly<Record<LawsuitOrderField, Order<LawsuitRow>['columns'][number]>> = {
  next_due: {
    expression: "coalesce(m.next_due_on, 'infinity'::date)",
    type: 'date',
    valueOf: (row) => row.nextDueOn ?? 'infinity',
  },
  filed: {
    expression: "coalesce(s.filed_on, 'infinity'::date)",
    type: 'date',
    valueOf: (row) => row.filedOn ?? 'infinity',
  },
  updated: { expression: 'm.shown_updated_at', type: 'timestamptz', valueOf: (row) => row.shownUpdatedAt },
};

/** Those of a sample agreement are samples too. */
const reader = readerOf<LawsuitRow, LawsuitFilter>({
  kind: 'lawsuit',
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
    leadId: 'm.lead_id',
    backupId: 'm.backup_id',
    status: 'm.status',
    outcome: 'm.outcome',
    nextActor: 'm.next_actor',
    nextDeadlineId: 'm.next_deadline_id',
    nextDueOn: 'm.next_due_on',
    lastEventId: 'm.last_event_id',
    statusEventId: 'm.status_event_id',
    fault: 'm.fault',
    createdAt: 'm.created_at',
    ...shownVersion(db, viewer),
    courtKey: 's.court_key',
    docketNumber: 's.docket_number',
    caption: 's.caption',
    nature: 's.nature',
    judge: 's.judge',
    parties: 's.parties',
    claims: 's.claims',
    relief: 's.relief',
    standingOrders: 's.standing_orders',
    appealOfId: 's.appeal_of_id',
    filedOn: 's.filed_on',
    servedOn: 's.served_on',
  }),
  source: ({ sql }) => sql`matters m join lawsuits s on s.matter_id = m.id`,
  conditions: lawsuitConditions,
});

export const {
  list: listLawsuits,
  count: countLawsuits,
  byIds: lawsuitsByIds,
  byCode: lawsuitByCode,
  ofEachAgreement: lawsuitsOfEachAgreement,
} = reader;

/** The appeals of each of these lawsuits that the viewer may see, oldest first. A case has a handful at most. */
export async function appealsOfEach(
  db: Connection,
  viewer: Viewer,
  lawsuitIds: readonly string[],
): Promise<readonly LawsuitRow[]> {
  return together(
    db,
    db.sql<LawsuitRow[]>`
    select ${reader.columns(db, viewer)} from matters m join lawsuits s on s.matter_id = m.id
    where s.appeal_of_id = any(${lawsuitIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}
    order by m.created_at, m.id`,
  );
}

// Lawsuits as a viewer may see them, their docket entries and the requests in suit.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import type { PartyRow, StandingOrderRow } from '../schema/lawsuits.ts';
import { columnsOf } from './columns.ts';
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
  type RowsOfEach,
  type Window,
} from './keyset.ts';
import { type LawsuitFilter, lawsuitConditions } from './lawsuit-filter.ts';
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

const columns = (db: Connection, viewer: Viewer) =>
  columnsOf<LawsuitRow>(
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
      leadId: 'm.lead_id',
      backupId: 'm.backup_id',
      status: 'm.status',
      outcome: 'm.outcome',
      nextActor: 'm.next_actor',
      nextDeadlineId: 'm.next_deadline_id',
      nextDueOn: 'm.next_due_on',
      lastEventId: 'm.last_event_id',
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
    },
    'all',
  );

const source = ({ sql }: Connection) => sql`matters m join lawsuits s on s.matter_id = m.id`;

/** A page of the lawsuits that the viewer may see. */
export async function listLawsuits(
  db: Connection,
  viewer: Viewer,
  filter: LawsuitFilter,
  window: Window<LawsuitRow>,
): Promise<Page<LawsuitRow>> {
  const rows = await db.sql<LawsuitRow[]>`
    select ${columns(db, viewer)} from ${source(db)}
    where m.kind = 'lawsuit' and ${matterIsVisible(db, viewer)}${lawsuitConditions(db, viewer, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

/** How many lawsuits the same filter leaves. */
export async function countLawsuits(db: Connection, viewer: Viewer, filter: LawsuitFilter): Promise<Count> {
  const [row] = await db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from ${source(db)}
      where m.kind = 'lawsuit' and ${matterIsVisible(db, viewer)}${lawsuitConditions(db, viewer, filter)}
      limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row.counted);
}

/** The lawsuits with these ids that the viewer may see, in no order. */
export async function lawsuitsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly LawsuitRow[]> {
  return db.sql<LawsuitRow[]>`
    select ${columns(db, viewer)} from ${source(db)}
    where m.id = any(${ids as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}`;
}

/** The lawsuit with this code, or null where there is none that the viewer may see. */
export async function lawsuitByCode(
  db: Connection,
  viewer: Viewer,
  code: string,
): Promise<LawsuitRow | null> {
  const [row] = await db.sql<LawsuitRow[]>`
    select ${columns(db, viewer)} from ${source(db)} where m.code = ${code} and ${matterIsVisible(db, viewer)}`;
  return row ?? null;
}

/** The appeals of each of these lawsuits that the viewer may see, oldest first. A case has a handful at most. */
export async function appealsOfEach(
  db: Connection,
  viewer: Viewer,
  lawsuitIds: readonly string[],
): Promise<readonly LawsuitRow[]> {
  return db.sql<LawsuitRow[]>`
    select ${columns(db, viewer)} from ${source(db)}
    where s.appeal_of_id = any(${lawsuitIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}
    order by m.created_at, m.id`;
}

/** The lawsuits of each agreement; those of a sample agreement are samples too. */
const ofAgreements = (db: Connection, viewer: Viewer): RowsOfEach<LawsuitRow> => ({
  columns: columns(db, viewer),
  rows: db.sql`${source(db)}
    where m.kind = 'lawsuit' and m.agreement_id = parent.id and ${matterIsVisible(db, viewer)}`,
  parentOf: (row) => row.agreementId ?? '',
});

export const lawsuitsOfEachAgreement = (
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
  window: Window<LawsuitRow>,
): Promise<ReadonlyMap<string, Page<LawsuitRow>>> => pagesOfEach(db, ids, ofAgreements(db, viewer), window);

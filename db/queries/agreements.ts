// Acts of government under watch, as a viewer may see them.
import type { AgreementKind, StatusTurn } from '#domain/agreements/agreement.ts';
import type { FuzzyDate } from '#domain/matters/fuzzy-date.ts';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { columnsOf } from './columns.ts';
import type { AgreementPartyRow, SourcedStatementRow } from '../schema/agreements.ts';
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
import { matterIsVisible, shownVersion } from './visibility.ts';

export interface AgreementRow {
  readonly id: string;
  readonly kind: 'agreement';
  readonly code: string;
  readonly title: string;
  readonly organizationId: string;
  readonly visibility: string;
  readonly isSample: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly leadId: string | null;
  readonly backupId: string | null;
  readonly agreementKind: AgreementKind;
  readonly summary: string;
  readonly parties: readonly AgreementPartyRow[];
  readonly known: readonly SourcedStatementRow[];
  readonly unknown: readonly string[];
  readonly signed: FuzzyDate | null;
  readonly effective: FuzzyDate | null;
  readonly ends: FuzzyDate | null;
  readonly turns: readonly StatusTurn[];
  readonly standing: string;
  readonly lastCheckedOn: string | null;
}

export const AGREEMENT_ORDER: Order<AgreementRow> = {
  name: 'agreement.title',
  descending: false,
  columns: [
    { expression: 'm.title', type: 'text', valueOf: (row) => row.title },
    { expression: 'm.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const columns = (db: Connection, viewer: Viewer) =>
  columnsOf<AgreementRow>(
    db,
    {
      id: 'm.id',
      kind: 'm.kind',
      code: 'm.code',
      title: 'm.title',
      organizationId: 'm.organization_id',
      visibility: 'm.visibility',
      isSample: 'm.is_sample',
      version: shownVersion(db, viewer).version,
      createdAt: 'm.created_at',
      leadId: 'm.lead_id',
      backupId: 'm.backup_id',
      agreementKind: 'g.agreement_kind',
      summary: 'g.summary',
      parties: 'g.parties',
      known: 'g.known',
      unknown: 'g.unknown',
      signed: 'g.signed',
      effective: 'g.effective',
      ends: 'g.ends',
      turns: 'g.turns',
      standing: 'm.standing',
      lastCheckedOn: 'g.last_checked_on',
    },
    'all',
  );

const source = ({ sql }: Connection) => sql`matters m join agreements g on g.matter_id = m.id`;

const ifSample = ({ sql }: Connection, includeSample: boolean) =>
  includeSample ? sql`` : sql` and not m.is_sample`;

/** A page of the agreements that the viewer may see, by title. */
export async function listAgreements(
  db: Connection,
  viewer: Viewer,
  includeSample: boolean,
  window: Window<AgreementRow>,
): Promise<Page<AgreementRow>> {
  const rows = await db.sql<AgreementRow[]>`
    select ${columns(db, viewer)} from ${source(db)}
    where m.kind = 'agreement' and ${matterIsVisible(db, viewer)}${ifSample(db, includeSample)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countAgreements(
  db: Connection,
  viewer: Viewer,
  includeSample: boolean,
): Promise<Count> {
  const [row] = await db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from ${source(db)}
      where m.kind = 'agreement' and ${matterIsVisible(db, viewer)}${ifSample(db, includeSample)}
      limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row.counted);
}

/** The agreements with these ids that the viewer may see, in no order. */
export async function agreementsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly AgreementRow[]> {
  return db.sql<AgreementRow[]>`
    select ${columns(db, viewer)} from ${source(db)}
    where m.id = any(${ids as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}`;
}

/** The agreement with this code, or null where there is none that the viewer may see. */
export async function agreementByCode(
  db: Connection,
  viewer: Viewer,
  code: string,
): Promise<AgreementRow | null> {
  const [row] = await db.sql<AgreementRow[]>`
    select ${columns(db, viewer)} from ${source(db)} where m.code = ${code} and ${matterIsVisible(db, viewer)}`;
  return row ?? null;
}

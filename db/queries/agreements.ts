// Acts of government under watch, as a viewer may see them.
import type { AgreementKind, StatusTurn } from '#domain/agreements/agreement.ts';
import type { FuzzyDate } from '#domain/matters/fuzzy-date.ts';
import type { AgreementPartyRow, SourcedStatementRow } from '../schema/agreements.ts';
import type { Order, Page } from './keyset.ts';
import { readerOf } from './matter-rows.ts';
import type { TimelineRow } from './timeline-row.ts';
import { shownVersion } from './visibility.ts';

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
  /** What came along in the same statement: a page of its timeline, and what that was asked as. */
  readonly timeline?: { readonly name: string; readonly page: Page<TimelineRow> };
}

export const AGREEMENT_ORDER: Order<AgreementRow> = {
  name: 'agreement.title',
  descending: false,
  columns: [
    { expression: 'm.title', type: 'text', valueOf: (row) => row.title },
    { expression: 'm.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

export interface AgreementFilter {
  /** Words as a person types them. */
  readonly text?: string | null | undefined;
  readonly includeSample: boolean;
}

export const {
  list: listAgreements,
  count: countAgreements,
  byIds: agreementsByIds,
  byCode: agreementByCode,
} = readerOf<Omit<AgreementRow, 'timeline'>, AgreementFilter>({
  kind: 'agreement',
  columns: (db, viewer) => ({
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
  }),
  source: ({ sql }) => sql`matters m join agreements g on g.matter_id = m.id`,
  conditions: ({ sql }, _viewer, { text, includeSample }) =>
    sql`${includeSample ? sql`` : sql` and not m.is_sample`}${
      text ? sql` and m.search @@ websearch_to_tsquery('english', ${text})` : sql``
    }`,
});

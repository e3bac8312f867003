// What narrows a list of agency dockets, as conditions of SQL on `matters m` and `agency_dockets d`.
import type { PendingQuery, Row } from 'postgres';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { statusCitedIs } from './status-evidence.ts';
import { isOfMember } from './visibility.ts';

export interface DocketFilter {
  readonly agencyId?: string | null | undefined;
  readonly docketKind?: string | null | undefined;
  readonly openForComment?: boolean | null | undefined;
  readonly closesFrom?: string | null | undefined;
  readonly closesTo?: string | null | undefined;
  readonly agreementId?: string | null | undefined;
  readonly statusCited?: boolean | null | undefined;
  readonly own?: boolean | null | undefined;
  readonly text?: string | null | undefined;
  readonly includeSample: boolean;
}

/** One may comment on one of its notices now. */
export const isOpenForComment = ({ sql }: Pick<Connection, 'sql'>) =>
  sql`coalesce(d.closes_at > (select app_now()), false)`;

export function docketConditions(db: Connection, viewer: Viewer, filter: DocketFilter) {
  const { sql } = db;
  const text = filter.text ?? null;
  const parts = [
    filter.includeSample ? null : sql`not m.is_sample`,
    filter.agencyId
      ? sql`d.agency_id in (with recursive below as (select ${filter.agencyId}::uuid as id
          union select a.id from agencies a join below b on a.parent_id = b.id) select id from below)`
      : null,
    filter.docketKind ? sql`d.docket_kind = ${filter.docketKind}` : null,
    filter.openForComment == null ? null : sql`${isOpenForComment(db)} = ${filter.openForComment}`,
    filter.closesFrom ? sql`d.closes_on >= ${filter.closesFrom}` : null,
    filter.closesTo ? sql`d.closes_on <= ${filter.closesTo}` : null,
    filter.agreementId ? sql`m.agreement_id = ${filter.agreementId}` : null,
    filter.statusCited == null ? null : statusCitedIs(db, viewer, filter.statusCited),
    filter.own ? isOfMember(db, viewer) : null,
    text === null
      ? null
      : sql`(m.search @@ websearch_to_tsquery('english', ${text})
          or d.docket_key like ${`${text.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`})`,
  ];
  return parts.reduce<PendingQuery<Row[]>>((all, part) => (part ? sql`${all} and ${part}` : all), sql``);
}

// The other names of an agency and how it is reached: what everybody may see. Who proposed or checked something is told to that
// person and to who runs the site.
import { mayRunSite } from '#domain/access/site.ts';
import type { Viewer } from '#domain/access/viewer.ts';
import { CONTACT_KINDS, type ContactChannel, type ContactKind } from '#domain/agencies/contacts.ts';
import type { AliasKind } from '#domain/agencies/proposals.ts';
import type { Connection } from '../client.ts';
import {
  type Count,
  countsOfEach,
  type Order,
  type Page,
  pagesOfEach,
  type RowsOfEach,
  type Window,
} from './keyset.ts';
import { together } from './together.ts';

export interface AgencyAliasRow {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly kind: AliasKind;
  readonly sourceUrl: string;
  readonly checkedOn: string;
}

/** Who says that a contact holds: the data that comes with the software, a member with an administrator, or an administrator. */
export type Checker = 'reference_data' | 'member' | 'site';

export interface AgencyContactRow {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: ContactKind;
  readonly kindRank: number;
  readonly channel: ContactChannel | null;
  readonly value: string | null;
  readonly office: string | null;
  readonly purpose: string | null;
  readonly validFrom: string | null;
  readonly replacesId: string | null;
  readonly endedAt: string | null;
  /** Of the last check. */
  readonly sourceUrl: string;
  readonly checkedOn: string;
  readonly checker: Checker;
  readonly checkedByName: string | null;
}

/** Which contacts of an agency. */
export interface ContactFilter {
  readonly kinds: readonly ContactKind[] | null;
  readonly includeEnded: boolean;
}

const RANK = `array_position(array['${CONTACT_KINDS.join("','")}'], c.kind)`;

/** Whom a requester needs first, first; of a kind the oldest. */
export const CONTACT_ORDER: Order<AgencyContactRow> = {
  name: 'agency_contacts.kind',
  descending: false,
  columns: [
    { expression: RANK, type: 'integer', valueOf: (row) => String(row.kindRank) },
    { expression: 'c.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

/** The names of each agency, in the order of the alphabet; `DIRECTORY_LIMITS` keeps them few. */
export async function aliasesOfEach(
  db: Connection,
  _viewer: Viewer,
  agencyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AgencyAliasRow[]>> {
  const rows = await together(
    db,
    db.sql<AgencyAliasRow[]>`
    select l.id, l.agency_id, l.name, l.kind, l.source_url, l.checked_on from agency_aliases l
    where l.agency_id = any(${agencyIds as string[]}::uuid[]) and l.ended_at is null
    order by l.name collate "C", l.id`,
  );
  return new Map(agencyIds.map((id) => [id, rows.filter(({ agencyId }) => agencyId === id)]));
}

/** Contacts `c` of each agency with their last check `k`, and who made it. */
const ofAgencies = (db: Connection, viewer: Viewer, filter: ContactFilter): RowsOfEach<AgencyContactRow> => {
  const { sql } = db;
  const me = viewer.kind === 'person' ? viewer.personId : null;
  return {
    columns: sql`c.id, c.agency_id, c.kind, ${sql.unsafe(RANK)} as kind_rank, c.channel, c.value, c.office, c.purpose,
      c.valid_from, c.replaces_id, c.ended_at, k.source_url, k.checked_on,
      case when o.id is null then 'reference_data' when w.person_id = o.person_id then 'site' else 'member' end as checker,
      case when ${mayRunSite(viewer)} or o.person_id = ${me}::uuid then p.name end as checked_by_name`,
    rows: sql`agency_contacts c cross join lateral (
        select * from agency_contact_checks k where k.contact_id = c.id order by k.checked_on desc, k.id desc limit 1) k
      left join agency_proposals o on o.id = k.proposal_id left join agency_decisions w on w.proposal_id = o.id
      left join people p on p.id = o.person_id
    where c.agency_id = parent.id and (${filter.includeEnded} or c.ended_at is null)
      and (${filter.kinds === null} or c.kind = any(${(filter.kinds ?? []) as string[]}))`,
    parentOf: (row) => row.agencyId,
  };
};

/** A page of each agency's contacts, in one statement. */
export const contactsOfEach = (
  db: Connection,
  viewer: Viewer,
  agencyIds: readonly string[],
  filter: ContactFilter,
  window: Window<AgencyContactRow>,
): Promise<ReadonlyMap<string, Page<AgencyContactRow>>> =>
  pagesOfEach(db, agencyIds, ofAgencies(db, viewer, filter), window);

export const countContactsOfEach = (
  db: Connection,
  viewer: Viewer,
  agencyIds: readonly string[],
  filter: ContactFilter,
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, agencyIds, ofAgencies(db, viewer, filter));

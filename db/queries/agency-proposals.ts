// What members propose to change in the directory of agencies. Each reads their own, and who runs the site reads all; nobody
// else is told that there are any.
import { mayRunSite } from '#domain/access/site.ts';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Proposed, ProposalKind, ProposalState } from '#domain/agencies/proposals.ts';
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
  type Window,
} from './keyset.ts';

export interface AgencyProposalRow {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: ProposalKind;
  readonly proposed: Proposed;
  /** What stands, or stood, in the directory: the contact or name that it is about. */
  readonly about: Proposed;
  readonly sourceUrl: string;
  readonly readOn: string;
  readonly note: string | null;
  readonly proposedAt: string;
  readonly byName: string;
  readonly isOwn: boolean;
  readonly state: ProposalState;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

export interface ProposalFilter {
  readonly state?: ProposalState | null | undefined;
  readonly agencyId?: string | null | undefined;
}

/** Newest first. */
export const PROPOSAL_ORDER: Order<AgencyProposalRow> = {
  name: 'agency_proposals.id',
  descending: true,
  columns: [{ expression: 'o.id', type: 'uuid', valueOf: (row) => row.id }],
};

/** A condition on proposals `o`: the viewer made it, or runs the site. */
export const proposalIsVisible = ({ sql }: Pick<Connection, 'sql'>, viewer: Viewer) => {
  if (viewer.kind === 'anonymous') return sql`false`;
  return mayRunSite(viewer) ? sql`true` : sql`o.person_id = ${viewer.personId}::uuid`;
};

const from = (db: Connection, viewer: Viewer, { state = null, agencyId = null }: ProposalFilter) => db.sql`
  agency_proposals o left join agency_decisions w on w.proposal_id = o.id
  where ${proposalIsVisible(db, viewer)} and (${state}::text is null or coalesce(w.state, 'waiting') = ${state})
    and (${agencyId}::uuid is null or o.agency_id = ${agencyId}::uuid)`;

export async function listProposals(
  db: Connection,
  viewer: Viewer,
  filter: ProposalFilter,
  window: Window<AgencyProposalRow>,
): Promise<Page<AgencyProposalRow>> {
  const me = viewer.kind === 'person' ? viewer.personId : null;
  const rows = await db.sql<AgencyProposalRow[]>`
    select o.id, o.agency_id, o.kind, o.proposed, o.source_url, o.read_on, o.note, o.proposed_at,
      coalesce((select json_build_object('kind', c.kind, 'channel', c.channel, 'value', c.value, 'office', c.office,
          'purpose', c.purpose, 'validFrom', c.valid_from) from agency_contacts c where c.id = o.contact_id),
        (select json_build_object('name', l.name, 'kind', l.kind) from agency_aliases l where l.id = o.alias_id)) as about,
      (select p.name from people p where p.id = o.person_id) as by_name, o.person_id = ${me}::uuid as is_own,
      coalesce(w.state, 'waiting') as state, w.decided_at, w.reason as decision_reason
    from ${from(db, viewer, filter)} ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countProposals(db: Connection, viewer: Viewer, filter: ProposalFilter): Promise<Count> {
  const [row] = await db.sql<{ counted: number }[]>`
    select count(*)::int as counted from (select from ${from(db, viewer, filter)} limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row?.counted ?? 0);
}

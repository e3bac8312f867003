// Who changed what about an organization itself. For its members only.
import { organizationsOf, type Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import {
  type Count,
  countOf,
  COUNT_LIMIT,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pagesOfEach,
  type Window,
} from './keyset.ts';

export interface OrganizationActRow {
  readonly id: string;
  readonly organizationId: string;
  readonly number: number;
  readonly at: string;
  readonly personId: string;
  readonly action: string;
  readonly aboutPersonId: string | null;
  readonly reason: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Newest first. */
export const ORGANIZATION_ACT_ORDER: Order<OrganizationActRow> = {
  name: 'organization_acts.number',
  descending: true,
  columns: [
    { expression: 'a.number', type: 'integer', valueOf: (row) => String(row.number) },
    { expression: 'a.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const own = (viewer: Viewer, ids: readonly string[]) =>
  ids.filter((id) => organizationsOf(viewer).includes(id));

/** A page of each organization's acts, in one statement; nothing of organizations that the viewer does not belong to. */
export async function actsOfEach(
  db: Connection,
  viewer: Viewer,
  organizationIds: readonly string[],
  window: Window<OrganizationActRow>,
): Promise<ReadonlyMap<string, Page<OrganizationActRow>>> {
  const rows = await db.sql<OrganizationActRow[]>`
    select found.* from unnest(${own(viewer, organizationIds)}::uuid[]) parent(id) cross join lateral (
      select a.id, a.organization_id, a.number, a.at, a.person_id, a.action, a.about_person_id, a.reason, a.before, a.after
      from organization_acts a where a.organization_id = parent.id
        ${keysetCondition(db, window)}${keysetOrder(db, window)}) found`;
  return pagesOfEach(organizationIds, rows, (row) => row.organizationId, window);
}

export async function countActsOfEach(
  db: Connection,
  viewer: Viewer,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> {
  const rows = await db.sql<{ id: string; counted: number }[]>`
    select parent.id, (select count(*)::int from (
      select from organization_acts a where a.organization_id = parent.id limit ${COUNT_LIMIT + 1}) found) as counted
    from unnest(${own(viewer, organizationIds)}::uuid[]) parent(id)`;
  const counted = new Map(rows.map((row) => [row.id, row.counted]));
  return new Map(organizationIds.map((id) => [id, countOf(counted.get(id) ?? 0)]));
}

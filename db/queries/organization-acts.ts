// Who changed what about an organization itself. For its members only.
import { organizationsOf, type Viewer } from '#domain/access/viewer.ts';
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

/** The acts of each organization; nothing of organizations that the viewer does not belong to. */
const ofOrganizations = ({ sql }: Connection, viewer: Viewer): RowsOfEach<OrganizationActRow> => ({
  columns: sql`a.id, a.organization_id, a.number, a.at, a.person_id, a.action, a.about_person_id, a.reason, a.before, a.after`,
  rows: sql`organization_acts a where a.organization_id = parent.id
    and parent.id = any(${organizationsOf(viewer) as string[]}::uuid[])`,
  parentOf: (row) => row.organizationId,
});

/** A page of each organization's acts, in one statement. */
export const actsOfEach = (
  db: Connection,
  viewer: Viewer,
  organizationIds: readonly string[],
  window: Window<OrganizationActRow>,
): Promise<ReadonlyMap<string, Page<OrganizationActRow>>> =>
  pagesOfEach(db, organizationIds, ofOrganizations(db, viewer), window);

export const countActsOfEach = (
  db: Connection,
  viewer: Viewer,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, organizationIds, ofOrganizations(db, viewer));

// What a site administrator sees of the site: organizations, people, and what administrators did. Names and addresses, never
// a matter. Everybody else gets empty lists.
import { mayRunSite } from '#domain/access/site.ts';
import type { Viewer } from '#domain/access/viewer.ts';
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

export interface SiteOrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly memberCount: number;
  readonly suspendedAt: string | null;
}

export interface SitePersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isSiteAdmin: boolean;
  readonly suspendedAt: string | null;
}

export interface SiteActRow {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  /** Null where the directory was changed without a word to it. */
  readonly reason: string | null;
  readonly byName: string;
  /** Whom or what it concerns, as it is called now: never a matter's title. */
  readonly aboutName: string | null;
  readonly code: string | null;
}

const byName = <Row extends { readonly id: string; readonly name: string }>(
  name: string,
  alias: string,
): Order<Row> => ({
  name,
  descending: false,
  columns: [
    { expression: `${alias}.name collate "C"`, type: 'text', valueOf: (row) => row.name },
    { expression: `${alias}.id`, type: 'uuid', valueOf: (row) => row.id },
  ],
});

export const SITE_ORGANIZATION_ORDER = byName<SiteOrganizationRow>('site_organizations.name', 'o');
export const SITE_PERSON_ORDER = byName<SitePersonRow>('site_people.name', 'p');
/** Newest first. */
export const SITE_ACT_ORDER: Order<SiteActRow> = {
  name: 'site_acts.id',
  descending: true,
  columns: [{ expression: 'a.id', type: 'uuid', valueOf: (row) => row.id }],
};

/** The words of a search as a pattern; what means something in a pattern is taken for itself. */
const like = (text: string | null): string => `%${(text ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;

const organizations = (db: Connection, viewer: Viewer, text: string | null) => db.sql`
  organizations o where ${mayRunSite(viewer)} and o.name ilike ${like(text)}`;

const people = (db: Connection, viewer: Viewer, text: string | null) => db.sql`
  people p where ${mayRunSite(viewer)} and p.deleted_at is null
    and (p.name ilike ${like(text)} or p.email ilike ${like(text)})`;

const acts = (db: Connection, viewer: Viewer) => db.sql`
  site_acts a join people b on b.id = a.person_id
    left join people p on p.id = a.about_person_id left join organizations o on o.id = a.about_organization_id
    left join agencies g on g.id = a.about_agency_id
    left join matters m on m.id = a.matter_id
  where ${mayRunSite(viewer)}`;

export async function siteOrganizations(
  db: Connection,
  viewer: Viewer,
  text: string | null,
  window: Window<SiteOrganizationRow>,
): Promise<Page<SiteOrganizationRow>> {
  const rows = await db.sql<SiteOrganizationRow[]>`
    select o.id, o.name, o.slug, o.suspended_at,
      (select count(*)::int from memberships s where s.organization_id = o.id and s.ended_at is null) as member_count
    from ${organizations(db, viewer, text)} ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function sitePeople(
  db: Connection,
  viewer: Viewer,
  text: string | null,
  window: Window<SitePersonRow>,
): Promise<Page<SitePersonRow>> {
  const rows = await db.sql<SitePersonRow[]>`
    select p.id, p.name, p.email, p.is_site_admin, p.suspended_at
    from ${people(db, viewer, text)} ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function siteActsOf(
  db: Connection,
  viewer: Viewer,
  window: Window<SiteActRow>,
): Promise<Page<SiteActRow>> {
  const rows = await db.sql<SiteActRow[]>`
    select a.id, a.at, a.action, a.reason, b.name as by_name, coalesce(p.name, o.name, g.name) as about_name, m.code
    from ${acts(db, viewer)} ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

type Counted = 'organizations' | 'people' | 'acts';

export async function countOfSite(
  db: Connection,
  viewer: Viewer,
  what: Counted,
  text: string | null = null,
): Promise<Count> {
  const from = { organizations, people, acts }[what];
  const [row] = await db.sql<{ counted: number }[]>`
    select count(*)::int as counted from (select from ${from(db, viewer, text)} limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row?.counted ?? 0);
}

/** Why somebody who has just proved who they are gets no session, and whom to write to; null for nobody who is suspended. */
export async function suspensionOfAccount(
  { sql }: Pick<Connection, 'sql'>,
  authUserId: string,
): Promise<{ readonly reason: string; readonly address: string } | null> {
  const [row] = await sql<{ reason: string; address: string }[]>`
    select a.reason, b.email as address from people p join site_acts a on a.about_person_id = p.id
      join people b on b.id = a.person_id
    where p.auth_user_id = ${authUserId} and p.suspended_at is not null and a.action = 'suspend_person'
    order by a.at desc, a.id desc limit 1`;
  return row ?? null;
}

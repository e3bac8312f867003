// People and organizations. An organization's name is public where something public of it is; who belongs to it is
// told to its members only, and so are the names of persons.
import { organizationsOf, type Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { together } from './together.ts';
import { isInsider, matterIsVisible } from './visibility.ts';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
}

/** The person who asks, with what only they are told. */
export interface OwnPersonRow extends PersonRow {
  readonly email: string;
  readonly zone: string;
}

export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly isSample: boolean;
}

export interface MemberRow {
  readonly organizationId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: string;
}

/**
 * The persons with these ids who are the viewer, share or shared an organization with the viewer, or run or visit a matter
 * that the viewer is inside of.
 */
export async function peopleByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly PersonRow[]> {
  if (viewer.kind === 'anonymous') return [];
  const own = organizationsOf(viewer);
  return together(
    db,
    db.sql<PersonRow[]>`
    select p.id, p.name from people p
    where p.id = any(${ids as string[]}::uuid[]) and (p.id = ${viewer.personId} or exists (
      select from memberships s where s.person_id = p.id and s.organization_id = any(${own as string[]}::uuid[]))
      or exists (select from matters m where (m.lead_id = p.id or m.backup_id = p.id
          or exists (select from guests g where g.matter_id = m.id and g.person_id = p.id))
        and ${isInsider(db, viewer)} and ${matterIsVisible(db, viewer)}))`,
  );
}

/** The viewer's own row; null for nobody. */
export async function ownPerson(db: Connection, viewer: Viewer): Promise<OwnPersonRow | null> {
  if (viewer.kind === 'anonymous') return null;
  const [row] = await db.sql<OwnPersonRow[]>`
    select p.id, p.name, p.email, p.zone from people p where p.id = ${viewer.personId}`;
  return row ?? null;
}

/** Organizations that the viewer belongs to, or that keep something the viewer may see. */
export async function organizationsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly OrganizationRow[]> {
  const own = organizationsOf(viewer);
  return together(
    db,
    db.sql<OrganizationRow[]>`
    select o.id, o.name, o.slug, o.is_sample from organizations o
    where o.id = any(${ids as string[]}::uuid[]) and (o.id = any(${own as string[]}::uuid[]) or exists (
      select from matters m where m.organization_id = o.id and ${matterIsVisible(db, viewer)}))`,
  );
}

/** The organization of a short name, as `organizationsByIds` shows it; null when there is none. */
export async function organizationIdOfSlug(
  db: Connection,
  viewer: Viewer,
  slug: string,
): Promise<string | null> {
  const own = organizationsOf(viewer);
  const [row] = await db.sql<{ id: string }[]>`
    select o.id from organizations o
    where o.slug = ${slug} and (o.id = any(${own as string[]}::uuid[]) or exists (
      select from matters m where m.organization_id = o.id and ${matterIsVisible(db, viewer)}))`;
  return row?.id ?? null;
}

/** Who belongs to each of these organizations now, by name; of the viewer's own only. */
export async function membersOfEach(
  db: Connection,
  viewer: Viewer,
  organizationIds: readonly string[],
): Promise<readonly MemberRow[]> {
  const asked = organizationIds.filter((id) => organizationsOf(viewer).includes(id));
  if (asked.length === 0) return [];
  return together(
    db,
    db.sql<MemberRow[]>`
    select s.organization_id, s.person_id, p.name, s.role from memberships s join people p on p.id = s.person_id
    where s.organization_id = any(${asked}::uuid[]) and s.ended_at is null
    order by p.name collate "C", p.id`,
  );
}

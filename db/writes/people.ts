import { eq } from 'drizzle-orm';
import type { Connection, Transaction } from '../client.ts';
import { memberships, organizations, people } from '../schema/index.ts';

/** The role of a person in an organization at this moment, or undefined. */
export async function findRole(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<string | undefined> {
  const [row] = await tx.sql<{ role: string }[]>`
    select role from memberships
    where organization_id = ${organizationId} and person_id = ${personId} and ended_at is null`;
  return row?.role;
}

export interface OrganizationFacts {
  readonly id: string;
  readonly isSample: boolean;
}

export async function findOrganization(tx: Transaction, id: string): Promise<OrganizationFacts | undefined> {
  const [row] = await tx.sql<OrganizationFacts[]>`select id, is_sample from organizations where id = ${id}`;
  return row;
}

export interface AgencyFacts {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly isSample: boolean;
  readonly appealFamily: string;
}

export async function findAgency(tx: Transaction, id: string): Promise<AgencyFacts | undefined> {
  const [row] = await tx.sql<AgencyFacts[]>`
    select id, name, abbreviation, is_sample, appeal_family from agencies where id = ${id}`;
  return row;
}

/** Those of these slugs that are of an agency. */
export async function knownAgencySlugs(
  { sql }: Transaction,
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  if (slugs.length === 0) return new Set();
  const rows = await sql<
    { slug: string }[]
  >`select slug from agencies where slug = any(${slugs as string[]})`;
  return new Set(rows.map(({ slug }) => slug));
}

/** Ties a person to the account they sign in with. */
export async function linkAccount(
  { drizzle }: Pick<Connection, 'drizzle'>,
  personId: string,
  authUserId: string,
): Promise<void> {
  await drizzle.update(people).set({ authUserId }).where(eq(people.id, personId));
}

/** Adds a person with an account; one who is known by the address but has none gets it. @returns their id */
export async function insertPerson(
  { sql }: Transaction,
  person: {
    readonly id: string;
    readonly authUserId: string;
    readonly email: string;
    readonly name: string;
    readonly isSiteAdmin: boolean;
  },
): Promise<string> {
  const [known] = await sql<{ id: string }[]>`
    update people set auth_user_id = ${person.authUserId}, name = ${person.name},
      is_site_admin = is_site_admin or ${person.isSiteAdmin}
    where lower(email) = lower(${person.email}) and auth_user_id is null and deleted_at is null
    returning id`;
  if (known) return known.id;
  await sql`
    insert into people (id, auth_user_id, name, email, is_site_admin)
    values (${person.id}, ${person.authUserId}, ${person.name}, ${person.email}, ${person.isSiteAdmin})`;
  return person.id;
}

export async function insertOrganization(
  { drizzle }: Transaction,
  row: { readonly id: string; readonly name: string; readonly slug: string },
): Promise<void> {
  await drizzle.insert(organizations).values(row);
}

export async function insertOwner(
  { drizzle }: Transaction,
  organizationId: string,
  personId: string,
): Promise<void> {
  await drizzle.insert(memberships).values({ organizationId, personId, role: 'owner' });
}

export async function updateProfile(
  { drizzle }: Transaction,
  personId: string,
  row: { readonly name: string; readonly zone: string },
): Promise<void> {
  await drizzle.update(people).set(row).where(eq(people.id, personId));
}

/** Gives a person another address. @returns the one of before */
export async function updateAddress(
  { sql }: Transaction,
  personId: string,
  address: string,
): Promise<string> {
  const [before] = await sql<{ email: string }[]>`select email from people where id = ${personId} for update`;
  if (!before) throw new Error('A person who is nobody changes their address.');
  await sql`update people set email = ${address} where id = ${personId}`;
  return before.email;
}

/**
 * Makes whoever has the account of this address site administrator; their sessions end, as with every other role.
 * @returns false when nobody has
 */
export async function makeSiteAdmin({ sql }: Pick<Connection, 'sql'>, email: string): Promise<boolean> {
  const { count } = await sql`
    with made as (
      update people set is_site_admin = true where lower(email) = lower(${email}) and auth_user_id is not null
      returning auth_user_id, id
    ), ended as (delete from auth.session where user_id in (select auth_user_id from made))
    select from made`;
  return count > 0;
}

/** Addresses of these people, suspended ones left out. */
export async function addressesOf(
  { sql }: Transaction,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly email: string }[]> {
  return sql<{ id: string; email: string }[]>`
    select id, email from people where id = any(${ids as string[]}::uuid[]) and suspended_at is null order by id`;
}

// What a site administrator changes: suspensions, and the log of why.
import type { Transaction } from '../client.ts';
import { siteActs } from '../schema/index.ts';

export type NewSiteAct = typeof siteActs.$inferInsert;

export async function insertSiteAct({ drizzle }: Transaction, row: NewSiteAct): Promise<void> {
  await drizzle.insert(siteActs).values(row);
}

export interface Receiver {
  readonly personId: string;
  readonly email: string;
}

/** Suspends a person from a moment on, or with null no more. @returns undefined for nobody; `changed` is false where it was so already */
export async function suspendPersonRow(
  { sql }: Transaction,
  id: string,
  at: string | null,
): Promise<{ readonly email: string; readonly changed: boolean } | undefined> {
  const [row] = await sql<{ email: string; isSuspended: boolean }[]>`
    select email, suspended_at is not null as is_suspended from people where id = ${id} and deleted_at is null for update`;
  if (!row) return undefined;
  const changed = row.isSuspended !== (at !== null);
  if (changed) await sql`update people set suspended_at = ${at} where id = ${id}`;
  return { email: row.email, changed };
}

/** As `suspendPersonRow`, of an organization that the caller has locked. */
export async function suspendOrganizationRow(
  { sql }: Transaction,
  id: string,
  at: string | null,
): Promise<void> {
  await sql`update organizations set suspended_at = ${at} where id = ${id}`;
}

/** Members who can be written to. */
export async function membersOf(
  { sql }: Transaction,
  organizationId: string,
  roles: readonly string[],
): Promise<readonly Receiver[]> {
  return sql<Receiver[]>`
    select p.id as person_id, p.email from memberships s join people p on p.id = s.person_id
    where s.organization_id = ${organizationId} and s.ended_at is null and p.suspended_at is null
      and s.role = any(${roles as string[]}) order by p.id`;
}

/** The matters of an organization, in the order in which they are locked. */
export async function mattersOfOrganization(
  { sql }: Transaction,
  organizationId: string,
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from matters where organization_id = ${organizationId} order by id`;
  return rows.map(({ id }) => id);
}

/** The matters that a person leads, backs up or follows, in the order in which they are locked. */
export async function mattersRemindedOf({ sql }: Transaction, personId: string): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select m.id from matters m where m.lead_id = ${personId} or m.backup_id = ${personId}
      or exists (select from followers f where f.matter_id = m.id and f.person_id = ${personId}) order by m.id`;
  return rows.map(({ id }) => id);
}

/**
 * Lets an administrator read one matter until an instant. Only one that its organization or everybody under an embargo may
 * see: what is kept for counsel or sealed stays closed.
 * @returns undefined where there is none that can be looked at
 */
export async function admitAdministrator(
  { sql }: Transaction,
  look: {
    readonly id: string;
    readonly code: string;
    readonly personId: string;
    readonly reason: string;
    readonly minutes: number;
  },
): Promise<{ readonly matterId: string; readonly organizationId: string } | undefined> {
  const [matter] = await sql<{ id: string; organizationId: string }[]>`
    select id, organization_id from matters where code = ${look.code} and visibility in ('public', 'organization')
    for no key update`;
  if (!matter) return undefined;
  await sql`
    update guests set ended_at = app_now()
    where matter_id = ${matter.id} and person_id = ${look.personId} and ended_at is null
      and (is_administrator or ends_at <= app_now())`;
  await sql`
    insert into guests (id, matter_id, person_id, role, reason, is_administrator, ends_at)
    values (${look.id}, ${matter.id}, ${look.personId}, 'viewer', ${look.reason}, true,
      app_now() + ${`${look.minutes} minutes`}::interval)
    on conflict do nothing`;
  return { matterId: matter.id, organizationId: matter.organizationId };
}

import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { memberships, organizationActs } from '../schema/index.ts';

export interface LockedOrganization {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly isSuspended: boolean;
}

/** Locks an organization: acts on who belongs to it come one after another, so that two owners cannot remove each other. */
export async function lockOrganization(tx: Transaction, id: string): Promise<LockedOrganization | undefined> {
  const [row] = await tx.sql<LockedOrganization[]>`
    select id, name, zone, suspended_at is not null as is_suspended from organizations where id = ${id}
    for no key update`;
  return row;
}

/** How many owners it has who may act. */
export async function countOwners(tx: Transaction, organizationId: string): Promise<number> {
  const [row] = await tx.sql<{ count: number }[]>`
    select count(*)::int as count from memberships s join people p on p.id = s.person_id
    where s.organization_id = ${organizationId} and s.role = 'owner' and s.ended_at is null and p.suspended_at is null`;
  return row?.count ?? 0;
}

/** Makes somebody a member, also again. */
export async function upsertMembership(
  tx: Transaction,
  row: { readonly organizationId: string; readonly personId: string; readonly role: string },
): Promise<void> {
  await tx.drizzle
    .insert(memberships)
    .values(row)
    .onConflictDoUpdate({
      target: [memberships.organizationId, memberships.personId],
      set: { role: row.role, endedAt: null },
    });
}

const of = (organizationId: string, personId: string) =>
  and(
    eq(memberships.organizationId, organizationId),
    eq(memberships.personId, personId),
    isNull(memberships.endedAt),
  );

export async function updateRole(
  tx: Transaction,
  organizationId: string,
  personId: string,
  role: string,
): Promise<void> {
  await tx.drizzle.update(memberships).set({ role }).where(of(organizationId, personId));
}

export async function endMembership(
  tx: Transaction,
  organizationId: string,
  personId: string,
  endedAt: string,
): Promise<void> {
  await tx.drizzle.update(memberships).set({ endedAt }).where(of(organizationId, personId));
}

/** The matters of an organization that a person leads or backs up, in the order in which they are locked. */
export async function mattersRunBy(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<readonly string[]> {
  const rows = await tx.sql<{ id: string }[]>`
    select id from matters where organization_id = ${organizationId}
      and (lead_id = ${personId} or backup_id = ${personId}) order by id`;
  return rows.map(({ id }) => id);
}

/** What a person held of single matters of an organization: their time as a guest, and their place among sealed readers. */
export async function endHoldings(
  tx: Transaction,
  organizationId: string,
  personId: string,
  endedAt: string,
): Promise<void> {
  const { sql } = tx;
  const matters = sql`(select id from matters where organization_id = ${organizationId})`;
  await sql`update guests set ended_at = ${endedAt}
    where person_id = ${personId} and ended_at is null and matter_id in ${matters}`;
  await sql`delete from sealed_readers where person_id = ${personId} and matter_id in ${matters}`;
}

export type NewOrganizationAct = typeof organizationActs.$inferInsert;

/** The newest act on an organization; one from before these were chained has no hash. The caller holds its lock. */
export async function findNewestAct(
  tx: Transaction,
  organizationId: string,
): Promise<{ readonly number: number; readonly hash: string | null } | undefined> {
  const [row] = await tx.drizzle
    .select({ number: organizationActs.number, hash: organizationActs.hash })
    .from(organizationActs)
    .where(eq(organizationActs.organizationId, organizationId))
    .orderBy(desc(organizationActs.number))
    .limit(1);
  return row;
}

/** Appends to what was done about an organization; the caller holds its lock. */
export async function insertOrganizationAct(tx: Transaction, act: NewOrganizationAct): Promise<void> {
  await tx.drizzle.insert(organizationActs).values(act);
}

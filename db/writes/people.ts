import { eq } from 'drizzle-orm';
import type { Connection, Transaction } from '../client.ts';
import { people } from '../schema/index.ts';

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
  readonly isSample: boolean;
  readonly appealFamily: string;
}

export async function findAgency(tx: Transaction, id: string): Promise<AgencyFacts | undefined> {
  const [row] = await tx.sql<AgencyFacts[]>`
    select id, name, is_sample, appeal_family from agencies where id = ${id}`;
  return row;
}

/** Ties a person to the account they sign in with. */
export async function linkAccount(
  { drizzle }: Pick<Connection, 'drizzle'>,
  personId: string,
  authUserId: string,
): Promise<void> {
  await drizzle.update(people).set({ authUserId }).where(eq(people.id, personId));
}

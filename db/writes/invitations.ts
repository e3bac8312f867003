import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { invitations } from '../schema/index.ts';

export type NewInvitation = typeof invitations.$inferInsert;

export interface LockedInvitation {
  readonly id: string;
  readonly organizationId: string;
  readonly address: string;
  readonly role: string;
  readonly invitedById: string;
}

/** Whose invitation a link's secret opens, whatever became of it; the caller locks the organization first. */
export async function organizationOfInvitation(
  { sql }: Transaction,
  tokenDigest: string,
): Promise<string | undefined> {
  const [row] = await sql<{ organizationId: string }[]>`
    select organization_id from invitations where token_digest = ${tokenDigest}`;
  return row?.organizationId;
}

/** Locks the invitation that a link's secret opens, if it can still be taken. */
export async function lockInvitation(
  { sql }: Transaction,
  tokenDigest: string,
): Promise<LockedInvitation | undefined> {
  const [row] = await sql<LockedInvitation[]>`
    select id, organization_id, address, role, invited_by_id from invitations
    where token_digest = ${tokenDigest} and ended_at is null and ends_at > app_now()
    for no key update`;
  return row;
}

/** Invitations of an organization since an instant, whatever became of them. */
export async function countInvitationsSince(
  { sql }: Transaction,
  organizationId: string,
  since: string,
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from invitations
    where organization_id = ${organizationId} and invited_at > ${since}`;
  return row?.count ?? 0;
}

export async function insertInvitation(tx: Transaction, row: NewInvitation): Promise<void> {
  await tx.drizzle.insert(invitations).values(row);
}

/** Ends the open invitation of an address. @returns its id, or undefined where there is none */
export async function endInvitation(
  tx: Transaction,
  organizationId: string,
  which: { readonly id: string } | { readonly address: string },
  end: { readonly endedAt: string; readonly takenById?: string },
): Promise<{ readonly id: string } | undefined> {
  const one = 'id' in which ? eq(invitations.id, which.id) : eq(invitations.address, which.address);
  const [row] = await tx.drizzle
    .update(invitations)
    .set(end)
    .where(and(eq(invitations.organizationId, organizationId), isNull(invitations.endedAt), one))
    .returning({ id: invitations.id });
  return row;
}

/** The address of a person's account, and the role they hold in an organization. */
export async function findMemberByAddress(
  { sql }: Transaction,
  organizationId: string,
  address: string,
): Promise<boolean> {
  const rows = await sql`
    select from memberships s join people p on p.id = s.person_id
    where s.organization_id = ${organizationId} and s.ended_at is null and lower(p.email) = ${address}`;
  return rows.length > 0;
}

/** The proved address that a person signs in with; undefined for one without an account. */
export async function findAccountAddress(
  { sql }: Transaction,
  personId: string,
): Promise<string | undefined> {
  const [row] = await sql<{ address: string }[]>`
    select lower(email) as address from people where id = ${personId} and auth_user_id is not null`;
  return row?.address;
}

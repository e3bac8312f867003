import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { invitations } from '../schema/index.ts';

export const insertInvitation = async (
  { drizzle }: Transaction,
  row: typeof invitations.$inferInsert,
): Promise<void> => void (await drizzle.insert(invitations).values(row));

const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));

/** Takes back the open invitation of an address to be a member. @returns its id and role; undefined where there is none */
export async function withdrawMemberInvitation(
  { drizzle }: Transaction,
  organizationId: string,
  address: string,
  withdrawnAt: string,
): Promise<{ readonly id: string; readonly role: string } | undefined> {
  const [row] = await drizzle
    .update(invitations)
    .set({ withdrawnAt })
    .where(
      and(
        eq(invitations.organizationId, organizationId),
        eq(invitations.address, address),
        isNull(invitations.guestId),
        isOpen,
      ),
    )
    .returning({ id: invitations.id, role: invitations.role });
  return row;
}

/** Takes back the open invitation of a guest. */
export async function withdrawGuestInvitation(
  { drizzle }: Transaction,
  guestId: string,
  withdrawnAt: string,
): Promise<void> {
  await drizzle
    .update(invitations)
    .set({ withdrawnAt })
    .where(and(eq(invitations.guestId, guestId), isOpen));
}

export async function acceptInvitationRow(
  { drizzle }: Transaction,
  id: string,
  acceptedById: string,
  acceptedAt: string,
): Promise<void> {
  await drizzle.update(invitations).set({ acceptedAt, acceptedById }).where(eq(invitations.id, id));
}

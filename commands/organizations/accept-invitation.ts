/**
 * Takes an invitation: whoever is signed in with the very address that it was sent to becomes a member. A new role needs a new
 * session: the one that asks goes on under another token, and all others end.
 */
import { roleIn } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { invitationOfDigest } from '#db/queries/invitations.ts';
import type { Transaction } from '#db/client.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { endOtherSessions } from '#db/writes/accounts.ts';
import { acceptInvitationRow } from '#db/writes/invitations.ts';
import { lockOrganization, upsertMembership } from '#db/writes/memberships.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { digestOfToken } from './issue-invitation.ts';
import { recordOrganizationAct } from './open-organization.ts';

export interface AcceptInvitationInput {
  readonly token: string;
  /** Makes the session that goes on, in this transaction. @returns its id, or null where none does */
  readonly renewSession: (tx: Transaction) => Promise<string | null>;
}

export type AcceptedInvitation = {
  readonly organizationId: string;
  /** The matter of a guest. */
  readonly matterId: string | null;
};

/**
 * Harmless when repeated by the same person. Who is a member already keeps their role: an invitation takes nothing away.
 * @throws Refusal SIGN_IN_REQUIRED, INVITATION_UNKNOWN, INVITATION_OTHER_ADDRESS
 */
export const acceptInvitation = (
  deps: CommandDeps,
  { token, renewSession }: AcceptInvitationInput,
): Promise<AcceptedInvitation> =>
  runCommand(deps, 'accept_invitation', {}, async (ctx) => {
    const digest = digestOfToken(token);
    const found = await invitationOfDigest(ctx.tx, ctx.viewer, digest);
    if (!found) throw refusal('INVITATION_UNKNOWN', {}, ['token']);
    if (!found.isOwn) throw refusal('INVITATION_OTHER_ADDRESS', {}, ['token']);
    await lockOrganization(ctx.tx, found.organizationId);
    // Again, with the lock: it may have been taken back meanwhile.
    const held = await invitationOfDigest(ctx.tx, ctx.viewer, digest);
    if (!held) throw refusal('INVITATION_UNKNOWN', {}, ['token']);
    const { organizationId, matterId } = held;
    if (!held.isAccepted) await take(ctx, held, renewSession);
    return { organizationId, matterId };
  });

type Held = NonNullable<Awaited<ReturnType<typeof invitationOfDigest>>>;

async function take(
  ctx: CommandContext,
  held: Held,
  renewSession: AcceptInvitationInput['renewSession'],
): Promise<void> {
  const personId = ctx.viewer.kind === 'person' ? ctx.viewer.personId : '';
  const viewer = await viewerOfPerson(ctx.tx, personId);
  if (!viewer) throw refusal('SIGN_IN_REQUIRED');
  const { id, organizationId, matterId, role, invitedById } = held;
  await acceptInvitationRow(ctx.tx, id, personId, ctx.now);
  if (matterId !== null || roleIn(viewer, organizationId) !== null) return;
  await upsertMembership(ctx.tx, { organizationId, personId, role });
  await endOtherSessions(ctx.tx, personId, await renewSession(ctx.tx));
  await recordOrganizationAct(
    ctx,
    { id: organizationId, viewer },
    { action: 'join_organization', aboutPersonId: personId, after: { role, invitedById } },
  );
}

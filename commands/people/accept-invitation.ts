/**
 * Takes an invitation. It belongs to one address: only the account of that address can, and only once. A member who was
 * invited again keeps the role they have.
 */
import { refusal } from '#domain/errors.ts';
import {
  endInvitation,
  findAccountAddress,
  lockInvitation,
  organizationOfInvitation,
} from '#db/writes/invitations.ts';
import { lockOrganization, upsertMembership } from '#db/writes/memberships.ts';
import { findRole } from '#db/writes/people.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { recordOrganizationAct } from '../organizations/open-organization.ts';
import type { OrganizationResult } from './change-role.ts';
import { digestOf } from './invitation-token.ts';

export interface AcceptInvitationInput {
  readonly clientMutationId?: string | null | undefined;
  /** The secret of the link. */
  readonly token: string;
}

/** Whoever is signed in with the invited address may. @throws Refusal SIGN_IN_REQUIRED, INVITATION_OVER, INVITATION_OF_ANOTHER */
export const acceptInvitation = (
  deps: CommandDeps,
  input: AcceptInvitationInput,
): Promise<OrganizationResult> =>
  runCommand(deps, 'accept_invitation', input, async (ctx) => {
    if (ctx.viewer.kind !== 'person') throw refusal('SIGN_IN_REQUIRED');
    const digest = digestOf(input.token);
    const organizationId = await organizationOfInvitation(ctx.tx, digest);
    // The organization first, as every act on it does, so that two acts never wait for each other.
    const organization = organizationId && (await lockOrganization(ctx.tx, organizationId));
    const invitation = await lockInvitation(ctx.tx, digest);
    if (!organization || organization.isSuspended || !invitation) {
      throw refusal('INVITATION_OVER', {}, ['token']);
    }
    const { personId } = ctx.viewer;
    if ((await findAccountAddress(ctx.tx, personId)) !== invitation.address) {
      throw refusal('INVITATION_OF_ANOTHER', {}, ['token']);
    }
    const end = { endedAt: ctx.now, takenById: personId };
    await endInvitation(ctx.tx, organization.id, { id: invitation.id }, end);
    if ((await findRole(ctx.tx, organization.id, personId)) === undefined) {
      await upsertMembership(ctx.tx, { organizationId: organization.id, personId, role: invitation.role });
    }
    await recordOrganizationAct(
      ctx,
      { id: organization.id, viewer: ctx.viewer },
      { action: 'accept_invitation', aboutPersonId: personId, after: { role: invitation.role } },
    );
    return { organizationId: organization.id };
  });

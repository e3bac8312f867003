/**
 * Invites an address to become a member. What comes back, what is listed and what is kept are the same whether or not
 * somebody has an account with the address, or is a member already.
 */
import type { Role } from '#domain/access/viewer.ts';
import { checkAddress } from '#domain/people/address.ts';
import { personOfAddress } from '#db/writes/guests.ts';
import { withdrawMemberInvitation } from '#db/writes/invitations.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { planNotice, withdrawNotices } from '../notices/plan-notice.ts';
import type { OrganizationResult } from '../people/change-role.ts';
import { issueInvitation } from './issue-invitation.ts';
import { openOrganization, recordOrganizationAct } from './open-organization.ts';

export interface InviteMemberInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  readonly address: string;
  readonly role: Role;
}

/**
 * Owners may. Inviting an address again sends a new link, with the role and the time of now; the link of before is dead.
 * @throws Refusal NOT_FOUND, FORBIDDEN, ADDRESS_INVALID
 */
export const inviteMember = (deps: CommandDeps, input: InviteMemberInput): Promise<OrganizationResult> =>
  runCommand(deps, 'invite_member', input, async (ctx) => {
    const organization = await openOrganization(ctx, 'invite_member', input.organization);
    const address = checkAddress(input.address, ['address']);
    const organizationId = organization.id;
    const earlier = await withdrawMemberInvitation(ctx.tx, organizationId, address, ctx.now);
    if (earlier) await withdrawNotices(ctx, 'invitation', { invitationId: earlier.id });
    const { id, link } = await issueInvitation(ctx, { organizationId, address, role: input.role });
    await planNotice(ctx, {
      kind: 'invitation',
      personId: await personOfAddress(ctx.tx, address),
      toAddress: address,
      params: {
        organizationId,
        invitationId: id,
        byPersonId: organization.viewer.personId,
        role: input.role,
      },
      link,
    });
    await recordOrganizationAct(ctx, organization, {
      action: earlier ? 'invite_member_again' : 'invite_member',
      after: { role: input.role },
    });
    return { organizationId };
  });

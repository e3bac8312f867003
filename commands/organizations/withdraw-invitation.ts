/** Takes an invitation to an organization back: its link is dead, and a letter that has not gone out does not go. */
import { refusal } from '#domain/errors.ts';
import { checkAddress } from '#domain/people/address.ts';
import { withdrawMemberInvitation } from '#db/writes/invitations.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { withdrawNotices } from '../notices/plan-notice.ts';
import type { OrganizationResult } from '../people/change-role.ts';
import { openOrganization, recordOrganizationAct } from './open-organization.ts';

export interface WithdrawInvitationInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  readonly address: string;
}

/** Owners may. @throws Refusal NOT_FOUND, FORBIDDEN, ADDRESS_INVALID, INVITATION_UNKNOWN */
export const withdrawInvitation = (
  deps: CommandDeps,
  input: WithdrawInvitationInput,
): Promise<OrganizationResult> =>
  runCommand(deps, 'withdraw_invitation', input, async (ctx) => {
    const organization = await openOrganization(ctx, 'invite_member', input.organization);
    const address = checkAddress(input.address, ['address']);
    const taken = await withdrawMemberInvitation(ctx.tx, organization.id, address, ctx.now);
    if (!taken) throw refusal('INVITATION_UNKNOWN', {}, ['address']);
    await withdrawNotices(ctx, 'invitation', { invitationId: taken.id });
    await recordOrganizationAct(ctx, organization, {
      action: 'withdraw_invitation',
      before: { role: taken.role },
    });
    return { organizationId: organization.id };
  });

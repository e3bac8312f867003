/** Takes back an invitation: its link opens nothing any more, and a letter that has not gone out does not go. */
import { refusal } from '#domain/errors.ts';
import { checkEmail } from '#domain/people/email.ts';
import { endInvitation } from '#db/writes/invitations.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { withdrawNotices } from '../notices/plan-notice.ts';
import { openOrganization, recordOrganizationAct } from '../organizations/open-organization.ts';
import type { OrganizationResult } from './change-role.ts';

export interface WithdrawInvitationInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  /** The invited address. */
  readonly email: string;
}

/** Owners may. @throws Refusal NOT_FOUND, FORBIDDEN, EMAIL_INVALID, INVITATION_OVER */
export const withdrawInvitation = (
  deps: CommandDeps,
  input: WithdrawInvitationInput,
): Promise<OrganizationResult> =>
  runCommand(deps, 'withdraw_invitation', input, async (ctx) => {
    const organization = await openOrganization(ctx, 'invite_member', input.organization);
    const end = { endedAt: ctx.now };
    const ended = await endInvitation(ctx.tx, organization.id, { address: checkEmail(input.email) }, end);
    if (!ended) throw refusal('INVITATION_OVER', {}, ['email']);
    await withdrawNotices(ctx, 'invitation', { invitationId: ended.id });
    await recordOrganizationAct(ctx, organization, {
      action: 'withdraw_invitation',
      before: { invitationId: ended.id },
    });
    return { organizationId: organization.id };
  });

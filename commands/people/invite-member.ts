/**
 * Invites an address to an organization, with a role. A letter takes the one-time link there; inviting again sends a fresh
 * link with the role named last, and the link of before opens nothing any more. Whether somebody has an account with the
 * address is told to nobody.
 */
import type { Role } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { checkEmail } from '#domain/people/email.ts';
import { INVITATION_DAYS, INVITATION_PATH, INVITATIONS_A_DAY } from '#domain/people/invitation.ts';
import { receiverOf } from '#db/writes/accounts.ts';
import {
  countInvitationsSince,
  endInvitation,
  findMemberByAddress,
  insertInvitation,
} from '#db/writes/invitations.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { planNotice, withdrawNotices } from '../notices/plan-notice.ts';
import { openOrganization, recordOrganizationAct } from '../organizations/open-organization.ts';
import type { OrganizationResult } from './change-role.ts';
import { digestOf, newToken } from './invitation-token.ts';

export interface InviteMemberInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  readonly email: string;
  readonly role: Role;
}

const DAY_MS = 86_400_000;

/** Owners may. @throws Refusal NOT_FOUND, FORBIDDEN, EMAIL_INVALID, ALREADY_MEMBER, INVITATIONS_USED_UP */
export const inviteMember = (deps: CommandDeps, input: InviteMemberInput): Promise<OrganizationResult> =>
  runCommand(deps, 'invite_member', input, async (ctx) => {
    const organization = await openOrganization(ctx, 'invite_member', input.organization);
    const address = checkEmail(input.email);
    if (await findMemberByAddress(ctx.tx, organization.id, address)) {
      throw refusal('ALREADY_MEMBER', {}, ['email']);
    }
    const aDayAgo = new Date(Date.parse(ctx.now) - DAY_MS).toISOString();
    if ((await countInvitationsSince(ctx.tx, organization.id, aDayAgo)) >= INVITATIONS_A_DAY) {
      throw refusal('INVITATIONS_USED_UP', { limit: INVITATIONS_A_DAY });
    }
    const before = await endInvitation(ctx.tx, organization.id, { address }, { endedAt: ctx.now });
    if (before) await withdrawNotices(ctx, 'invitation', { invitationId: before.id });
    const invitationId = await sendInvitation(ctx, organization.id, address, input.role);
    await recordOrganizationAct(ctx, organization, {
      action: 'invite_member',
      after: { invitationId, role: input.role },
    });
    return { organizationId: organization.id };
  });

async function sendInvitation(
  ctx: CommandContext,
  organizationId: string,
  address: string,
  role: Role,
): Promise<string> {
  const id = ctx.newId();
  const token = newToken();
  const invitedById = ctx.viewer.kind === 'person' ? ctx.viewer.personId : '';
  await insertInvitation(ctx.tx, {
    id,
    organizationId,
    address,
    role,
    tokenDigest: digestOf(token),
    invitedById,
    invitedAt: ctx.now,
    endsAt: new Date(Date.parse(ctx.now) + INVITATION_DAYS * DAY_MS).toISOString(),
  });
  await planNotice(ctx, {
    kind: 'invitation',
    personId: (await receiverOf(ctx.tx, address))?.personId ?? null,
    toAddress: address,
    params: { invitationId: id, organizationId, byPersonId: invitedById, role },
    link: `${INVITATION_PATH}?token=${token}`,
  });
  return id;
}

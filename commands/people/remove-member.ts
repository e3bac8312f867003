/** Removes a member from an organization. What they recorded stays, under their name. */
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { openOrganization } from '../organizations/open-organization.ts';
import type { OrganizationResult } from './change-role.ts';
import { endMembershipOf } from './end-membership.ts';

export interface RemoveMemberInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  readonly person: string;
  readonly reason?: string | null | undefined;
}

/** Owners may. @throws Refusal NOT_FOUND, FORBIDDEN, MEMBER_UNKNOWN, LAST_OWNER */
export const removeMember = (deps: CommandDeps, input: RemoveMemberInput): Promise<OrganizationResult> =>
  runCommand(deps, 'remove_member', input, async (ctx) => {
    const organization = await openOrganization(ctx, 'remove_member', input.organization);
    const reason = checkOptionalText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    await endMembershipOf(ctx, organization, input.person, { action: 'remove_member', reason });
    return { organizationId: organization.id };
  });

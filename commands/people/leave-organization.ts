/** Leaves an organization. */
import { type CommandDeps, runCommand } from '../context.ts';
import { openOrganization } from '../organizations/open-organization.ts';
import type { OrganizationResult } from './change-role.ts';
import { endMembershipOf } from './end-membership.ts';

export interface LeaveOrganizationInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
}

/** Every member may, except the last owner. @throws Refusal NOT_FOUND, LAST_OWNER */
export const leaveOrganization = (
  deps: CommandDeps,
  input: LeaveOrganizationInput,
): Promise<OrganizationResult> =>
  runCommand(deps, 'leave_organization', input, async (ctx) => {
    const organization = await openOrganization(ctx, null, input.organization);
    const { personId } = organization.viewer;
    await endMembershipOf(ctx, organization, personId, { action: 'leave_organization', reason: null });
    return { organizationId: organization.id };
  });

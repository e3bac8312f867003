/** Gives a member another role. It counts from their next request on, which needs a new sign-in; who becomes a viewer leads nothing any more. */
import type { Role } from '#domain/access/viewer.ts';
import { endSessions } from '#db/writes/accounts.ts';
import { updateRole } from '#db/writes/memberships.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import {
  checkOwnerStays,
  memberRole,
  openOrganization,
  recordOrganizationAct,
} from '../organizations/open-organization.ts';
import { handOver } from './hand-over.ts';

export interface ChangeRoleInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  readonly person: string;
  readonly role: Role;
}

export type OrganizationResult = { readonly organizationId: string };

/** Owners may, also themselves. The role that is there already changes nothing. @throws Refusal NOT_FOUND, FORBIDDEN, MEMBER_UNKNOWN, LAST_OWNER */
export const changeRole = (deps: CommandDeps, input: ChangeRoleInput): Promise<OrganizationResult> =>
  runCommand(deps, 'change_role', input, async (ctx) => {
    const organization = await openOrganization(ctx, 'change_role', input.organization);
    const role = await memberRole(ctx, organization.id, input.person);
    if (role === input.role) return { organizationId: organization.id };
    await updateRole(ctx.tx, organization.id, input.person, input.role);
    if (role === 'owner') await checkOwnerStays(ctx, organization.id);
    await endSessions(ctx.tx, input.person);
    await recordOrganizationAct(ctx, organization, {
      action: 'change_role',
      aboutPersonId: input.person,
      before: { role },
      after: { role: input.role },
    });
    if (input.role === 'viewer') await handOver(ctx, organization.id, input.person, 'Viewers lead nothing.');
    return { organizationId: organization.id };
  });

/** What the end of a membership takes along, whether a member leaves or is removed. */
import { endSessions } from '#db/writes/accounts.ts';
import { endHoldings, endMembership } from '#db/writes/memberships.ts';
import type { CommandContext } from '../context.ts';
import {
  checkOwnerStays,
  memberRole,
  type OpenedOrganization,
  recordOrganizationAct,
} from '../organizations/open-organization.ts';
import { handOver } from './hand-over.ts';

const SENTENCES = {
  remove_member: 'No longer a member.',
  leave_organization: 'Left the organization.',
} as const;

/**
 * Ends it now: roles, time as a guest and places among sealed readers are gone at the next request, since rights are read
 * with each, and no session of before is worth anything. @throws Refusal MEMBER_UNKNOWN, LAST_OWNER
 */
export async function endMembershipOf(
  ctx: CommandContext,
  organization: OpenedOrganization,
  personId: string,
  end: { readonly action: keyof typeof SENTENCES; readonly reason: string | null },
): Promise<void> {
  const role = await memberRole(ctx, organization.id, personId);
  await endMembership(ctx.tx, organization.id, personId, ctx.now);
  await endHoldings(ctx.tx, organization.id, personId, ctx.now);
  await endSessions(ctx.tx, personId);
  if (role === 'owner') await checkOwnerStays(ctx, organization.id);
  await recordOrganizationAct(ctx, organization, {
    action: end.action,
    aboutPersonId: personId,
    reason: end.reason,
    before: { role },
  });
  await handOver(ctx, organization.id, personId, SENTENCES[end.action]);
}

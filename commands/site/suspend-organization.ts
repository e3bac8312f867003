/**
 * Suspends an organization: from its members' next request on nobody acts in it, reads what it keeps to itself, or is reminded
 * of its matters. Its public matters stay. Each member is told, for the dates of its matters run on.
 */
import { EVERY_ROLE } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { lockOrganization } from '#db/writes/memberships.ts';
import { membersOf, suspendOrganizationRow } from '#db/writes/site.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { planNotice } from '../notices/plan-notice.ts';
import type { OrganizationResult } from '../people/change-role.ts';
import { openSite, recordSiteAct, type SiteInput } from './open-site.ts';

export interface SuspendOrganizationInput extends SiteInput {
  readonly organization: string;
}

/** Site administrators may. To do it again changes nothing. @throws Refusal FORBIDDEN, NOT_FOUND, TEXT_* */
export const suspendOrganization = (
  deps: CommandDeps,
  input: SuspendOrganizationInput,
): Promise<OrganizationResult> =>
  runCommand(deps, 'suspend_organization', input, async (ctx) => {
    const site = await openSite(ctx, input);
    const organizationId = input.organization;
    const organization = await lockOrganization(ctx.tx, organizationId);
    if (!organization) throw refusal('NOT_FOUND', { what: 'organization' }, ['organization']);
    if (organization.isSuspended) return { organizationId };
    await suspendOrganizationRow(ctx.tx, organizationId, ctx.now);
    const about = { action: 'suspend_organization', aboutOrganizationId: organizationId };
    const params = { ...(await recordSiteAct(ctx, site, about)), organizationId };
    for (const { personId, email } of await membersOf(ctx.tx, organizationId, EVERY_ROLE))
      await planNotice(ctx, { kind: 'organization_suspended', personId, toAddress: email, params });
    return { organizationId };
  });

/**
 * Lifts the suspension of an organization. Its members act again, and the reminders of all its matters are planned anew: what
 * fell into the time of the suspension is told now, once for each date that still stands.
 */
import { EVERY_ROLE } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { lockOrganization } from '#db/writes/memberships.ts';
import { mattersOfOrganization, membersOf, suspendOrganizationRow } from '#db/writes/site.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { RECOMPUTED, settle } from '../matters/settle.ts';
import { planNotice } from '../notices/plan-notice.ts';
import type { OrganizationResult } from '../people/change-role.ts';
import { openSite, recordSiteAct } from './open-site.ts';
import type { SuspendOrganizationInput } from './suspend-organization.ts';

/** Site administrators may. To do it again changes nothing. @throws Refusal FORBIDDEN, NOT_FOUND, TEXT_* */
export const restoreOrganization = (
  deps: CommandDeps,
  input: SuspendOrganizationInput,
): Promise<OrganizationResult> =>
  runCommand(deps, 'restore_organization', input, async (ctx) => {
    const site = await openSite(ctx, input);
    const organizationId = input.organization;
    const organization = await lockOrganization(ctx.tx, organizationId);
    if (!organization) throw refusal('NOT_FOUND', { what: 'organization' }, ['organization']);
    if (!organization.isSuspended) return { organizationId };
    await suspendOrganizationRow(ctx.tx, organizationId, null);
    const about = { action: 'restore_organization', aboutOrganizationId: organizationId };
    const params = { ...(await recordSiteAct(ctx, site, about)), organizationId };
    for (const { personId, email } of await membersOf(ctx.tx, organizationId, EVERY_ROLE))
      await planNotice(ctx, { kind: 'organization_restored', personId, toAddress: email, params });
    for (const matterId of await mattersOfOrganization(ctx.tx, organizationId))
      await settle(ctx, matterId, { kind: RECOMPUTED });
    return { organizationId };
  });

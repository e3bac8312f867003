/**
 * Lets a site administrator look at one matter that is not theirs to see, for an hour and for a reason. They read what a viewer
 * of its organization reads and change nothing. The owners are told by letter, and the history of the matter says so. What is
 * kept for counsel or sealed stays closed: there is no reason that opens it.
 */
import { refusal } from '#domain/errors.ts';
import { admitAdministrator, membersOf } from '#db/writes/site.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { planNotice } from '../notices/plan-notice.ts';
import { openSite, recordSiteAct, type SiteInput } from './open-site.ts';

export interface InspectMatterInput extends SiteInput {
  /** The ten characters of its address. */
  readonly code: string;
}

export const INSPECTION_MINUTES = 60;

/** Site administrators may. To look again begins a new hour, with its own reason. @throws Refusal FORBIDDEN, NOT_FOUND, TEXT_* */
export const inspectMatter = (
  deps: CommandDeps,
  input: InspectMatterInput,
): Promise<{ readonly matterId: string; readonly code: string }> =>
  runCommand(deps, 'inspect_matter', input, async (ctx) => {
    const site = await openSite(ctx, input);
    const { personId } = site.viewer;
    const { code } = input;
    const look = { id: ctx.newId(), code, personId, reason: site.reason, minutes: INSPECTION_MINUTES };
    const found = await admitAdministrator(ctx.tx, look);
    if (!found) throw refusal('NOT_FOUND', { what: 'matter' }, ['code']);
    const { matterId, organizationId } = found;
    const about = { action: 'inspect_matter', matterId, aboutOrganizationId: organizationId };
    const params = { ...(await recordSiteAct(ctx, site, about)), organizationId };
    for (const owner of await membersOf(ctx.tx, organizationId, ['owner'])) {
      const { personId: ownerId, email: toAddress } = owner;
      await planNotice(ctx, { kind: 'matter_inspected', personId: ownerId, toAddress, matterId, params });
    }
    await finishAct(ctx, matterId, {
      action: 'inspect_matter',
      targetId: look.id,
      reason: site.reason,
      visibility: 'organization',
    });
    return { matterId, code };
  });

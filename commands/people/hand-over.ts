/**
 * Empties the place of somebody who leads or backs up matters and can no longer, and frees the tasks that they took. Each
 * matter says so in its own history, gets its next version, and plans its reminders anew; one with an open clock of ours and
 * nobody to watch it then stands on its organization's first page.
 */
import { mattersRunBy } from '#db/writes/memberships.ts';
import { lockMatterForSettling, updateMatter } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { releaseTasksOf } from '../tasks/release-tasks-of.ts';

export async function handOver(
  ctx: CommandContext,
  organizationId: string,
  personId: string,
  reason: string,
): Promise<void> {
  for (const matterId of await mattersRunBy(ctx.tx, organizationId, personId)) {
    const matter = await lockMatterForSettling(ctx.tx, matterId);
    if (!matter) continue;
    const { leadId, backupId } = matter;
    const after = {
      leadId: leadId === personId ? null : leadId,
      backupId: backupId === personId ? null : backupId,
    };
    await updateMatter(ctx.tx, matterId, after);
    await finishAct(ctx, matterId, { action: 'set_people', reason, before: { leadId, backupId }, after });
  }
  await releaseTasksOf(ctx, organizationId, personId, reason);
}

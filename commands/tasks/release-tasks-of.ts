/** Lets go what somebody had taken who can work on it no more, so that nobody waits two days for a person who is gone. */
import { endClaim, tasksHeldBy } from '#db/writes/tasks.ts';
import { lockMatterForSettling } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';
import { finishTask } from './open-task.ts';

/** The tasks of one organization; each says so in the history of its matter. A claim that lapsed is over already. */
export async function releaseTasksOf(
  ctx: CommandContext,
  organizationId: string,
  personId: string,
  reason: string,
): Promise<void> {
  for (const task of await tasksHeldBy(ctx.tx, organizationId, personId, ctx.now)) {
    const matter = await lockMatterForSettling(ctx.tx, task.matterId);
    if (!matter) continue;
    await endClaim(ctx.tx, task.id, ctx.now);
    const before = { holderId: personId };
    await finishTask(
      ctx,
      { matter, task },
      {},
      { action: 'release_task', reason, before, after: { holderId: null } },
    );
  }
}

/**
 * Takes a task, or says again that one is on it: the claim then counts from now. Of two people at once one has it, and the other
 * is told who, and until when.
 */
import { lapseOf } from '#domain/work/claim.ts';
import { guestEndOf } from '#db/writes/guests.ts';
import { endClaim, insertClaim, renewClaim } from '#db/writes/tasks.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import {
  checkNotTaken,
  checkOpen,
  checkVersion,
  finishTask,
  isHeldBy,
  type OpenedTask,
  openTask,
  type TaskResult,
  type TaskTarget,
} from './open-task.ts';

/**
 * Owners, editors, counsel and volunteers may, as members or guests. A claim that lapsed is in nobody's way.
 * @throws Refusal NOT_FOUND, FORBIDDEN, TASK_CLOSED, TASK_TAKEN, CONFLICT
 */
export const claimTask = (deps: CommandDeps, input: TaskTarget): Promise<TaskResult> =>
  runCommand(deps, 'claim_task', input, async (ctx) => {
    const opened = await openTask(ctx, input);
    checkOpen(opened.task);
    checkNotTaken(ctx, opened, true);
    checkVersion(opened, input);
    const holderId = personOf(ctx);
    const before = { holderId: opened.claim?.personId ?? opened.lapsed?.personId ?? null };
    if (!(await touch(ctx, opened))) await take(ctx, opened);
    return finishTask(ctx, opened, {}, { action: 'claim_task', before, after: { holderId } });
  });

/** A sign of life of who has the task. @returns whether they have it */
export async function touch(ctx: CommandContext, opened: OpenedTask): Promise<boolean> {
  const { claim } = opened;
  if (!claim || !isHeldBy(ctx, claim)) return false;
  await renewClaim(ctx.tx, claim.id, await lapseFor(ctx, opened, claim.personId));
  return true;
}

/** A guest has it no longer than they are one. */
const lapseFor = async ({ tx, now }: CommandContext, { matter }: OpenedTask, personId: string) =>
  lapseOf(now, await guestEndOf(tx, matter.id, personId));

async function take(ctx: CommandContext, opened: OpenedTask): Promise<void> {
  const { task, lapsed } = opened;
  const personId = personOf(ctx);
  if (personId === null) return;
  // Over since it lapsed, not since somebody came along.
  if (lapsed) await endClaim(ctx.tx, task.id, lapsed.lapsesAt);
  const lapsesAt = await lapseFor(ctx, opened, personId);
  await insertClaim(ctx.tx, { id: ctx.newId(), taskId: task.id, personId, takenAt: ctx.now, lapsesAt });
}

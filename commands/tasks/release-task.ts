/** Lets a task go, so that others may take it at once. */
import { refusal } from '#domain/errors.ts';
import { endClaim } from '#db/writes/tasks.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import {
  checkNotTaken,
  checkOpen,
  checkVersion,
  finishTask,
  openTask,
  type TaskResult,
  type TaskTarget,
} from './open-task.ts';

/**
 * Who has it may, and owners, editors and counsel for somebody else.
 * @throws Refusal NOT_FOUND, FORBIDDEN, TASK_CLOSED, TASK_FREE, TASK_TAKEN, CONFLICT
 */
export const releaseTask = (deps: CommandDeps, input: TaskTarget): Promise<TaskResult> =>
  runCommand(deps, 'release_task', input, async (ctx) => {
    const opened = await openTask(ctx, input);
    checkOpen(opened.task);
    if (!opened.claim) throw refusal('TASK_FREE', {}, ['task']);
    checkNotTaken(ctx, opened);
    checkVersion(opened, input);
    await endClaim(ctx.tx, opened.task.id, ctx.now);
    const before = { holderId: opened.claim.personId };
    return finishTask(ctx, opened, {}, { action: 'release_task', before, after: { holderId: null } });
  });

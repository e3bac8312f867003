import { endClaim } from '#db/writes/tasks.ts';
import { type CommandContext, personOf } from '../context.ts';
import {
  checkNotTaken,
  checkOpen,
  checkVersion,
  finishTask,
  openTask,
  type TaskResult,
  type TaskTarget,
} from './open-task.ts';

const ACTIONS = { done: 'complete_task', dropped: 'drop_task' } as const;

/** Closes a task in one way or the other; nobody has it any more. */
export async function closeTask(
  ctx: CommandContext,
  input: TaskTarget,
  status: keyof typeof ACTIONS,
  reason: string | null = null,
): Promise<TaskResult> {
  const opened = await openTask(ctx, input);
  checkOpen(opened.task);
  checkNotTaken(ctx, opened);
  checkVersion(opened, input);
  const over = opened.lapsed?.lapsesAt ?? ctx.now;
  await endClaim(ctx.tx, opened.task.id, over);
  const closed = { status, closedById: personOf(ctx), closedAt: ctx.now };
  const note = { before: { status: 'open' }, after: { status, task: opened.task.title } };
  return finishTask(ctx, opened, closed, { action: ACTIONS[status], reason, ...note });
}

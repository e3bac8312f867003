/** Opens a task again that was done or dropped. It is free: whoever had it takes it again. */
import { refusal } from '#domain/errors.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import {
  checkVersion,
  finishTask,
  type OpenedTask,
  openTask,
  type TaskResult,
  type TaskTarget,
} from './open-task.ts';

/**
 * Owners, editors, counsel and volunteers may, as members or guests.
 * @throws Refusal NOT_FOUND, FORBIDDEN, TASK_OPEN, CONFLICT
 */
export const reopenTask = (deps: CommandDeps, input: TaskTarget): Promise<TaskResult> =>
  runCommand(deps, 'reopen_task', input, async (ctx) => {
    const opened = await openTask(ctx, input);
    if (opened.task.status === 'open') throw refusal('TASK_OPEN', {}, ['task']);
    checkVersion(opened, input);
    return open(ctx, opened);
  });

/** Also for taking back that it was closed. */
export function open(
  ctx: CommandContext,
  opened: Pick<OpenedTask, 'matter' | 'task'>,
  reason: string | null = null,
): Promise<TaskResult> {
  const opening = { status: 'open', closedById: null, closedAt: null };
  const note = { before: { status: opened.task.status }, after: { status: 'open', task: opened.task.title } };
  return finishTask(ctx, opened, opening, { action: 'reopen_task', reason, ...note });
}

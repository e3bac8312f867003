/** Says that a task need not be done after all. It stays readable, with who dropped it and why. */
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { closeTask } from './close-task.ts';
import type { TaskResult, TaskTarget } from './open-task.ts';

export interface DropTaskInput extends TaskTarget {
  readonly reason?: string | null | undefined;
}

/**
 * As `completeTask`.
 * @throws Refusal NOT_FOUND, FORBIDDEN, TASK_CLOSED, TASK_TAKEN, CONFLICT, TEXT_*
 */
export const dropTask = (deps: CommandDeps, input: DropTaskInput): Promise<TaskResult> =>
  runCommand(deps, 'drop_task', input, (ctx) => {
    const reason = checkOptionalText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    return closeTask(ctx, input, 'dropped', reason);
  });

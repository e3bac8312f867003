/** Says that a task is done. That says nothing of any date of the law: only a recorded letter ends a deadline. */
import { type CommandDeps, runCommand } from '../context.ts';
import { closeTask } from './close-task.ts';
import type { TaskResult, TaskTarget } from './open-task.ts';

/**
 * Who has it may, anybody who may take it while nobody has it, and owners, editors and counsel always.
 * @throws Refusal NOT_FOUND, FORBIDDEN, TASK_CLOSED, TASK_TAKEN, CONFLICT
 */
export const completeTask = (deps: CommandDeps, input: TaskTarget): Promise<TaskResult> =>
  runCommand(deps, 'complete_task', input, (ctx) => closeTask(ctx, input, 'done'));

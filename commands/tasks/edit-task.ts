/** Changes what a task says. A change by whoever has it is a sign of life. */
import type { TaskRow } from '#db/writes/tasks.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { checkTask, inHistory, type TaskFields } from './add-task.ts';
import { touch } from './claim-task.ts';
import {
  checkOpen,
  checkVersion,
  finishTask,
  openTask,
  type TaskResult,
  type TaskTarget,
} from './open-task.ts';

export interface EditTaskInput extends TaskTarget, Partial<TaskFields> {}

/**
 * Owners, editors, counsel and volunteers may, whoever has it. What is left out stays as it is.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, TASK_CLOSED, TEXT_*
 */
export const editTask = (deps: CommandDeps, input: EditTaskInput): Promise<TaskResult> =>
  runCommand(deps, 'edit_task', input, async (ctx) => {
    const opened = await openTask(ctx, input);
    const { matter, task } = opened;
    checkOpen(task);
    checkVersion(opened, input);
    const fields = await checkTask(ctx, matter.id, whole(task, input), task.deadlineId);
    await touch(ctx, opened);
    const before = inHistory(task);
    return finishTask(ctx, opened, fields, { action: 'edit_task', before, after: inHistory(fields) });
  });

const whole = (task: TaskRow, { title, note, dueOn, deadline }: EditTaskInput): TaskFields => ({
  title: title ?? task.title,
  note: note === undefined ? task.note : note,
  dueOn: dueOn === undefined ? task.dueOn : dueOn,
  deadline: deadline === undefined ? task.deadlineId : deadline,
});

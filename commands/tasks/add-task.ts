/**
 * Puts work on a matter that somebody is to take: what, how, by which day of our own, and for which date of the law. The day is
 * no deadline: it moves no clock, nobody is mailed about it, and a task that is late is only a task.
 */
import { checkOptionalText, checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { refusal } from '#domain/errors.ts';
import { deadlinesByIds } from '#db/queries/deadlines.ts';
import { insertTask } from '#db/writes/tasks.ts';
import { type InsideInput, keepInside } from '../access/keep-inside.ts';
import { type CommandContext, type CommandDeps, personOf, type Repeatable, runCommand } from '../context.ts';
import { openMatter } from '../matters/open-matter.ts';
import { noteTask, type TaskResult } from './open-task.ts';

export interface TaskFields {
  readonly title: string;
  /** How to do it. */
  readonly note?: string | null | undefined;
  /** A day in the organization's zone. */
  readonly dueOn?: string | null | undefined;
  /** A deadline of the same matter. */
  readonly deadline?: string | null | undefined;
}

export interface AddTaskInput extends TaskFields, InsideInput, Repeatable {
  readonly matter: string;
  readonly expectedVersion: number;
}

/**
 * Owners, editors, counsel and volunteers may, as members or guests; for counsel and sealed, counsel alone.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, READER_UNKNOWN, TEXT_*
 */
export const addTask = (deps: CommandDeps, input: AddTaskInput): Promise<TaskResult> =>
  runCommand(deps, 'add_task', input, async (ctx) => {
    const { matter: matterId, expectedVersion } = input;
    const matter = await openMatter(ctx, 'work_on_tasks', {
      id: matterId,
      expectedVersion,
      path: ['matter'],
    });
    const visibility = input.visibility ?? 'organization';
    const kept = await keepInside(ctx, matter, input);
    const fields = await checkTask(ctx, matterId, input);
    const taskId = ctx.newId();
    const made = { madeById: personOf(ctx), madeAt: ctx.now };
    await insertTask(ctx.tx, { id: taskId, matterId, visibility, ...fields, ...made });
    const after = { ...inHistory(fields), ...kept };
    await noteTask(ctx, matter, { action: 'add_task', targetId: taskId, after, visibility });
    return { matterId, taskId, version: 1 };
  });

/** What a task says, as its row holds it. */
export interface CheckedTask {
  readonly title: string;
  readonly note: string | null;
  readonly dueOn: string | null;
  readonly deadlineId: string | null;
}

/**
 * @param known the deadline that it is for already, whether or not the viewer may see that
 * @throws Refusal NOT_FOUND, TEXT_*
 */
export async function checkTask(
  ctx: CommandContext,
  matterId: string,
  { title, note, dueOn = null, deadline = null }: TaskFields,
  known: string | null = null,
): Promise<CheckedTask> {
  if (deadline !== null && deadline !== known) {
    const [found] = await deadlinesByIds(ctx.tx, ctx.viewer, [deadline]);
    if (found?.matterId !== matterId) throw refusal('NOT_FOUND', { what: 'date' }, ['deadline']);
  }
  return {
    title: checkText(title, TEXT_LIMITS.title, 'what is to be done', ['title']),
    note: checkOptionalText(note, TEXT_LIMITS.note, 'how to do it', ['note']),
    dueOn,
    deadlineId: deadline,
  };
}

/** Under names of their own: a matter has a title and a text too. */
export const inHistory = ({ title, note, dueOn, deadlineId }: CheckedTask) => ({
  task: title,
  taskNote: note,
  internalDate: dueOn,
  deadlineId,
});

/** The way back, for undo. */
export const outOfHistory = (kept: Readonly<Record<string, unknown>>): CheckedTask => ({
  title: String(kept['task']),
  note: textOrNull(kept['taskNote']),
  dueOn: textOrNull(kept['internalDate']),
  deadlineId: textOrNull(kept['deadlineId']),
});

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

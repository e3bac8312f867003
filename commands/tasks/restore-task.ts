// Takes back that a task was changed, done or dropped: the newest of these acts on it.
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { isNewestOn, type UndoableEntry } from '#db/writes/history.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { findTask } from '#db/writes/tasks.ts';
import type { CommandContext } from '../context.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { inHistory, outOfHistory } from './add-task.ts';
import { finishTask } from './open-task.ts';
import { open } from './reopen-task.ts';

const TOUCHING = ['edit_task', 'complete_task', 'drop_task', 'reopen_task'];

/** @throws Refusal UNDO_NOT_SAFE, TEXT_* */
export async function restoreTask(
  ctx: CommandContext,
  matter: MatterRow,
  entry: UndoableEntry,
  why: string | null | undefined,
): Promise<RequestResult> {
  const task = entry.targetId && (await findTask(ctx.tx, ctx.viewer, matter.id, entry.targetId));
  if (!task || !(await isNewestOn(ctx.tx, matter.id, entry, TOUCHING))) {
    throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
  }
  const reason = checkOptionalText(why, TEXT_LIMITS.note, 'the reason', ['reason']);
  const { id: matterId, version } = matter;
  if (entry.action !== 'edit_task') {
    await open(ctx, { matter, task }, reason);
    return { matterId, version };
  }
  const fields = outOfHistory(entry.before ?? {});
  const note = { reason, before: inHistory(task), after: inHistory(fields) };
  await finishTask(ctx, { matter, task }, fields, { action: 'edit_task', ...note });
  return { matterId, version };
}

/**
 * Takes an earlier act back by a new one that restores what was before. Only where that is safe: an edit or a correction
 * whose fields nothing later touched, done by somebody who may do that act themselves. Both acts stay in the history.
 */
import { type Action } from '#domain/access/policy.ts';
import { refusal } from '#domain/errors.ts';
import { findEntry } from '#db/writes/history.ts';
import { restoreFields as restoreKeptFields } from '../access/keep-fields.ts';
import { restorePart } from '../access/set-part-visibility.ts';
import { approvable } from '../approvals/approvable.ts';
import type { Repeatable } from '../context.ts';
import { restoreComment } from '../comments/restore-comment.ts';
import { restoreNote } from '../notes/restore-note.ts';
import { restoreWithholding } from '../requests/restore-withholding.ts';
import { restoreTask } from '../tasks/restore-task.ts';
import { openFacts } from './open-facts.ts';
import { checkAllowed, openMatter, subjectOf } from './open-matter.ts';
import { restoreFields } from './restore-fields.ts';
import { restoreFact } from './undo-correction.ts';

export interface UndoActInput extends Repeatable {
  readonly matter: string;
  readonly expectedVersion: number;
  /** Number of the entry in the history of the matter. */
  readonly entry: number;
  readonly reason?: string | null | undefined;
}

/** Acts that can be taken back, and what is needed to do so beside `undo_act`. */
const UNDOABLE: Readonly<Record<string, Action>> = {
  edit_request: 'edit_request',
  edit_lawsuit: 'edit_lawsuit',
  edit_docket: 'edit_docket',
  edit_comment: 'write_comment',
  remove_comment: 'write_comment',
  set_people: 'set_people',
  undo_act: 'edit_request',
  correct_event: 'correct_event',
  undo_correction: 'correct_event',
  set_part_visibility: 'keep_part',
  keep_fields: 'set_visibility',
  edit_note: 'write_note',
  remove_note: 'write_note',
  edit_task: 'work_on_tasks',
  complete_task: 'work_on_tasks',
  drop_task: 'work_on_tasks',
  edit_withholding: 'record_withholdings',
  remove_withholdings: 'remove_withholdings',
  set_position: 'write_position',
};

const OF_WITHHOLDINGS: readonly Action[] = ['record_withholdings', 'remove_withholdings', 'write_position'];

/** The act that a viewer must be allowed in order to take this one back; null where nobody can. */
export const neededToUndo = (action: string): Action | null => UNDOABLE[action] ?? null;

/**
 * Members who may do the act themselves may take it back.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, UNDO_NOT_SAFE, PERSON_UNKNOWN, AGREEMENT_UNKNOWN, TEXT_*
 */
export const undoAct = approvable('undo_act', async (ctx, input: UndoActInput) => {
  const { matter: id, expectedVersion } = input;
  const matter = await openMatter(ctx, 'undo_act', { id, expectedVersion, path: ['matter'] });
  const entry = await findEntry(ctx.tx, ctx.viewer, matter.id, input.entry);
  if (!entry) throw refusal('NOT_FOUND', { what: 'entry' }, ['entry']);
  const needed = neededToUndo(entry.action);
  if (!needed || entry.isRedacted) throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
  checkAllowed(ctx, needed, subjectOf(matter, ctx.now));
  if (needed === 'keep_part') return restorePart(ctx, matter, entry, input.reason);
  if (needed === 'set_visibility') return restoreKeptFields(ctx, matter, entry, input.reason);
  if (needed === 'write_note') return restoreNote(ctx, matter, entry, input.reason);
  if (needed === 'write_comment') return restoreComment(ctx, matter, entry, input.reason);
  if (needed === 'work_on_tasks') return restoreTask(ctx, matter, entry, input.reason);
  if (OF_WITHHOLDINGS.includes(needed)) return restoreWithholding(ctx, matter, entry, input.reason);
  if (needed === 'correct_event') {
    const opened = await openFacts(ctx, 'undo_act', { matter: id, expectedVersion });
    const isNewest = !opened.recorded.some(({ supersedesId }) => supersedesId === entry.targetId);
    if (!entry.targetId || !isNewest) throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
    return restoreFact(ctx, opened, entry.targetId, input.reason);
  }
  return restoreFields(ctx, matter, entry, input.reason);
});

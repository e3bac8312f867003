// Takes an edit or a removal of a note back: the newest act on its words, by who may do it.
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { isNewestOn, type UndoableEntry } from '#db/writes/history.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { findNote, updateNote } from '#db/writes/notes.ts';
import type { CommandContext } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { rewrite } from './edit-note.ts';
import { checkAuthor, checkOwnOrStaff, type NoteResult, visibilityOf } from './open-note.ts';

/** Acts on the words of a note: of these only the newest is taken back. */
const ON_WORDS = ['edit_note', 'remove_note', 'restore_note'];

/** @throws Refusal UNDO_NOT_SAFE, NOTE_OF_ANOTHER, FORBIDDEN, TEXT_* */
export async function restoreNote(
  ctx: CommandContext,
  matter: MatterRow,
  entry: UndoableEntry,
  why: string | null | undefined,
): Promise<NoteResult> {
  const note = entry.targetId && (await findNote(ctx.tx, ctx.viewer, matter.id, entry.targetId));
  if (!note || !(await isNewestOn(ctx.tx, matter.id, entry, ON_WORDS))) {
    throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
  }
  const reason = checkOptionalText(why, TEXT_LIMITS.note, 'the reason', ['reason']);
  if (entry.action === 'edit_note') {
    checkAuthor(ctx, note);
    return rewrite(ctx, matter, note, String(entry.before?.['text'] ?? ''), reason);
  }
  checkOwnOrStaff(ctx, matter, entry.personId);
  await updateNote(ctx.tx, note.id, { removedAt: null });
  const action = 'restore_note';
  const kept = { targetId: note.id, after: { text: note.text }, visibility: visibilityOf(note) };
  const version = await finishAct(ctx, matter.id, { action, reason, ...kept });
  return { matterId: matter.id, version, noteId: note.id };
}

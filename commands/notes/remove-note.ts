/**
 * Takes a note away: it is shown nowhere any more, and the history keeps who did so, when and what it said, for those who
 * could read it. Under a legal hold it stays.
 */
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { updateNote } from '#db/writes/notes.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { checkOwnOrStaff, type NoteResult, type NoteTarget, openNote, visibilityOf } from './open-note.ts';

export interface RemoveNoteInput extends NoteTarget {
  readonly reason?: string | null | undefined;
}

/** Its author may, and owners, editors and counsel. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, LEGAL_HOLD, TEXT_* */
export const removeNote = (deps: CommandDeps, input: RemoveNoteInput): Promise<NoteResult> =>
  runCommand(deps, 'remove_note', input, async (ctx) => {
    const { matter, note } = await openNote(ctx, input);
    checkOwnOrStaff(ctx, matter, note.writtenById);
    if (matter.legalHoldAt !== null) throw refusal('LEGAL_HOLD', {}, ['note']);
    const reason = checkOptionalText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    await updateNote(ctx.tx, note.id, { removedAt: ctx.now });
    const version = await finishAct(ctx, matter.id, {
      action: 'remove_note',
      targetId: note.id,
      reason,
      before: { text: note.text },
      visibility: visibilityOf(note),
    });
    return { matterId: matter.id, version, noteId: note.id };
  });

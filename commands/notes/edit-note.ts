/** Changes the words of a note. Who may see it is changed by `commands/access/set-part-visibility.ts`. */
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { type NoteRow, updateNote } from '#db/writes/notes.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { checkAuthor, type NoteResult, type NoteTarget, openNote, visibilityOf } from './open-note.ts';

export interface EditNoteInput extends NoteTarget {
  readonly text: string;
}

/** Its author may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOTE_OF_ANOTHER, TEXT_* */
export const editNote = (deps: CommandDeps, input: EditNoteInput): Promise<NoteResult> =>
  runCommand(deps, 'edit_note', input, async (ctx) => {
    const { matter, note } = await openNote(ctx, input);
    checkAuthor(ctx, note);
    const text = checkText(input.text, TEXT_LIMITS.note, 'the note', ['text']);
    return rewrite(ctx, matter, note, text);
  });

/** Also for taking an edit back. */
export async function rewrite(
  ctx: CommandContext,
  matter: MatterRow,
  note: NoteRow,
  text: string,
  reason: string | null = null,
): Promise<NoteResult> {
  await updateNote(ctx.tx, note.id, { text, editedAt: ctx.now });
  const version = await finishAct(ctx, matter.id, {
    action: 'edit_note',
    targetId: note.id,
    reason,
    before: { text: note.text },
    after: { text },
    visibility: visibilityOf(note),
  });
  return { matterId: matter.id, version, noteId: note.id };
}

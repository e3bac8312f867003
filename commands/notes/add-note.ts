/**
 * Writes a note beside a matter, for those who work on it. A note is internal: the organization and its guests are the most
 * who read it, it moves no date, search does not know its words, and outsiders are not told that anything changed.
 */
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertNote } from '#db/writes/notes.ts';
import { type InsideInput, keepInside } from '../access/keep-inside.ts';
import { type CommandDeps, personOf, runCommand } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import type { NoteResult, NoteTarget } from './open-note.ts';

export interface AddNoteInput extends Omit<NoteTarget, 'note'>, InsideInput {
  readonly text: string;
}

/**
 * Owners, editors, counsel and volunteers may, as members or guests; for counsel and sealed, counsel alone.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, READER_UNKNOWN, TEXT_*
 */
export const addNote = (deps: CommandDeps, input: AddNoteInput): Promise<NoteResult> =>
  runCommand(deps, 'add_note', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    const matter = await openMatter(ctx, 'write_note', { id, expectedVersion, path: ['matter'] });
    const visibility = input.visibility ?? 'organization';
    const kept = await keepInside(ctx, matter, input);
    const text = checkText(input.text, TEXT_LIMITS.note, 'the note', ['text']);
    const noteId = ctx.newId();
    const written = { writtenAt: ctx.now, writtenById: personOf(ctx) };
    await insertNote(ctx.tx, { id: noteId, matterId: id, text, visibility, ...written });
    const after = { text, ...kept };
    const version = await finishAct(ctx, id, { action: 'add_note', targetId: noteId, after, visibility });
    return { matterId: id, version, noteId };
  });

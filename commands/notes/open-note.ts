// How acts on one note begin: the matter with its lock and version, then the note, as far as the viewer may see it.
import type { InsideVisibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { findNote, type NoteRow } from '#db/writes/notes.ts';
import { type CommandContext, personOf } from '../context.ts';
import { checkAllowed, openMatter, subjectOf } from '../matters/open-matter.ts';

/** Which note an input means, and which version of its matter the sender saw. */
export interface NoteTarget {
  readonly clientMutationId?: string | null | undefined;
  readonly matter: string;
  readonly expectedVersion: number;
  readonly note: string;
}

export type NoteResult = { readonly matterId: string; readonly version: number; readonly noteId: string };

export interface OpenedNote {
  readonly matter: MatterRow;
  readonly note: NoteRow;
}

/** @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
export async function openNote(ctx: CommandContext, input: NoteTarget): Promise<OpenedNote> {
  const { matter: id, expectedVersion } = input;
  const matter = await openMatter(ctx, 'write_note', { id, expectedVersion, path: ['matter'] });
  const note = await findNote(ctx.tx, ctx.viewer, id, input.note);
  if (!note || note.removedAt !== null) throw refusal('NOT_FOUND', { what: 'note' }, ['note']);
  return { matter, note };
}

/** The author, or staff of the organization: for removing a note and for bringing it back. @throws Refusal FORBIDDEN */
export function checkOwnOrStaff(ctx: CommandContext, matter: MatterRow, personId: string | null): void {
  if (personId !== null && personId === personOf(ctx)) return;
  checkAllowed(ctx, 'remove_note_of_another', subjectOf(matter, ctx.now));
}

/** @throws Refusal NOTE_OF_ANOTHER */
export function checkAuthor(ctx: CommandContext, { writtenById }: NoteRow): void {
  if (writtenById !== personOf(ctx)) throw refusal('NOTE_OF_ANOTHER', {}, ['note']);
}

/** Who may see a note, as the history keeps it. */
export const visibilityOf = (note: NoteRow) => note.visibility as InsideVisibility;

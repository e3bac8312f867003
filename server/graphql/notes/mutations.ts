// The acts on notes.
import { addNote, type AddNoteInput } from '#commands/notes/add-note.ts';
import { editNote } from '#commands/notes/edit-note.ts';
import { removeNote } from '#commands/notes/remove-note.ts';
import { act, type ActShape, matterOf } from '../acts/act.ts';
import { onMatter } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { Matter, Note } from '../refs.ts';
import { inside, readersIn } from '../access/inside.ts';
import { answered } from '../user-error.ts';

interface NoteShape extends ActShape {
  readonly noteId?: string;
}

const NotePayload = builder.objectRef<NoteShape>('NotePayload').implement({
  description: 'What an act on a note gives back.',
  fields: (t) => ({
    note: t.field({
      type: Note,
      nullable: true,
      description: 'The note as it is now; null when nothing was saved, and when it was removed.',
      resolve: ({ noteId }, _args, ctx) => (noteId === undefined ? null : ctx.loaders.notes(noteId)),
    }),
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'The matter as it is now; null when nothing was saved.',
      resolve: matterOf,
    }),
    ...answered(t),
  }),
});

const text = 'What it says; at most 5,000 characters.';

const MatterAddNoteInput = builder.inputType('MatterAddNoteInput', {
  description: 'A new note.',
  fields: (t) => ({
    ...onMatter(t),
    text: t.string({ required: true, description: text }),
    ...inside(t),
  }),
});

const MatterEditNoteInput = builder.inputType('MatterEditNoteInput', {
  description: 'New words for a note.',
  fields: (t) => ({
    ...onMatter(t),
    note: t.id({ required: true, description: 'Which note.' }),
    text: t.string({ required: true, description: text }),
  }),
});

const MatterRemoveNoteInput = builder.inputType('MatterRemoveNoteInput', {
  description: 'A note that is to go.',
  fields: (t) => ({
    ...onMatter(t),
    note: t.id({ required: true, description: 'Which note.' }),
    reason: t.string({ description: 'Why; whoever could see the note reads it in the history.' }),
  }),
});

builder.mutationFields((t) => ({
  matterAddNote: t.field({
    type: NotePayload,
    description:
      'Writes a note beside a matter. Owners, editors, counsel and volunteers may, as members or guests; for counsel and sealed, counsel alone. It is never public, moves no date, and search does not know its words.',
    args: { input: t.arg({ type: MatterAddNoteInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, addNote, { ...withUuids(input), readers: readersIn(input) } as AddNoteInput),
  }),
  matterEditNote: t.field({
    type: NotePayload,
    description:
      'Changes the words of a note. Its author may. The words before stay in the history; `matterSetPartVisibility` says who may see it.',
    args: { input: t.arg({ type: MatterEditNoteInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, editNote, withUuids(input)),
  }),
  matterRemoveNote: t.field({
    type: NotePayload,
    description:
      'Removes a note. Its author may, and owners, editors and counsel; under a legal hold nobody. The history keeps who, when and what it said, and it can be brought back with `matterUndoAct`.',
    args: { input: t.arg({ type: MatterRemoveNoteInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, removeNote, withUuids(input)),
  }),
}));

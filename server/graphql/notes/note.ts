// What members and guests write beside a matter.
import { can } from '#domain/access/policy.ts';
import { roleOn, type Viewer, type Visibility } from '#domain/access/viewer.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { countNotesOfEach, NOTE_ORDER, type NoteRow, notesOfEach } from '#db/queries/notes.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { builder } from '../builder.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { reads } from '../reads.ts';
import { Matter, type MatterRow, Note, NoteConnection, Person } from '../refs.ts';
import { PartVisibility } from '../access/words.ts';

const isMine = ({ writtenById }: NoteRow, viewer: Viewer) =>
  viewer.kind === 'person' && viewer.personId === writtenById;

function may(action: 'write_note' | 'remove_note_of_another', row: NoteRow, viewer: Viewer): boolean {
  const { matterId, organizationId, visibility: part } = row;
  // Whoever reads a note may read its matter, so that only the role is left to ask.
  const visibility: Visibility = 'public';
  return can(viewer, action, { matterId, organizationId, visibility, part }).allowed;
}

Note.implement({
  description:
    'What a member or guest wrote beside a matter, for the work inside: the organization and its guests are the most who read it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('Note', row.id),
    }),
    text: t.exposeString('text', { description: 'What it says.' }),
    visibility: t.expose('visibility', {
      type: PartVisibility,
      description: 'Who may see it: never MATTER.',
    }),
    writtenBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who wrote it; null where the viewer may not be told the name.',
      resolve: ({ writtenById }, _args, ctx) =>
        writtenById === null ? null : ctx.loaders.people(writtenById),
    }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
    editedAt: t.expose('editedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its words last changed; null where they never did.',
    }),
    canEdit: t.boolean({
      description: 'The viewer may change its words: its author may.',
      resolve: (row, _args, { viewer }) => isMine(row, viewer) && may('write_note', row, viewer),
    }),
    canRemove: t.boolean({
      description: 'The viewer may remove it: its author may, and owners, editors and counsel.',
      resolve: (row, _args, { viewer }) =>
        (isMine(row, viewer) && may('write_note', row, viewer)) || may('remove_note_of_another', row, viewer),
    }),
  }),
});

builder.interfaceField(Matter, 'notes', (t) =>
  t.field({
    type: NoteConnection,
    nullable: true,
    extensions: reads<MatterRow>('id', 'organizationId'),
    description:
      'What was noted beside it, newest first; null to those who are neither members of the organization that keeps it nor its guests.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      if (roleOn(viewer, row) === null) return null;
      const window = readWindow(args, NOTE_ORDER);
      const page = await loaders.ofParent(`notes ${JSON.stringify(args)}`, row.id, (ids) =>
        notesOfEach(db, viewer, ids, window),
      );
      return connect(page, () =>
        loaders.ofParent('notes count', row.id, (ids) => countNotesOfEach(db, viewer, ids)),
      );
    },
  }),
);

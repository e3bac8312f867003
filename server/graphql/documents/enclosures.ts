// The files of a letter beside its own, and the two acts that add some.
import { encloseFiles } from '#commands/documents/enclose-files.ts';
import type { LeftOut } from '#domain/documents/archive.ts';
import {
  countEnclosuresOfEach,
  ENCLOSURE_ORDER,
  enclosuresOfEach,
  namedEnclosures,
} from '#db/queries/enclosures.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { UNPACKING } from '#domain/documents/archive.ts';
import { megabytes } from '#domain/documents/sizes.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { readGlobalId } from '../ids.ts';
import { Communication, EnclosureConnection, FileReference, Matter } from '../refs.ts';
import { act, type ActShape, matterOf } from '../acts/act.ts';
import { onMatter, repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { answered } from '../user-error.ts';
import { LeftOutFile } from './source.ts';

builder.objectField(Communication, 'enclosure', (t) =>
  t.field({
    type: FileReference,
    nullable: true,
    description: 'One of the files that came with it, by its id; null where it is none of them.',
    args: { file: t.arg.id({ description: 'Which file.' }) },
    resolve: async ({ id }, { file }, { db, viewer, loaders }) => {
      const wanted = file ? readGlobalId(file) : null;
      if (wanted?.type !== 'Document') return null;
      return loaders
        .ofParent(`enclosure ${wanted.uuid}`, id, (ids) => namedEnclosures(db, viewer, ids, wanted.uuid))
        .then((found) => found ?? null);
    },
  }),
);

builder.objectField(Communication, 'enclosures', (t) =>
  t.field({
    type: EnclosureConnection,
    description: 'More files that came with it, in the order in which they were added.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async ({ id }, args, { db, viewer, loaders }) => {
      const window = readWindow(args, ENCLOSURE_ORDER);
      const page = await loaders.ofParent(`enclosures ${JSON.stringify(args)}`, id, (ids) =>
        enclosuresOfEach(db, viewer, ids, window),
      );
      return connect(page, () =>
        loaders.ofParent('enclosures count', id, (ids) => countEnclosuresOfEach(db, viewer, ids)),
      );
    },
  }),
);

const CommunicationAddFilesInput = builder.inputType('CommunicationAddFilesInput', {
  description: 'Files that came with a communication that is recorded already.',
  fields: (t) => ({
    ...onMatter(t),
    communication: t.id({ required: true, description: 'Which communication.' }),
    files: t.idList({ required: true, description: 'Files that `POST /files` gave ids to; at most 100.' }),
  }),
});

const CommunicationAddFilesPayload = builder
  .objectRef<ActShape & { readonly added?: number; readonly recognised?: number }>(
    'CommunicationAddFilesPayload',
  )
  .implement({
    description: 'What adding files gives back.',
    fields: (t) => ({
      matter: t.field({
        type: Matter,
        nullable: true,
        description: 'The matter as it is now; null when nothing was saved.',
        resolve: matterOf,
      }),
      added: t.int({ description: 'How many were added.', resolve: ({ added = 0 }) => added }),
      recognised: t.int({
        description: 'How many were not, because a communication of the matter holds the very same file.',
        resolve: ({ recognised = 0 }) => recognised,
      }),
      ...answered(t),
    }),
  });

const DocumentUnpackInput = builder.inputType('DocumentUnpackInput', {
  description: 'Which ZIP is unpacked.',
  fields: (t) => ({
    ...repeatable(t),
    matter: t.id({ required: true, description: 'Of which matter.' }),
    communication: t.id({ required: true, description: 'The communication that it came with.' }),
    file: t.id({ required: true, description: 'The ZIP.' }),
  }),
});

const DocumentUnpackPayload = builder
  .objectRef<ActShape & { readonly taken?: number; readonly leftOut?: readonly LeftOut[] }>(
    'DocumentUnpackPayload',
  )
  .implement({
    description: 'What unpacking gives back.',
    fields: (t) => ({
      matter: t.field({
        type: Matter,
        nullable: true,
        description: 'The matter as it is now; null when nothing was saved.',
        resolve: matterOf,
      }),
      taken: t.int({ description: 'How many files were taken out.', resolve: ({ taken = 0 }) => taken }),
      leftOut: t.field({
        type: [LeftOutFile],
        description: 'Those that were not kept on their own.',
        resolve: ({ leftOut = [] }) => [...leftOut],
      }),
      ...answered(t),
    }),
  });

builder.mutationFields((t) => ({
  communicationAddFiles: t.field({
    type: CommunicationAddFilesPayload,
    description:
      'Adds files to a communication. Owners, editors, counsel and volunteers may. Each is read and looked into as every file; one that is here already is recognised and not added.',
    args: { input: t.arg({ type: CommunicationAddFilesInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, encloseFiles, withUuids(input)),
  }),
  documentUnpack: t.field({
    type: DocumentUnpackPayload,
    description: `Takes the files out of a ZIP: each becomes a document of its own beside the ZIP, which stays as it came. Owners, editors, counsel and volunteers may. At most ${UNPACKING.entries} files, ${megabytes(UNPACKING.fileBytes)} each, ${megabytes(UNPACKING.totalBytes)} in all.`,
    args: { input: t.arg({ type: DocumentUnpackInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, ctx.unpack, withUuids(input)),
  }),
}));

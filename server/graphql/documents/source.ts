// Where a file came from that nobody brought by hand.
import { organizationsOf } from '#domain/access/viewer.ts';
import type { LeftOut } from '#domain/documents/archive.ts';
import type { DocumentSourceRow } from '#db/queries/enclosures.ts';
import { builder } from '../builder.ts';
import { FileReference } from '../refs.ts';
import { FileSourceKind, LeftOutReasonWord } from './words.ts';

const FileSource = builder.objectRef<DocumentSourceRow>('FileSource').implement({
  description: 'Where a file came from that nobody brought by hand.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FileSourceKind, description: 'From what.' }),
    takenAt: t.expose('takenAt', { type: 'DateTime', description: 'When it was taken from there.' }),
    archive: t.field({
      type: FileReference,
      nullable: true,
      description:
        'The package it was taken out of; null for other sources, and where the viewer may not see it.',
      resolve: ({ archiveId }, _args, { loaders }) =>
        archiveId === null ? null : loaders.documents(archiveId),
    }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'Its folders and its name in the package; null for other sources.',
    }),
    address: t.string({
      nullable: true,
      description:
        'The address that was asked; null for other sources, and to those who are not members: it may open without asking who comes.',
      resolve: (row, _args, { viewer }) => (isMember(row, viewer) ? row.address : null),
    }),
    finalAddress: t.string({
      nullable: true,
      description: 'The address that answered in the end; null as `address` is.',
      resolve: (row, _args, { viewer }) => (isMember(row, viewer) ? row.finalAddress : null),
    }),
    status: t.exposeInt('status', {
      nullable: true,
      description: 'The status of the answer; null for other sources.',
    }),
    contentType: t.exposeString('contentType', {
      nullable: true,
      description: 'What the server called it; what it is stands in `mediaType`. Null where it said nothing.',
    }),
  }),
});

const isMember = (
  { organizationId }: DocumentSourceRow,
  viewer: Parameters<typeof organizationsOf>[0],
): boolean => organizationsOf(viewer).includes(organizationId);

export const LeftOutFile = builder.objectRef<LeftOut>('LeftOutFile').implement({
  description: 'A file of a package that was not kept on its own. It lies in the package still.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its folders and its name.' }),
    reason: t.field({ type: LeftOutReasonWord, description: 'Why.', resolve: ({ why }) => why }),
  }),
});

builder.objectFields(FileReference, (t) => ({
  source: t.field({
    type: FileSource,
    nullable: true,
    description: 'Where it was taken from; null where somebody brought it.',
    resolve: ({ id }, _args, { loaders }) => loaders.documentSources(id),
  }),
  unpackedAt: t.expose('unpackedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When the files in it were taken out; null for what is no package, or still packed.',
  }),
  leftOut: t.field({
    type: [LeftOutFile],
    description: 'Files in it that were not kept on their own; empty where none, or it is still packed.',
    resolve: ({ leftOut }) => [...(leftOut ?? [])],
  }),
}));

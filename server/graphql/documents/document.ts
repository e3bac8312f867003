// What was read from a file: its pages, what it says of itself, or why it could not be read.
import {
  PAGE_ORDER,
  countDocumentPagesOfEach,
  documentPagesOfEach,
  numberedPageOfEach,
} from '#db/queries/document-pages.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { documentPath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { globalId, isUuid } from '../ids.ts';
import { Node } from '../node.ts';
import { Document, DocumentPage, DocumentPageConnection, FileReference } from '../refs.ts';
import { ReadingStateWord, UnreadableWord } from './words.ts';

interface Said {
  readonly name: string;
  readonly value: string;
}

const DocumentSaying = builder.objectRef<Said>('DocumentSaying').implement({
  description: 'One line of what a file says of itself. Nobody checked it.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'What is said, in the words of the file: `Author`, `Subject`.',
    }),
    value: t.exposeString('value', { description: 'What it says.' }),
  }),
});

Document.implement({
  description: 'What was read from a file. Whoever may see the file may see all of it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever. The file has the same.',
      resolve: (row) => globalId('Document', row.id),
    }),
    file: t.field({ type: FileReference, description: 'The file as received.', resolve: (row) => row }),
    path: t.string({
      description: 'Where its pages are read.',
      resolve: ({ id }) => documentPath(id),
    }),
    uploadedAt: t.expose('uploadedAt', { type: 'DateTime', description: 'When it was uploaded.' }),
    reading: t.expose('readingState', { type: ReadingStateWord, description: 'How far the reading is.' }),
    unreadable: t.expose('unreadable', {
      type: UnreadableWord,
      nullable: true,
      description: 'Why it could not be read; null where it was, or waits.',
    }),
    readAt: t.expose('readAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the reading ended; null while it waits.',
    }),
    pageCount: t.exposeInt('pageCount', {
      nullable: true,
      description:
        'How many pages the file has, by itself; null before that is known. Of long files only the first pages are read.',
    }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'The language of its words, as ISO 639-3 (`eng`); null where nothing can be said.',
    }),
    sayings: t.field({
      type: [DocumentSaying],
      description: 'What the file says of itself: author, title, dates, the head of a mail.',
      resolve: ({ metadata, redaction }) =>
        redaction ? [] : Object.entries(metadata ?? {}).map(([name, value]) => ({ name, value })),
    }),
    page: t.field({
      type: DocumentPage,
      nullable: true,
      description: 'One of its pages; null where it has no such page, or it is not read yet.',
      args: { number: t.arg.int({ defaultValue: 1, description: 'Which page, from 1 on.' }) },
      resolve: async (row, { number }, { db, viewer, loaders }) => {
        const wanted = number ?? 1;
        if (wanted < 1) return null;
        return loaders.ofParent(`page ${wanted}`, row.id, (ids) =>
          numberedPageOfEach(db, viewer, ids, wanted),
        );
      },
    }),
    pages: t.field({
      type: DocumentPageConnection,
      description: 'Its pages in order, as far as they are read.',
      complexity: pageComplexity,
      args: pageArgs(t.arg),
      resolve: async (row, args, { db, viewer, loaders }) => {
        const window = readWindow(args, PAGE_ORDER);
        const page = await loaders.ofParent(`pages ${JSON.stringify(args)}`, row.id, (ids) =>
          documentPagesOfEach(db, viewer, ids, window),
        );
        return connect(page, () =>
          loaders.ofParent('pages count', row.id, (ids) => countDocumentPagesOfEach(db, viewer, ids)),
        );
      },
    }),
  }),
});

builder.queryFields((t) => ({
  document: t.field({
    type: Document,
    nullable: true,
    description:
      'What was read from one file, by the last part of its address; null when there is none to see.',
    args: { reference: t.arg.string({ required: true, description: 'As in the address of its page.' }) },
    resolve: (_root, { reference }, ctx) => (isUuid(reference) ? ctx.loaders.documents(reference) : null),
  }),
}));

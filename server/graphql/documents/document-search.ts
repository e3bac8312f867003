// Words in documents: which documents hold them, and on which pages.
import { MARKS } from '#domain/documents/reading.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import {
  countFoundDocuments,
  DOCUMENT_HIT_ORDER,
  type PageHit,
  pagesWithWords,
  searchDocuments,
} from '#db/queries/document-search.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { documentPath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity, sampleArg } from '../connections.ts';
import { globalId } from '../ids.ts';
import { Document, DocumentHit, DocumentHitConnection } from '../refs.ts';

interface Part {
  readonly text: string;
  readonly isHit: boolean;
}

const ExcerptPart = builder.objectRef<Part>('ExcerptPart').implement({
  description: 'A piece of an excerpt.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Its words.' }),
    isHit: t.exposeBoolean('isHit', { description: 'They are what was looked for.' }),
  }),
});

const ExcerptHit = builder.objectRef<PageHit>('PageHit').implement({
  description: 'A page that holds the words.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which page.' }),
    path: t.string({
      description: 'Where it is read, with the words marked.',
      args: { words: t.arg.string({ description: 'What was looked for.' }) },
      resolve: ({ documentId, number }, { words }) =>
        `${documentPath(documentId)}?${new URLSearchParams({ page: String(number), ...(words ? { q: words } : {}) })}${words ? '#passage' : ''}`,
    }),
    excerpt: t.field({
      type: [ExcerptPart],
      description: 'The words and some around them, in order.',
      resolve: ({ excerpt }) => partsOfExcerpt(excerpt),
    }),
  }),
});

/** `a \ue000b\ue001 c` in three parts. */
export const partsOfExcerpt = (excerpt: string): readonly Part[] =>
  excerpt
    .split(MARKS.start)
    .flatMap((piece, at) => {
      const [hit = '', rest = ''] = at === 0 ? ['', piece] : piece.split(MARKS.end, 2);
      return [
        { text: hit, isHit: true },
        { text: rest, isHit: false },
      ];
    })
    .filter(({ text }) => text !== '');

DocumentHit.implement({
  description: 'A document that holds the words.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the document.', resolve: ({ id }) => globalId('Document', id) }),
    document: t.field({ type: Document, description: 'The document.', resolve: (row) => row }),
    pageCount: t.exposeInt('hits', { description: 'On how many of its pages.' }),
    pages: t.field({
      type: [ExcerptHit],
      description: 'The first of them, at most three.',
      resolve: ({ pages }) => [...pages],
    }),
  }),
});

builder.objectField(Document, 'hits', (t) =>
  t.field({
    type: [ExcerptHit],
    description: 'Its pages that hold these words, in order, at most 500 in one answer. None for no words.',
    args: { words: t.arg.string({ description: 'As for `documentSearch`.' }) },
    resolve: async (row, { words }, { db, viewer, loaders }) => {
      if (!words?.trim()) return [];
      const wanted = checkText(words, TEXT_LIMITS.line, 'the words', ['words']);
      const found = await loaders.ofParent(`hits ${wanted}`, row.id, (ids) =>
        pagesWithWords(db, viewer, ids, wanted),
      );
      return [...found];
    },
  }),
);

builder.queryFields((t) => ({
  documentSearch: t.field({
    type: DocumentHitConnection,
    description:
      'Documents on whose pages these words stand, newest first: words, "phrases", `or`, and `-` before what must not be there.',
    complexity: pageComplexity,
    args: {
      query: t.arg.string({ required: true, description: 'What to look for; at most 200 characters.' }),
      ...pageArgs(t.arg),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const includeSample = args.includeSample ?? false;
      const words = checkText(args.query, TEXT_LIMITS.line, 'what to look for', ['query']);
      const query = { words, includeSample };
      const page = await searchDocuments(db, viewer, query, readWindow(args, DOCUMENT_HIT_ORDER));
      return connect(page, () => countFoundDocuments(db, viewer, query), includeSample);
    },
  }),
}));

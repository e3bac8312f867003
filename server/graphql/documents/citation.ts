// What a fact, a docket entry or a comment stands on: a page of a file and some words on it. One type and one function for all
// that cite, so that everything is seen as the file is.
import { boxesOf, rangesOf } from '#domain/documents/passage.ts';
import type { DocumentPageRow } from '#db/queries/document-pages.ts';
import type { DocumentRow } from '#db/queries/documents.ts';
import type { ApiContext } from '../../context.ts';
import { documentPagePath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { DocumentPage, FileReference } from '../refs.ts';
import { PageMark } from './document-page.ts';

/** Where something is said, as it was recorded. */
export interface Cited {
  readonly documentId: string;
  /** From 1. */
  readonly page: number;
  /** Words of that page, where some were quoted. */
  readonly passage: string | null;
}

interface CitationShape extends Cited {
  readonly file: DocumentRow;
  readonly shown: DocumentPageRow | null;
}

/** What the viewer may see of it; null where that is nothing. One statement for all that one answer cites. */
export async function citationOf(
  cited: Cited,
  { loaders }: Pick<ApiContext, 'loaders'>,
): Promise<CitationShape | null> {
  const file = await loaders.documents(cited.documentId);
  if (!file || file.redaction) return null;
  return { ...cited, file, shown: await loaders.citedPages(`${cited.documentId} ${cited.page}`) };
}

export const Citation = builder.objectRef<CitationShape>('Citation').implement({
  description: 'The page of a file on which something is said, with the words that say it.',
  fields: (t) => ({
    file: t.field({ type: FileReference, description: 'The file.', resolve: ({ file }) => file }),
    number: t.exposeInt('page', { description: 'Which page, from 1.' }),
    page: t.field({
      type: DocumentPage,
      nullable: true,
      description: 'The page; null where it is not read, or the file has no such page.',
      resolve: ({ shown }) => shown,
    }),
    passage: t.exposeString('passage', {
      nullable: true,
      description: 'The words that were quoted; null where none were.',
    }),
    marks: t.field({
      type: [PageMark],
      description:
        'Where the words stand on the page; empty where none were quoted, or they are not found there.',
      resolve: ({ passage, shown }) =>
        shown && passage
          ? rangesOf(shown.text, passage).map((range) => ({ ...range, boxes: boxesOf(shown.places, range) }))
          : [],
    }),
    path: t.string({
      description: 'Where the page is read, with the words marked.',
      resolve: ({ documentId, page, passage }) => documentPagePath(documentId, page, passage),
    }),
  }),
});

// One page of a document: its words, its picture, and where on it some words stand.
import {
  type Box,
  boxesOf,
  PASSAGE_LIMIT,
  rangesOf,
  rangesOfAny,
  type TextRange,
} from '#domain/documents/passage.ts';
import { checkOptionalText } from '#domain/matters/text.ts';
import { documentPagePath, renditionPath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { globalId } from '../ids.ts';
import { Document, DocumentPage } from '../refs.ts';
import { TextOriginWord } from './words.ts';

export const PageBox = builder.objectRef<Box>('PageBox').implement({
  description: 'A box on the picture of a page, in 10,000ths of its width and height.',
  fields: (t) => ({
    left: t.exposeInt('left', { description: 'From the left edge.' }),
    top: t.exposeInt('top', { description: 'From the upper edge.' }),
    width: t.exposeInt('width', { description: 'How wide.' }),
    height: t.exposeInt('height', { description: 'How high.' }),
  }),
});

/** A page of print has some hundred; a table as a picture a thousand. */
const LINES_GIVEN = 5_000;

const PageLine = builder.objectRef<{ readonly text: string; readonly box: Box }>('PageLine').implement({
  description: 'Some words and where they stand on the picture of a page.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words.' }),
    box: t.field({ type: PageBox, description: 'Where they stand.', resolve: ({ box }) => box }),
  }),
});

interface Marked extends TextRange {
  readonly boxes: readonly Box[];
}

export const PageMark = builder.objectRef<Marked>('PageMark').implement({
  description: 'Words found on a page.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where they begin in `text`, in UTF-16 units.' }),
    end: t.exposeInt('end', { description: 'Where they end in it; not included.' }),
    boxes: t.field({
      type: [PageBox],
      description: 'Where they stand on the picture; none where the page has no picture.',
      resolve: ({ boxes }) => [...boxes],
    }),
  }),
});

DocumentPage.implement({
  description: 'One page of a document.',
  fields: (t) => ({
    id: t.id({
      description: 'Its id in this reading of the file; a passage is named by page and words.',
      resolve: ({ id }) => globalId('DocumentPage', id),
    }),
    number: t.exposeInt('number', { description: 'Which page, from 1 on.' }),
    text: t.exposeString('text', { description: 'Its words, with the ends of its lines.' }),
    labels: t.exposeStringList('labels', {
      description: 'Bates numbers that are printed on it, as printed; most pages have one or none.',
    }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document that it is a page of; null where that was hidden meanwhile.',
      resolve: ({ documentId }, _args, { loaders }) => loaders.documents(documentId),
    }),
    origin: t.expose('origin', { type: TextOriginWord, description: 'Where the words come from.' }),
    confidence: t.exposeInt('confidence', {
      nullable: true,
      description: 'How sure the reading of a picture is, 0 to 100; null for other words.',
    }),
    width: t.exposeInt('width', {
      nullable: true,
      description: 'Width of its picture in pixels; null where it has none.',
    }),
    height: t.exposeInt('height', {
      nullable: true,
      description: 'Height of its picture in pixels; null where it has none.',
    }),
    path: t.string({
      description: 'Where it is read.',
      args: { passage: t.arg.string({ description: 'Words of it that are marked there.' }) },
      resolve: ({ documentId, number }, { passage }) =>
        documentPagePath(
          documentId,
          number,
          checkOptionalText(passage, PASSAGE_LIMIT, 'the passage', ['passage']),
        ),
    }),
    picturePath: t.string({
      nullable: true,
      description: 'Its picture, WebP, for whoever may see the page; null where it has none.',
      resolve: ({ documentId, number, width }) =>
        width === null ? null : renditionPath(documentId, number, 'picture'),
    }),
    thumbnailPath: t.string({
      nullable: true,
      description: 'The same as small as a stamp; null where it has none.',
      resolve: ({ documentId, number, width }) =>
        width === null ? null : renditionPath(documentId, number, 'thumbnail'),
    }),
    lines: t.field({
      type: [PageLine],
      description:
        'Its words with where each run of them stands on the picture, in reading order, at most 5,000: for whoever lays them over it.',
      resolve: ({ text, places }) =>
        places.slice(0, LINES_GIVEN).map(([offset, length, left, top, width, height]) => ({
          text: text.slice(offset, offset + length),
          box: { left, top, width, height },
        })),
    }),
    marks: t.field({
      type: [PageMark],
      description:
        'Where `passage` stands on it, whatever the spaces between its words, or else every word that begins like one of `words`. At most 200; none for neither.',
      args: {
        passage: t.arg.string({ description: 'Words in their order; at most 500 characters.' }),
        words: t.arg.string({ description: 'As for `documentSearch`; at most 500 characters.' }),
      },
      resolve: ({ text, places }, args) => {
        const passage = checkOptionalText(args.passage, PASSAGE_LIMIT, 'the passage', ['passage']);
        const words = checkOptionalText(args.words, PASSAGE_LIMIT, 'the words', ['words']);
        const ranges = passage === null ? rangesOfAny(text, words ?? '') : rangesOf(text, passage);
        return ranges.map((range) => ({ ...range, boxes: boxesOf(places, range) }));
      },
    }),
  }),
});

// What the reader, a process of its own, says to the one that started it: one JSON message a page. It may have been taken over
// by the file that it reads, so every message is checked.
import { z } from 'zod';
import { PAGE_TEXT_LIMIT, TEXT_ORIGINS, UNREADABLE } from '#domain/documents/reading.ts';
import { MAX_MESSAGE, MAX_PAGES } from './limits.ts';

const share = z.int().min(-10_000).max(20_000);
const offset = z.int().min(0).max(PAGE_TEXT_LIMIT);
const place = z.tuple([offset, offset, share, share, share, share]).readonly();
const text = (limit: number) => z.string().max(limit);
const picture = z.base64().max(MAX_MESSAGE).nullable();

const pageMessage = z.strictObject({
  kind: z.literal('page'),
  number: z.int().min(1).max(MAX_PAGES),
  text: text(PAGE_TEXT_LIMIT),
  origin: z.enum(TEXT_ORIGINS),
  /** How sure the reading of a picture is, 0 to 100; null for text. */
  confidence: z.int().min(0).max(100).nullable(),
  /** Of the page as it is shown, in pixels of its picture; null where it has none. */
  width: z.int().min(1).max(10_000).nullable(),
  height: z.int().min(1).max(10_000).nullable(),
  places: z.array(place).max(20_000),
  /** WebP, in base64. */
  picture,
  thumbnail: picture,
});

export const readerMessage = z.discriminatedUnion('kind', [
  /** Before the first page. */
  z.strictObject({
    kind: z.literal('begin'),
    pageCount: z.int().min(0).max(10_000_000),
    /** What the file says of itself: at most 40 lines. */
    metadata: z.record(text(60), text(1_000)),
  }),
  pageMessage,
  z.strictObject({
    kind: z.literal('end'),
    /** ISO 639-3; null where nothing can be said. */
    language: z
      .string()
      .regex(/^[a-z]{3}$/)
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('failed'), why: z.enum(UNREADABLE) }),
]);

export type ReaderMessage = z.infer<typeof readerMessage>;
export type ReadPage = z.infer<typeof pageMessage>;

/** A page as a kind of file gives it; what it leaves out has no picture. */
export type PageDraft = Pick<ReadPage, 'text' | 'origin'> &
  Partial<Omit<ReadPage, 'text' | 'origin' | 'kind' | 'number'>>;

/** What each kind of file is read into: what it says of itself first, then its pages in order. */
export interface OpenedFile {
  readonly pageCount: number;
  readonly metadata: Readonly<Record<string, string>>;
  readonly pages: AsyncIterable<PageDraft>;
}

/** Ends the reading with a verdict. */
export class CannotRead extends Error {
  readonly why: (typeof UNREADABLE)[number];
  constructor(why: (typeof UNREADABLE)[number]) {
    super(why);
    this.why = why;
  }
}

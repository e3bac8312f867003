// What reading a document comes to: a state in one word, and for one that could not be read the reason.

export const READING_STATES = ['waiting', 'read', 'unreadable'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** Why a file was not read. Each ends the reading for good; the file itself is kept as it came. */
export const UNREADABLE = [
  'unsupported',
  'broken',
  'locked',
  'too_large',
  'too_slow',
  'too_much_memory',
  'stopped',
  'missing',
] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** Where the words of a page come from; `none` is a page without any, of which nobody may say that nothing is on it. */
export const TEXT_ORIGINS = ['text', 'ocr', 'none'] as const;
export type TextOrigin = (typeof TEXT_ORIGINS)[number];

/** Characters that mark hits in excerpts; taken out of every text that is read, so that no file can forge them. */
export const MARKS = { start: '\ue000', end: '\ue001' } as const;

/** The text of a page has at most so many characters; longer ones are cut. */
export const PAGE_TEXT_LIMIT = 100_000;

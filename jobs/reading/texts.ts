// Text as it may be kept: no character that the database refuses or that marks a hit, and pages for what has none.
import { MARKS, PAGE_TEXT_LIMIT } from '#domain/documents/reading.ts';
import type { PageDraft, ReadPage } from './protocol.ts';

const UNWANTED = new RegExp(`[\\p{Surrogate}\\0${MARKS.start}${MARKS.end}]`, 'gu');

/** Keeps its length, so that places in it stay right. */
export const clean = (text: string): string => text.replace(UNWANTED, ' ');

/** Fills in what a kind of file leaves out. */
export function cleanPage(draft: PageDraft): Omit<ReadPage, 'kind' | 'number'> {
  const text = clean(draft.text).slice(0, PAGE_TEXT_LIMIT);
  return {
    confidence: null,
    width: null,
    height: null,
    picture: null,
    thumbnail: null,
    ...draft,
    text,
    places: (draft.places ?? [])
      .filter(([offset, length]) => length > 0 && offset + length <= text.length)
      .slice(0, 20_000),
  };
}

/** A screen of a long text, in characters. */
const SCREEN = 3_500;

/** Text without pages in pieces of some 3,500 characters that end with a paragraph, a line, or at least a word. */
export function* piecesOf(text: string): Generator<string> {
  for (const leaf of text.replaceAll('\r\n', '\n').split('\f')) {
    let rest = leaf;
    while (rest.length > SCREEN * 1.3) {
      const at = endNear(rest);
      yield rest.slice(0, at).trimEnd();
      rest = rest.slice(at);
    }
    yield rest.trimEnd();
  }
}

function endNear(text: string): number {
  for (const end of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(end, SCREEN);
    if (at > SCREEN / 2) return at + end.length;
  }
  return SCREEN;
}

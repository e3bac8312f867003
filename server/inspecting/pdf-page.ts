// One page of a PDF as the file holds it: every letter, and which of them a reader does not see, because they are painted
// without ink, lie under something painted later, or belong to a layer that is switched off.
import type * as mupdf from 'mupdf';
import { coveredLetters, keyOf, paint, type Painting } from './pdf-painting.ts';
import type { Box, Passage, Place, Unchecked } from '#domain/documents/inspection.ts';

/** A page taken by pictures so far may be a scan; with fewer invisible letters than this nobody has read it by machine. */
const PICTURE_SHARE = 0.2;
const LETTERS_OF_A_READ_PAGE = 100;

export interface PageRead {
  readonly passage: Passage;
  readonly unchecked: readonly Unchecked[];
}

/** @param shown the origins of letters with layers as the file sets them; null where it has no layers */
export function readPage(page: mupdf.Page, number: number, shown: ReadonlySet<string> | null): PageRead {
  const painting = paint(page);
  const covered = coveredLetters(painting);
  const whyUnseen = (origin: string): Place | null => {
    if (covered.has(origin)) return 'covered_text';
    if (painting.invisible.has(origin)) return 'invisible_text';
    return shown !== null && !shown.has(origin) ? 'hidden_layer' : null;
  };
  const passage = lettersOf(page, number, whyUnseen);
  return {
    passage,
    unchecked: whatIsUnchecked(painting, passage.text).map((why) => ({ page: number, why })),
  };
}

/** The origins of all letters that are painted with layers as they are switched now. */
export function shownLetters(page: mupdf.Page): ReadonlySet<string> {
  return new Set(paint(page).letters.keys());
}

function whatIsUnchecked(
  { pictured, hasShapes, invisible, letters }: Painting,
  text: string,
): readonly Unchecked['why'][] {
  const seen = text.replace(/\s/g, '').length;
  const isScan = pictured >= PICTURE_SHARE && invisible.size < LETTERS_OF_A_READ_PAGE;
  if (isScan || (seen === 0 && hasShapes)) return ['picture'];
  const unknown = text.split('\ufffd').length - 1;
  return unknown * 10 > seen || letters.size > seen * 2 + 20 ? ['letters'] : [];
}

/** The letters in reading order, lines ended, with their boxes and the runs that nobody sees. */
function lettersOf(page: mupdf.Page, number: number, whyUnseen: (origin: string) => Place | null): Passage {
  let text = '';
  const boxes: (Box | null)[] = [];
  const unseen: { place: Place; start: number; end: number }[] = [];
  const add = (letter: string, box: Box | null) => {
    text += letter;
    for (let unit = 0; unit < letter.length; unit += 1) boxes.push(box);
  };
  page.toStructuredText('preserve-whitespace,preserve-ligatures').walk({
    onChar: (letter, [x, y], _font, _size, quad) => {
      const place = whyUnseen(keyOf(x, y));
      const last = unseen.at(-1);
      if (place && last?.place === place && last.end >= text.length - 1)
        last.end = text.length + letter.length;
      else if (place) unseen.push({ place, start: text.length, end: text.length + letter.length });
      add(letter, boxOf(quad));
    },
    endLine: () => add('\n', null),
    endTextBlock: () => add('\n', null),
  });
  const [left, top, right, bottom] = page.getBounds();
  return { place: 'text', page: number, text, boxes, unseen, size: [right - left, bottom - top] };
}

function boxOf([ulx, uly, urx, ury, llx, lly, lrx, lry]: mupdf.Quad): Box {
  return [
    Math.min(ulx, llx, urx, lrx),
    Math.min(uly, ury, lly, lry),
    Math.max(urx, lrx, ulx, llx),
    Math.max(lly, lry, uly, ury),
  ];
}

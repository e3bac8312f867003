/**
 * A passage is words quoted from a page: found again by the words themselves, so that a link to it outlives a second reading
 * of the file. Spaces, ends of lines and the shape of quotation marks do not count.
 */

/** Where some of a page's text stands: offset and length in it, then left, top, width and height in 10,000ths of the page. */
export type Place = readonly [number, number, number, number, number, number];

/** A part of a page's text, its end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** In 10,000ths of the page's width and height. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A quotation has at most so many characters. */
export const PASSAGE_LIMIT = 500;

const MAX_FINDS = 200;

/**
 * Where a page's text says these words. `rangesOf('The  fee\nis due', 'fee is')` is `[{ start: 5, end: 11 }]`.
 * @returns in order, at most 200, none within another
 */
export function rangesOf(text: string, words: string): readonly TextRange[] {
  const parts = words.trim().split(/\s+/).filter(Boolean).map(patternOf);
  if (parts.length === 0) return [];
  const found: TextRange[] = [];
  for (const match of text.matchAll(new RegExp(parts.join('\\s+'), 'giu'))) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === MAX_FINDS) break;
  }
  return found;
}

/**
 * Where words stand that begin as one of these does, as search finds `withheld pages` by `page`. Quotation marks, `or` and
 * words after `-` mark nothing. `rangesOfAny('All pages', '"page"')` is `[{ start: 4, end: 9 }]`.
 */
export function rangesOfAny(text: string, words: string): readonly TextRange[] {
  const asked = words.match(/-?[\p{Letter}\p{Number}]+/gu) ?? [];
  const wanted = asked.filter((word) => !word.startsWith('-') && !/^(or|and|the|of|a)$/i.test(word));
  if (wanted.length === 0) return [];
  const beginnings = wanted.map((word) => word.slice(0, Math.max(4, word.length - 3)));
  const pattern = String.raw`(?<![\p{Letter}\p{Number}])(?:${beginnings.join('|')})[\p{Letter}\p{Number}]*`;
  return [...text.matchAll(new RegExp(pattern, 'giu'))]
    .slice(0, MAX_FINDS)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const patternOf = (word: string): string =>
  word
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/['‘’]/g, "['‘’]")
    .replaceAll(/["“”]/g, '["“”]')
    .replaceAll(/[-‐‑–]/g, '[-‐‑–]');

/** The boxes on the page that hold a part of its text; of a place that is held in part, as much as its letters take. */
export const boxesOf = (places: readonly Place[], range: TextRange): readonly Box[] =>
  places.flatMap(([offset, length, left, top, width, height]) => {
    const from = Math.max(range.start, offset);
    const to = Math.min(range.end, offset + length);
    if (from >= to) return [];
    const letter = width / length;
    return [
      {
        left: Math.round(left + (from - offset) * letter),
        top,
        width: Math.round((to - from) * letter),
        height,
      },
    ];
  });

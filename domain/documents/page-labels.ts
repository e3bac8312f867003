/**
 * Bates numbers as they stand on the pages of a file. A page has many numbers at its edges: of the case, of the form, of itself.
 * A label is known by what it does: from page to page it rises. So each page gives what might be one, and the file as a whole
 * decides.
 */
import { type Label, readLabel } from './bates.ts';
import { boxesOf, type Place, type TextRange } from './passage.ts';

/** What may be a label: `CMS-000127`, `DHS 000123`, `HHS-2025-00417-000001`, or a number alone that begins with zero. */
const LIKE_A_LABEL =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Lu}\p{N}&]*(?:[-_.][\p{Lu}\p{N}&]+)*(?:[-_.]+| ?)|(?=0))\d{4,12}(?![\p{L}\p{N}])/gu;

/** Shares of the page's height, in 10,000ths, above and below which labels are printed. */
const UPPER_EDGE = 1_200;
const LOWER_EDGE = 8_500;

/** Words before a number that counts the pages themselves, or something else. */
const NO_SERIES: ReadonlySet<string> = new Set([
  'PAGE',
  'PG',
  'P',
  'NO',
  'OMB',
  'FORM',
  'TEL',
  'FAX',
  'PO',
  'BOX',
  'ROOM',
  'SUITE',
]);

export interface PageLabel {
  /** As printed, with blanks as they stand. */
  readonly text: string;
  readonly series: string;
  readonly number: number;
  readonly isAtBottom: boolean;
}

/** What at the edges of a page might be its label. `places` are those of its text; a page without any has none. */
export function labelsOn(text: string, places: readonly Place[]): readonly PageLabel[] {
  return [...text.matchAll(LIKE_A_LABEL)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    const edge = edgeOf(places, range);
    const label = edge && readLabel(match[0]);
    return label && isLikely(label) ? [{ ...toPage(label, match[0]), isAtBottom: edge === 'bottom' }] : [];
  });
}

const toPage = ({ series, number }: Label, text: string) => ({ text, series, number });

const isLikely = ({ series, width }: Label): boolean =>
  !NO_SERIES.has(series) && (series === '' ? width >= 5 : /\p{L}/u.test(series));

function edgeOf(places: readonly Place[], range: TextRange): 'top' | 'bottom' | null {
  const boxes = boxesOf(places, range);
  if (boxes.some(({ top }) => top >= LOWER_EDGE)) return 'bottom';
  return boxes.some(({ top, height }) => top + height <= UPPER_EDGE) ? 'top' : null;
}

/**
 * The labels of a file's pages, by what each page might have.
 * @param pages in order. @returns for each page its labels, one a series; most have one or none
 */
export function labelsOfFile(pages: readonly (readonly PageLabel[])[]): readonly (readonly PageLabel[])[] {
  if (pages.length === 1) return [pages[0]?.filter(standsAlone).slice(0, 1) ?? []];
  const series = new Set(pages.flatMap((labels) => labels.map((label) => label.series)));
  const rising = [...series].map((name) => risingIn(pages, name));
  return pages.map((_, at) => rising.flatMap((labels) => labels.get(at) ?? []));
}

/** On a page alone nothing rises: only what is printed at its foot, with letters and five digits, is taken for a label. */
const standsAlone = ({ isAtBottom, series, text }: PageLabel): boolean =>
  isAtBottom && /\p{L}{2}/u.test(series) && /\d{5}$/.test(text);

/** The labels of one series by page, where they rise through the file: the longest such run, if it is most of them and more than one. */
function risingIn(pages: readonly (readonly PageLabel[])[], series: string): ReadonlyMap<number, PageLabel> {
  const found = pages.flatMap((labels, page) => {
    const last = labels.findLast((label) => label.series === series);
    return last ? [{ page, label: last }] : [];
  });
  const run = longestRise(found.map(({ label }) => label.number)).flatMap((at) => found[at] ?? []);
  const isSeries = run.length > 1 && run.length * 2 > found.length;
  return new Map(isSeries ? run.map(({ page, label }) => [page, label]) : []);
}

/** Places of the longest strictly rising part of some numbers, others left out between. `longestRise([7, 1, 2])` is `[1, 2]`. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const lengths: number[] = [];
  const before: number[] = [];
  for (const number of numbers) {
    const earlier = lengths.map((length, place) => ((numbers[place] ?? 0) < number ? length : 0));
    const best = Math.max(0, ...earlier);
    lengths.push(best + 1);
    before.push(best === 0 ? -1 : earlier.indexOf(best));
  }
  const longest = Math.max(0, ...lengths);
  // Of two that are as long, the one that ends lower: a digit that is read wrong mostly leaps.
  const ends = lengths.flatMap((length, at) => (length === longest ? [at] : []));
  const [end = -1] = ends.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const run: number[] = [];
  for (let at = end; at >= 0; at = before[at] ?? -1) run.unshift(at);
  return run;
}

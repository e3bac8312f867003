/**
 * What the agency released, added up and checked: counts that do not add up, pages that no production holds, and pages that two
 * of them hold. A count that a letter does not give is unknown, not zero.
 */
import { type BatesRange, pagesIn, readBatesRange } from '../documents/bates.ts';
import { compareLabels, type LabelDoubt, type PrintedLabels } from '../documents/printed-labels.ts';
import type { PayloadOf } from './fact-kinds.ts';

/** Pages by what became of them; `processed` is all of them together. */
export const DISPOSITIONS = [
  'releasedInFull',
  'releasedInPart',
  'withheldInFull',
  'duplicate',
  'nonResponsive',
  'consultation',
  'referred',
] as const;
export const PAGE_COUNTS = ['processed', ...DISPOSITIONS] as const;
export type PageCounts = Readonly<Record<(typeof PAGE_COUNTS)[number], number | null>>;

/** A fact of the kind `production`. */
export interface ProductionFact {
  readonly id: string;
  readonly payload: PayloadOf<'production'>;
  /** On the files of its letter; left out where it has none. */
  readonly printed?: PrintedLabels | undefined;
}

/** Something that a person should ask the agency about. */
export type ProductionDoubt =
  | LabelDoubt
  /** The letter's counts together are not what it says was processed. */
  | { readonly kind: 'counts'; readonly processed: number; readonly accounted: number }
  /** The labels are no range. */
  | { readonly kind: 'labels' }
  /** Pages before this production, in its series, that none holds. */
  | { readonly kind: 'gap'; readonly range: BatesRange }
  /** Pages that an earlier production holds too: released again, or a mistake. */
  | { readonly kind: 'overlap'; readonly range: BatesRange };

/** Pages of a production that a later one brings again, to be read in its place. */
export interface Supersession {
  readonly range: BatesRange;
  /** The later production. */
  readonly byId: string;
}

export interface Production {
  readonly id: string;
  readonly number: number | null;
  readonly batesFrom: string | null;
  readonly batesTo: string | null;
  /** By its labels; null where it has none that can be read. */
  readonly pages: number | null;
  readonly counts: PageCounts;
  /** By later releases that say they release again; oldest first. */
  readonly superseded: readonly Supersession[];
  /** Pages that were released before: nothing new came. */
  readonly isReRelease: boolean;
  /** All of its pages are: its counts count no more. */
  readonly isSuperseded: boolean;
  readonly doubts: readonly ProductionDoubt[];
}

/** @param facts oldest first. @returns one for each, in the same order */
export function checkProductions(facts: readonly ProductionFact[]): readonly Production[] {
  const read = facts.map(readProduction);
  const known = read.flatMap(({ id, range, isReRelease }) => (range ? [{ id, range, isReRelease }] : []));
  return read.map(({ range, labels, printed, ...production }) => ({
    ...production,
    pages: range ? pagesIn(range) : null,
    ...supersessionOf(production.id, range, known),
    doubts: [
      ...doubtCounts(production.counts),
      ...(labels === 'unreadable' ? [{ kind: 'labels' } as const] : []),
      ...doubtRange(production.id, range, known),
      // Labels that the letter gives and nobody can read are doubtful already.
      ...(labels === 'unreadable' ? [] : compareLabels(range, printed)),
    ],
  }));
}

/** Each count over all that give it and still stand; null where none does. */
export function totalCounts(productions: readonly Pick<Production, 'counts' | 'isSuperseded'>[]): PageCounts {
  const standing = productions.filter(({ isSuperseded }) => !isSuperseded);
  const total = (name: keyof PageCounts) => {
    const given = standing.flatMap(({ counts }) => counts[name] ?? []);
    return given.length === 0 ? null : given.reduce((sum, each) => sum + each, 0);
  };
  return Object.fromEntries(PAGE_COUNTS.map((name) => [name, total(name)])) as PageCounts;
}

function readProduction({ id, payload, printed }: ProductionFact) {
  const { number = null, batesFrom = null, batesTo = null } = payload;
  const counts = Object.fromEntries(PAGE_COUNTS.map((name) => [name, payload[name] ?? null])) as PageCounts;
  const range = batesFrom === null || batesTo === null ? null : readBatesRange(batesFrom, batesTo);
  const labels: 'none' | 'unreadable' | 'read' = range ? 'read' : labelsOf(batesFrom, batesTo);
  const isReRelease = payload.isReRelease === true;
  return { id, number, batesFrom, batesTo, counts, range, labels, printed, isReRelease };
}

/** One label without the other says that pages are labelled, and not which. */
const labelsOf = (from: string | null, to: string | null) =>
  from === null && to === null ? 'none' : 'unreadable';

/** Nothing to compare unless the letter gives the whole and at least one of its pieces. */
function doubtCounts(counts: PageCounts): readonly ProductionDoubt[] {
  const { processed } = counts;
  const given = DISPOSITIONS.flatMap((name) => counts[name] ?? []);
  const accounted = given.reduce((sum, each) => sum + each, 0);
  if (processed === null || given.length === 0 || accounted === processed) return [];
  return [{ kind: 'counts', processed, accounted }];
}

type Known = readonly { readonly id: string; readonly range: BatesRange; readonly isReRelease: boolean }[];

/** What later releases that say so bring again of a production's pages. */
function supersessionOf(
  id: string,
  range: BatesRange | null,
  known: Known,
): Pick<Production, 'superseded' | 'isSuperseded'> {
  if (!range) return { superseded: [], isSuperseded: false };
  const later = known.slice(known.findIndex((other) => other.id === id) + 1);
  const superseded = later.flatMap((other): Supersession[] => {
    const [from, to] = [Math.max(range.from, other.range.from), Math.min(range.to, other.range.to)];
    const isAgain = other.isReRelease && other.range.series === range.series && from <= to;
    return isAgain ? [{ range: { ...range, from, to }, byId: other.id }] : [];
  });
  return { superseded, isSuperseded: coversAll(range, superseded) };
}

function coversAll({ from, to }: BatesRange, pieces: readonly Supersession[]): boolean {
  const inOrder = pieces.map((piece) => piece.range).toSorted((a, b) => a.from - b.from);
  const reached = inOrder.reduce(
    (end, piece) => (piece.from <= end + 1 ? Math.max(end, piece.to) : end),
    from - 1,
  );
  return reached >= to;
}

function doubtRange(id: string, range: BatesRange | null, known: Known): readonly ProductionDoubt[] {
  if (!range) return [];
  const series = known.filter((other) => other.range.series === range.series);
  const earlier = series.slice(
    0,
    series.findIndex((other) => other.id === id),
  );
  const isAgain = series.some((other) => other.id === id && other.isReRelease);
  return [...(isAgain ? [] : overlapOf(range, earlier)), ...gapBefore(id, range, series)];
}

/** The pages from the first to the last that an earlier production holds too. */
function overlapOf(range: BatesRange, earlier: Known): readonly ProductionDoubt[] {
  const shared = earlier
    .map((other) => ({
      from: Math.max(range.from, other.range.from),
      to: Math.min(range.to, other.range.to),
    }))
    .filter(({ from, to }) => from <= to);
  if (shared.length === 0) return [];
  const from = Math.min(...shared.map((each) => each.from));
  const to = Math.max(...shared.map((each) => each.to));
  return [{ kind: 'overlap', range: { ...range, from, to } }];
}

/** Between this one and the last page below it; a series need not begin with 1. Of two that begin alike, the first tells. */
function gapBefore(id: string, range: BatesRange, series: Known): readonly ProductionDoubt[] {
  const alike = series.find((other) => other.range.from === range.from);
  const below = series.filter((other) => other.range.from < range.from);
  const last = Math.max(...below.map((other) => other.range.to));
  if (alike?.id !== id || below.length === 0 || last + 1 >= range.from) return [];
  return [{ kind: 'gap', range: { ...range, from: last + 1, to: range.from - 1 } }];
}

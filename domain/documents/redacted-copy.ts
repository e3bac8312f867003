// What is taken out of a copy of a file before others may have it. The file itself stays as it was received.
import type { RefusalCode } from '../errors.ts';
import type { Finding, Place } from './inspection.ts';
import type { Box } from './passage.ts';

/** Most boxes of one copy, drawn and found together. */
export const MOST_BOXES = 2_000;

/** So many a person draws for one copy. */
export const MOST_DRAWN = 200;

/** A place on a page, in 10,000ths of it, so that it holds at any size of the picture. */
export interface PlacedBox extends Box {
  /** From 1. */
  readonly page: number;
}

/** A finding by what was told of it: wherever the copy holds such a thing, it goes. */
export type FindingMark = Pick<Finding, 'kind' | 'masked'>;

/** What a person chose. */
export interface Chosen {
  readonly found: readonly FindingMark[];
  /** All findings, also those that are too many to be listed. */
  readonly everything: boolean;
  readonly drawn: readonly PlacedBox[];
}

/** What the copy is made by: `boxes` are those drawn, and those in which the chosen findings stand in the file. */
export interface CopyOrder extends Omit<Chosen, 'drawn'> {
  readonly boxes: readonly PlacedBox[];
}

/** Why there is no copy. `kind`: not a file with pages. `left`: something that was chosen would have stayed. */
export type CopyFailure = 'kind' | 'left' | 'too_much' | 'failed';

/** The refusal for each. */
export const COPY_REFUSALS: Readonly<Record<CopyFailure, RefusalCode>> = {
  kind: 'COPY_KIND',
  left: 'COPY_LEFT',
  too_much: 'COPY_TOO_MUCH',
  failed: 'COPY_FAILED',
};

/** Those of these findings that were chosen to go. */
export const chosenOf = (
  findings: readonly Finding[],
  { found, everything }: Pick<Chosen, 'found' | 'everything'>,
): readonly Finding[] =>
  findings.filter(
    ({ kind, masked }) => everything || found.some((mark) => mark.kind === kind && mark.masked === masked),
  );

/** What a reader of the pages sees or can copy; everything else stays behind when the pages are drawn anew. */
const ON_PAGES: readonly Place[] = [
  'text',
  'invisible_text',
  'covered_text',
  'annotation',
  'form_field',
  'picture',
];

/** Whether somebody must choose it for it to go. */
export const staysUnlessChosen = ({ place }: Pick<Finding, 'place'>): boolean => ON_PAGES.includes(place);

/** The order for a choice, by what was found in the file. */
export function orderOf(findings: readonly Finding[], { drawn, ...chosen }: Chosen): CopyOrder {
  const shown = chosenOf(findings, chosen).filter(staysUnlessChosen);
  return { ...chosen, boxes: [...drawn, ...shown.flatMap(placedBoxesOf)] };
}

/** Where a finding stands, in 10,000ths of its page, rounded outwards; none where it is not on a page. */
export function placedBoxesOf({ page, boxes, size }: Finding): readonly PlacedBox[] {
  if (page === null || !size) return [];
  const [width, height] = size;
  return boxes.map(([x0, y0, x1, y1]) => {
    const [left, top] = [down(x0 / width), down(y0 / height)];
    return { page, left, top, width: up(x1 / width) - left, height: up(y1 / height) - top };
  });
}

const down = (share: number): number => Math.max(0, Math.floor(share * 10_000));
const up = (share: number): number => Math.min(10_000, Math.ceil(share * 10_000));

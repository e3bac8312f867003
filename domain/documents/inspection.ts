/**
 * What looking into a file gave: its words with the place of each, and what could not be looked into. From these, what must
 * be decided before everybody may have the file. A page that is only a picture is not checked, and never clean.
 */
import { maskAll } from './masks.ts';
import { findPersonalData, type PersonalKind } from './personal-data.ts';

export const PLACES = [
  'text',
  'invisible_text',
  'covered_text',
  'hidden_layer',
  'metadata',
  'annotation',
  'form_field',
  'attachment',
  'old_revision',
  'picture',
] as const;

export type Place = (typeof PLACES)[number];

export const FINDING_KINDS = [
  'social_security',
  'a_number',
  'birth_date',
  'phone',
  'email',
  'bank_account',
  'routing_number',
  'card_number',
  'pass_code',
  'upload_link',
  'failed_redaction',
] as const satisfies readonly (PersonalKind | 'failed_redaction')[];

export type FindingKind = (typeof FINDING_KINDS)[number];

export const UNCHECKED_REASONS = ['picture', 'letters', 'locked', 'unreadable', 'kind', 'too_much'] as const;

export type UncheckedReason = (typeof UNCHECKED_REASONS)[number];

/** Left, top, right and bottom from the upper left corner of the page, in the unit of its `PageSize`. */
export type Box = readonly [number, number, number, number];

/** Width and height of a page: in points where the file says them, else in 10,000ths. */
export type PageSize = readonly [number, number];

export interface Passage {
  readonly place: Place;
  /** From 1; null where it stands on no page. */
  readonly page: number | null;
  readonly text: string;
  /** Letters that a reader does not see, from and up to. */
  readonly unseen?: readonly { readonly place: Place; readonly start: number; readonly end: number }[];
  /** Where each UTF-16 unit of the text stands; null for spaces between words. */
  readonly boxes?: readonly (Box | null)[];
  /** Of the page that the boxes stand on. */
  readonly size?: PageSize;
}

export interface Unchecked {
  readonly page: number | null;
  readonly why: UncheckedReason;
}

export interface Inspection {
  /** Null where the kind of file has none. */
  readonly pages: number | null;
  readonly passages: readonly Passage[];
  readonly unchecked: readonly Unchecked[];
}

export interface Finding {
  readonly kind: FindingKind;
  readonly place: Place;
  readonly page: number | null;
  /** Where it begins in the text of its page or place. */
  readonly start: number;
  readonly length: number;
  readonly masked: string;
  /** One for each line that it stands on; empty where it is not on a page. */
  readonly boxes: readonly Box[];
  /** Of its page; absent where it has no boxes, and of files that were looked into before sizes were kept. */
  readonly size?: PageSize;
}

/** What a person has to decide on, in the order of the file; what stands twice at one place with the same mask is told once. */
export function findingsOf({ passages }: Inspection): readonly Finding[] {
  const told = new Map<string, Finding>();
  for (const passage of passages) {
    for (const finding of [...personalIn(passage), ...failedRedactionsIn(passage)]) {
      const { kind, place, page, masked, boxes } = finding;
      // Beside the pages it does not matter where: the same title stands in several corners of a file.
      const key = [kind, place, page, masked, ...boxes].join('|');
      if (!told.has(key)) told.set(key, finding);
    }
  }
  return [...told.values()];
}

const personalIn = (passage: Passage): readonly Finding[] =>
  findPersonalData(passage.text).map((datum) => ({
    ...datum,
    place: placeOf(passage, datum.start, datum.start + datum.length),
    page: passage.page,
    boxes: linesOf(passage, datum.start, datum.start + datum.length),
    ...sizeOf(passage),
  }));

/** Words under a black box: whoever put it there did not want them read, whatever they are. */
const failedRedactionsIn = (passage: Passage): readonly Finding[] =>
  (passage.unseen ?? [])
    .filter(
      ({ place, start, end }) =>
        place === 'covered_text' && /[\p{L}\p{N}]{2}/u.test(passage.text.slice(start, end)),
    )
    .map(({ start, end }) => ({
      kind: 'failed_redaction',
      place: 'covered_text',
      page: passage.page,
      start,
      length: end - start,
      masked: maskAll(passage.text.slice(start, end)),
      boxes: linesOf(passage, start, end),
      ...sizeOf(passage),
    }));

const sizeOf = ({ size }: Passage) => (size ? { size } : {});

/** The least visible place of any of its letters. */
function placeOf({ place, unseen = [] }: Passage, start: number, end: number): Place {
  const touching = unseen.filter((one) => one.start < end && start < one.end).map((one) => one.place);
  return (
    (['covered_text', 'invisible_text', 'hidden_layer'] as const).find((one) => touching.includes(one)) ??
    place
  );
}

/** Boxes of letters joined along each line. */
function linesOf({ boxes = [] }: Passage, start: number, end: number): readonly Box[] {
  const lines: Box[] = [];
  for (const box of boxes.slice(start, end)) {
    // All letters of a note stand in its one box.
    if (!box || box === lines.at(-1)) continue;
    const last = lines.at(-1);
    if (last && isOnLineOf(last, box)) lines.splice(-1, 1, around(last, box));
    else lines.push(box);
  }
  return lines;
}

const isOnLineOf = ([, top, right, bottom]: Box, [left, above, , below]: Box): boolean =>
  (above + below) / 2 > top && (above + below) / 2 < bottom && left > right - (bottom - top);

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

// Words that were read from a picture are searched for personal data as all others are. That nothing is found there does not say
// that nothing is there: the picture itself stays unchecked.
import { FINDINGS_SHOWN, type PictureFindings } from './check.ts';
import type { Finding } from './inspection.ts';
import { boxesOf, type Place } from './passage.ts';
import { findPersonalData } from './personal-data.ts';
import type { TextOrigin } from './reading.ts';

export interface ReadPage {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly origin: TextOrigin;
  readonly places: readonly Place[];
}

/** Page after page of one file. */
export interface PicturesChecked {
  readonly add: (page: ReadPage) => void;
  readonly found: () => PictureFindings;
}

/** Starts with nothing found. */
export function picturesChecked(): PicturesChecked {
  const findings: Finding[] = [];
  let findingCount = 0;
  return {
    add: (page) => {
      if (page.origin !== 'ocr') return;
      const found = findingsOfPicture(page);
      findingCount += found.length;
      findings.push(...found.slice(0, FINDINGS_SHOWN - findings.length));
    },
    found: () => ({ findingCount, findings }),
  };
}

/** The findings of one page, each with the boxes of its words, in 10,000ths. */
export const findingsOfPicture = ({ number: page, text, places }: ReadPage): readonly Finding[] =>
  findPersonalData(text).map((datum) => ({
    ...datum,
    place: 'picture',
    page,
    boxes: boxesOf(places, { start: datum.start, end: datum.start + datum.length }).map(
      ({ left, top, width, height }) => [left, top, left + width, top + height] as const,
    ),
    size: [10_000, 10_000],
  }));

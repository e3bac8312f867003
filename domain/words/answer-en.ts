/** What the agency answered and released, in English sentences. */
import { type BatesRange, batesInWords } from '../documents/bates.ts';
import type { Outcome } from '../requests/outcome.ts';
import type { ProductionDoubt } from '../requests/productions.ts';
import { counted } from './counted-en.ts';

/** A part with the exemptions that the newest answer naming it gives. */
export interface PartSaid {
  readonly outcome: Outcome;
  readonly exemptions: readonly string[];
}

/** In the order in which they are told. */
const PARTS: Readonly<Record<Outcome, string>> = {
  released: 'released',
  released_in_part: 'released in part',
  withheld_in_full: 'withheld',
  neither_confirmed_nor_denied: 'neither confirmed nor denied',
  no_records: 'no records',
  could_not_locate: 'could not be located',
  closed_without_answer: 'closed without an answer',
  withdrawn_by_us: 'withdrawn by us',
  merged: 'merged',
  settled: 'settled',
  ordered_by_court: 'ordered by the court',
  open: 'open',
};

/** For example `3 of 5 released, 2 withheld under (b)(7)(E)`; null for a request without parts. */
export function partsSentence(parts: readonly PartSaid[]): string | null {
  const groups = (Object.keys(PARTS) as Outcome[])
    .map((outcome) => ({ outcome, of: parts.filter((part) => part.outcome === outcome) }))
    .filter(({ of }) => of.length > 0);
  if (groups.length === 0) return null;
  const told = groups.map(({ outcome, of }, at) => {
    const count = at === 0 ? `${of.length} of ${parts.length}` : String(of.length);
    return `${count} ${PARTS[outcome]}${under(of)}`;
  });
  return told.join(', ');
}

function under(parts: readonly PartSaid[]): string {
  const exemptions = [...new Set(parts.flatMap((part) => part.exemptions))];
  return exemptions.length === 0 ? '' : ` under ${exemptions.join(', ')}`;
}

const pages = (count: number) => counted(count, 'page');

/** What to ask the agency about, in a sentence. */
export function doubtSentence(doubt: ProductionDoubt): string {
  switch (doubt.kind) {
    case 'counts': {
      const missing = doubt.processed - doubt.accounted;
      const rest = missing > 0 ? `${pages(missing)} unaccounted for` : `${pages(-missing)} too many`;
      return `The counts do not add up: ${pages(doubt.processed)} processed, ${doubt.accounted} accounted for; ${rest}.`;
    }
    case 'labels':
      return 'The Bates numbers are not a range that can be read.';
    case 'gap':
      return `${pagesOf(doubt)} in no production, before this one: ${batesInWords(doubt.range)}.`;
    case 'overlap':
      return `${pagesOf(doubt)} in an earlier production too: ${batesInWords(doubt.range)}. If they were released again, correct this production and say so: it then takes the place of the earlier.`;
    case 'not_printed':
      return `Its letter names pages that are on none of its files here: ${rangesOf(doubt)}.`;
    case 'not_stated':
      return `Its files bear numbers that its letter does not name: ${rangesOf(doubt)}.`;
  }
}

/** For example `CMS-000101 to CMS-000110 came again in production 3 and are to be read there.` */
export const supersededSentence = (
  range: BatesRange,
  by: { readonly number: number | null } | undefined,
): string =>
  `${batesInWords(range)} came again${by?.number == null ? ' later' : ` in production ${by.number}`}: read ${range.from === range.to ? 'it' : 'them'} there.`;

/** So many in one sentence; a production with more pieces than that is looked at on its pages. */
const RANGES_TOLD = 5;

function rangesOf({ ranges }: ProductionDoubt & { kind: 'not_printed' | 'not_stated' }): string {
  const more = ranges.length - RANGES_TOLD;
  const told = ranges.slice(0, RANGES_TOLD).map(batesInWords).join(', ');
  return more > 0 ? `${told}, and ${more} more` : told;
}

function pagesOf({ range: { from, to } }: ProductionDoubt & { kind: 'gap' | 'overlap' }): string {
  return counted(to - from + 1, 'page is', 'pages are');
}

/**
 * Bates numbers: the labels printed on the pages of a production, such as `CMS-000127`. Their prefix is written now with a
 * blank, now with a dash; only the digits at the end count.
 */

/** Pages from one label to another, both included. */
export interface BatesRange {
  /** Letters and digits before the number, without blanks and dashes, in capitals: what makes two labels of one series. */
  readonly series: string;
  /** As it is printed before the number. */
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  /** Digits of the number as printed, with leading zeros. */
  readonly width: number;
}

export interface Label {
  readonly series: string;
  readonly prefix: string;
  readonly number: number;
  readonly width: number;
}

/** So that it stays an exact number. */
const MOST_DIGITS = 15;

/** One label by itself; null where it is none. */
export function readLabel(label: string): Label | null {
  const found = /^(?<prefix>.*?)(?<digits>\d+)$/su.exec(label.normalize('NFKC').trim());
  const { prefix = '', digits = '' } = found?.groups ?? {};
  if (digits === '' || digits.length > MOST_DIGITS) return null;
  const series = prefix.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return { series, prefix, number: Number(digits), width: digits.length };
}

/**
 * The pages between two labels as a letter gives them; the last may stand without its prefix.
 * @returns null where they are no labels, of two series, or the last comes before the first
 */
export function readBatesRange(first: string, last: string): BatesRange | null {
  const [from, to] = [readLabel(first), readLabel(last)];
  if (!from || !to) return null;
  if (to.series !== from.series && to.series !== '') return null;
  if (to.number < from.number) return null;
  const { series, prefix, width } = from;
  return { series, prefix, width, from: from.number, to: to.number };
}

/** How many pages it has. */
export const pagesIn = ({ from, to }: BatesRange): number => to - from + 1;

/** `CMS-000127 to CMS-000130`, or one label where it is one page. */
export function batesInWords({ prefix, width, from, to }: BatesRange): string {
  const label = (number: number) => `${prefix}${String(number).padStart(width, '0')}`;
  return from === to ? label(from) : `${label(from)} to ${label(to)}`;
}

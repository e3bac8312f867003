/**
 * The number of a case, however a paper writes it, in one normal form: the same case is never kept twice, and two cases
 * never share a form. What a paper wrote is kept beside it, for showing and for exports; this is only for comparing.
 *
 * A district court writes `3:25-cv-05536-VC`: office, year, kind of case, serial number, initials of the judge. Initials
 * change with the judge and say nothing of the case. Leading zeros, `No.`, `Civil Action`, dashes and the century are
 * habits of writing. The office is left out only where the court counts all its offices in one series (`courts.ts`).
 */
import type { Court } from './courts.ts';

/** Why a number was not understood. */
export type DocketNumberTrouble = 'unreadable' | 'needs_office';

export type DocketNumber =
  /** `25-cv-5536`, `4:25-cv-1234`, `25-5105`, `25a11`: equal for the same case, different for any other of the court. */
  { readonly normal: string } | { readonly trouble: DocketNumberTrouble };

const unreadable: DocketNumber = { trouble: 'unreadable' };

/**
 * The normal form of a number of a case in one court.
 * @param written as a paper or a person writes it
 * @example normalise('Civil Action No. 25–1234 (RDM)', dcd) // { normal: '25-cv-1234' }
 */
export function normaliseDocketNumber(
  written: string,
  { level, officesCountApart }: Pick<Court, 'level' | 'officesCountApart'>,
): DocketNumber {
  const text = withoutHabits(written);
  switch (level) {
    case 'district':
      return districtNumber(text, officesCountApart);
    case 'appeals':
      return plainNumber(text);
    case 'supreme':
      return applicationNumber(text) ?? plainNumber(text);
  }
}

/** Every dash is a hyphen, every space one space, words that announce a number are gone. */
function withoutHabits(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63_]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:usca\s+)?(?:(?:case|docket|cause)\s*)?(?:(?:nos?|numbers?)\b\.?|#)?\s*:?\s*/, '')
    .replace(/\s*([-:])\s*/g, '$1')
    .trim();
}

/** What may stand before the year, and what kind of case it says. */
const KIND_BEFORE =
  /^(civil action|civil case|civil|civ\.?\s?a\.?|civ\.?|c\.?a\.?|cv|c|criminal action|criminal case|criminal|crim\.?|cr|misc(?:ellaneous)?\.?|mc)(?:[\s-]*(?:action|case))?[\s-]*(?:(?:nos?|numbers?)\b\.?|#)?[\s:-]*(?=\d)/;

const KIND_WORDS: Readonly<Record<string, string>> = {
  c: 'cv',
  ca: 'cv',
  civ: 'cv',
  civa: 'cv',
  crim: 'cr',
  misc: 'mc',
};

const DISTRICT =
  /^(?:(?<office>\d{1,2})[:-](?=\d{2,4}[-\s]?[a-z]{2}))?(?<officeBefore>\d{1,2}:)?(?<year>\d{4}|\d{2})(?:[-\s]?(?<kind>civ|cv|crim|cr|misc|mc|md|mj|ml|ms|po|sw)\.?[-\s]?|-)(?<serial>\d{1,6})(?<rest>.*)$/;

/** Initials of judges, a note of the office, the number of a defendant: what may follow without being another case. */
const TAIL = /^(?:[\s-]*(?:\([a-z.,\s/-]{1,20}\)|\[[a-z.,\s/-]{1,20}\]|[a-z]{1,5}(?![a-z])))*[\s.,]*$/;

/** After a number that says no kind these may be a kind or a judge: a person must say which. */
const KIND_BEHIND = /\b(?:cr|mc|md|mj|ml|ms|po|sw|bk|ap)\b/;

function districtNumber(text: string, officesCountApart: boolean): DocketNumber {
  const officeFirst = /^(\d{1,2}:)?(.*)$/s.exec(text);
  const before = KIND_BEFORE.exec(officeFirst?.[2] ?? text);
  const body = before
    ? `${officeFirst?.[1] ?? ''}${(officeFirst?.[2] ?? text).slice(before[0].length)}`
    : text;
  const found = DISTRICT.exec(body)?.groups;
  const { year, serial, rest = '', kind } = found ?? {};
  if (year === undefined || serial === undefined || !TAIL.test(rest)) return unreadable;
  const century = twoDigits(year);
  const said = before?.[1] ? kindOf(before[1]) : null;
  const inside = kind === undefined ? null : kindOf(kind);
  const number = Number(serial);
  if (century === null || number === 0 || (said && inside && said !== inside)) return unreadable;
  if (!said && !inside && KIND_BEHIND.test(rest)) return unreadable;
  const office = Number((found?.['office'] ?? found?.['officeBefore'] ?? '').replace(':', ''));
  if (officesCountApart && office === 0) return { trouble: 'needs_office' };
  return { normal: `${officesCountApart ? `${office}:` : ''}${century}-${inside ?? said ?? 'cv'}-${number}` };
}

/** `civil action`, `civ.`, `CV` are one kind; a number that says none is of a civil suit, the only kind kept here. */
function kindOf(word: string): string {
  const letters = word.replace(/[^a-z]/g, '');
  if (letters.startsWith('civil')) return 'cv';
  if (letters.startsWith('criminal')) return 'cr';
  if (letters.startsWith('misc')) return 'mc';
  return KIND_WORDS[letters] ?? letters;
}

const PLAIN = /^(?:app(?:eal)?\.?\s*)?(?<year>\d{4}|\d{2})-(?<serial>\d{1,6})(?:-[a-z]{2})?[\s.,]*$/;

/** Appeals and petitions: a year and a serial number; the Second Circuit adds letters for the kind. */
function plainNumber(text: string): DocketNumber {
  const { year, serial } = PLAIN.exec(text)?.groups ?? {};
  if (year === undefined || serial === undefined) return unreadable;
  const short = twoDigits(year);
  return short === null || Number(serial) === 0 ? unreadable : { normal: `${short}-${Number(serial)}` };
}

/** An application to a Justice, `25A11`, is no petition with the same number. */
function applicationNumber(text: string): DocketNumber | null {
  const { year, letter, serial } =
    /^(?<year>\d{2})[\s-]?(?<letter>[amo])[\s-]?(?<serial>\d{1,5})[\s.,]*$/.exec(text)?.groups ?? {};
  if (year === undefined || letter === undefined || Number(serial) === 0) return null;
  return { normal: `${year}${letter}${Number(serial)}` };
}

/** `2025` and `25` are one year; a case older than 1950 is not in these courts' systems. */
function twoDigits(year: string): string | null {
  if (year.length === 2) return year;
  const full = Number(year);
  return full >= 1950 && full < 2050 ? year.slice(2) : null;
}

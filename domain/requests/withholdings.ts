/**
 * The rows of a Vaughn index: what was withheld, why, in whose words. An agency's own table is taken as it is printed: nothing
 * is rounded, dated or numbered anew, and what does not fit is named by its line.
 */
import { readBatesRange, readLabel } from '../documents/bates.ts';
import {
  type BadLine,
  badLine,
  matchHeads,
  plainHead,
  type TableRow,
  troubleWithCell,
} from '../documents/table.ts';
import { TEXT_LIMITS } from '../matters/text.ts';

/** What a row says, with the words in the head of a table by which each is known. `pages` is split into its two labels. */
export const WITHHOLDING_COLUMNS = {
  batesFrom: ['batesfrom', 'batesbegin', 'begbates', 'batesstart', 'firstbates', 'begin', 'from', 'start'],
  batesTo: ['batesto', 'batesend', 'endbates', 'lastbates', 'end', 'to'],
  pages: [
    'bates',
    'batesrange',
    'batesnumber',
    'batesnumbers',
    'batesno',
    'pages',
    'range',
    'documentnumber',
  ],
  documentDate: ['date', 'documentdate', 'docdate', 'datesent'],
  author: ['author', 'from', 'sender', 'authors'],
  recipients: ['recipients', 'recipient', 'to', 'cc'],
  description: ['description', 'documentdescription', 'document', 'subject', 'title', 'documenttype'],
  exemption: ['exemption', 'exemptions', 'foiaexemption', 'foiaexemptions', 'basis', 'exemptionclaimed'],
  privilege: ['privilege', 'privileges', 'privilegeclaimed'],
  reason: ['reason', 'reasons', 'justification', 'explanation', 'basisforwithholding'],
  ruling: ['ruling', 'courtruling', 'order'],
} as const;
export type WithholdingColumn = keyof typeof WITHHOLDING_COLUMNS;

/** Kept of one row; null is not given. */
export const WITHHOLDING_FIELDS = [
  'batesFrom',
  'batesTo',
  'documentDate',
  'author',
  'recipients',
  'description',
  'exemption',
  'privilege',
  'reason',
  'ruling',
] as const;
export type WithholdingField = (typeof WITHHOLDING_FIELDS)[number];
export type WithholdingText = Readonly<Record<WithholdingField, string | null>>;

const LONG: readonly WithholdingColumn[] = ['recipients', 'description', 'reason', 'ruling'];
export const limitOf = (column: WithholdingColumn): number =>
  LONG.includes(column) ? TEXT_LIMITS.note : TEXT_LIMITS.line;

/** Which column of a table holds what, by place from 0. */
export type ColumnMatching = Readonly<Partial<Record<WithholdingColumn, number>>>;

/** In one table heads of labels, in another of people. */
const LABELS_OR_PEOPLE: readonly string[] = ['from', 'to'];
const withoutPeople = (words: readonly string[]) => words.filter((word) => !LABELS_OR_PEOPLE.includes(word));

/** A guess by the heads: each column is taken once, and the first field that knows it has it. */
export function matchColumns(heads: readonly string[]): ColumnMatching {
  // `From` and `To` are labels only where something else says who wrote it.
  const hasPeople = heads
    .map(plainHead)
    .some((head) => ['author', 'authors', 'sender', 'recipient', 'recipients'].includes(head));
  if (hasPeople) return matchHeads(heads, WITHHOLDING_COLUMNS);
  const { batesFrom, batesTo } = WITHHOLDING_COLUMNS;
  return matchHeads(heads, {
    ...WITHHOLDING_COLUMNS,
    batesFrom: withoutPeople(batesFrom),
    batesTo: withoutPeople(batesTo),
  });
}

export interface ReadWithholding {
  readonly line: number;
  readonly text: WithholdingText;
}
export interface ReadTable {
  readonly rows: readonly ReadWithholding[];
  readonly bad: readonly BadLine[];
}

/** Reads each row by the matching; every line is either a row or named with what is wrong with it. */
export function readWithholdings(table: readonly TableRow[], matching: ColumnMatching): ReadTable {
  const rows: ReadWithholding[] = [];
  const bad: BadLine[] = [];
  for (const row of table) {
    const text = textOfRow(row.cells, matching);
    const why = troubleWith(text);
    if (why === null) rows.push({ line: row.line, text });
    else bad.push(badLine(row, why));
  }
  return { rows, bad };
}

function textOfRow(cells: readonly string[], matching: ColumnMatching): WithholdingText {
  const cell = (column: WithholdingColumn): string | null => {
    const at = matching[column];
    return at === undefined ? null : tidy(cells[at]);
  };
  const split = splitRange(cell('pages'));
  const own = Object.fromEntries(WITHHOLDING_FIELDS.map((name) => [name, cell(name)])) as Record<
    WithholdingField,
    string | null
  >;
  return { ...own, batesFrom: own.batesFrom ?? split.from, batesTo: own.batesTo ?? split.to };
}

/** Blanks around are no part of what a cell says. */
const tidy = (text: string | undefined): string | null => text?.trim() || null;

/**
 * `CMS-000127 to CMS-000130`, `CMS-000127 – 130` or `CMS-000127-CMS-000130` into its two labels; one label is both. A dash
 * between digits parts two labels only where both have as many digits: `HHS2-000127` is one.
 */
export function splitRange(pages: string | null): {
  readonly from: string | null;
  readonly to: string | null;
} {
  if (pages === null) return { from: null, to: null };
  const [from, to, ...more] = pages.split(/\s+(?:to|through|thru|[-–—])\s+|\s*[–—]\s*/iu);
  if (from && to && more.length === 0) return { from, to };
  const parts = /^(?<from>.*?\d+)-(?<to>\D*\d+)$/u.exec(pages)?.groups;
  const digits = (label = '') => /\d+$/.exec(label)?.[0].length;
  if (parts && digits(parts['from']) === digits(parts['to']))
    return { from: parts['from'] ?? null, to: parts['to'] ?? null };
  return { from: pages, to: pages };
}

/** What is wrong with a row, in a sentence; null where nothing is. */
export function troubleWith(text: WithholdingText): string | null {
  if (WITHHOLDING_FIELDS.every((name) => text[name] === null))
    return 'Nothing stands in the columns that were matched.';
  if (text.batesFrom === null && text.description === null)
    return 'It has neither Bates numbers nor a description.';
  for (const name of WITHHOLDING_FIELDS) {
    const why = troubleWithCell(NAMES[name], text[name], limitOf(name));
    if (why !== null) return why;
  }
  return troubleWithRange(text);
}

/** Labels without a digit ("cover letter") are kept as printed; those that can be read must be a range. */
function troubleWithRange({ batesFrom, batesTo }: WithholdingText): string | null {
  if (batesFrom === null || batesTo === null) return null;
  if (!readLabel(batesFrom) || !readLabel(batesTo) || readBatesRange(batesFrom, batesTo)) return null;
  return `Its Bates numbers, ${batesFrom} to ${batesTo}, are no range.`;
}

/** What a person calls each. */
export const NAMES: Readonly<Record<WithholdingField, string>> = {
  batesFrom: 'first Bates number',
  batesTo: 'last Bates number',
  documentDate: 'date',
  author: 'author',
  recipients: 'list of recipients',
  description: 'description',
  exemption: 'exemption',
  privilege: 'privilege',
  reason: 'reason',
  ruling: 'ruling',
};

/** The exemptions of a row in the form of the statute, `(b)(7)(E)`, however it is printed; those it cannot read are left out. */
export function exemptionsIn(printed: string | null): readonly string[] {
  const found = (printed ?? '').matchAll(
    /(?<![\p{L}\d.])(?:\(?b\)?\s*)?\(?(?<number>[1-9])\)?(?:\s*\(?(?<letter>[A-F])\)?)?(?![\p{L}\d])/giu,
  );
  const names = [...found].map(({ groups }) => {
    const letter = groups?.['number'] === '7' ? groups['letter']?.toUpperCase() : undefined;
    return `(b)(${groups?.['number'] ?? ''})${letter ? `(${letter})` : ''}`;
  });
  return [...new Set(names)];
}

/**
 * A table in a file that somebody sent, whatever it lists: how large it may be, which of its columns is known by which head, and
 * how a line that cannot be taken is named. Nothing in a table is lost without a word.
 */

import { counted } from '../words/counted-en.ts';
import { megabytes, TABLE_BYTES } from './sizes.ts';

export const TABLE_LIMITS = {
  /** Of the file. */
  bytes: TABLE_BYTES,
  /** Of what lies packed in it. */
  unpackedBytes: 60 * 1024 * 1024,
  rows: 5_000,
  columns: 60,
} as const;

/** A line of a table, with its place in the file as a spreadsheet counts. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as it was read out of a file: heads, and each line that is not empty. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export type TableTrouble = 'kind' | 'broken' | 'empty' | 'rows' | 'columns' | 'size';

/** In the middle of a sentence. */
export const TROUBLE: Readonly<Record<TableTrouble, string>> = {
  kind: 'it is neither CSV nor XLSX',
  broken: 'it cannot be read to its end',
  empty: 'it has no row below its heads',
  rows: `it has more than ${TABLE_LIMITS.rows} rows`,
  columns: `it has more than ${TABLE_LIMITS.columns} columns`,
  size: `it is larger than ${megabytes(TABLE_LIMITS.bytes)}, or holds more than ${megabytes(TABLE_LIMITS.unpackedBytes)}`,
};

export type ReadFile =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'refused'; readonly why: TableTrouble };

/** A head without signs, blanks and capitals: `Posted_Date` is `posteddate`. */
export const plainHead = (head: string): string => head.toLowerCase().replaceAll(/[^a-z]/g, '');

/**
 * Which column holds what, by place from 0. Each column is taken once: the first field that knows its head has it, and of two
 * alike the first.
 * @param words for each field, the plain heads by which it is known
 */
export function matchHeads<Field extends string>(
  heads: readonly string[],
  words: Readonly<Record<Field, readonly string[]>>,
): Readonly<Partial<Record<Field, number>>> {
  const plain = heads.map(plainHead);
  const matching: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const field of Object.keys(words) as Field[]) {
    const at = plain.findIndex((head, index) => !taken.has(index) && words[field].includes(head));
    if (at < 0) continue;
    matching[field] = at;
    taken.add(at);
  }
  return matching;
}

/** A line that cannot be taken as it stands. */
export interface BadLine {
  readonly line: number;
  /** In a sentence. */
  readonly why: string;
  /** The beginning of what stands in it, so that it can be found and put right. */
  readonly says: string;
}

const SAYS_LENGTH = 300;

export const badLine = ({ line, cells }: TableRow, why: string): BadLine => ({
  line,
  why,
  says: cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ')
    .slice(0, SAYS_LENGTH),
});

/** What keeps a cell from being stored, in a sentence; null where nothing does. @param name of what it holds, in words */
export function troubleWithCell(name: string, value: string | null, limit: number): string | null {
  if (value === null) return null;
  if (value.length > limit)
    return `Its ${name} has ${counted(value.length, 'character')}; at most ${limit.toLocaleString('en-US')} fit.`;
  const isStorable = !value.includes('\u0000') && value.isWellFormed();
  return isStorable ? null : `Its ${name} holds a character that cannot be stored.`;
}

/** So many are told in a sentence; a preview names each. */
const LINES_TOLD = 20;

/** `2, 3 and 4 more`: the numbers of the lines. */
export function linesInWords(bad: readonly BadLine[]): string {
  const told = bad
    .slice(0, LINES_TOLD)
    .map(({ line }) => line)
    .join(', ');
  return bad.length > LINES_TOLD ? `${told} and ${bad.length - LINES_TOLD} more` : told;
}

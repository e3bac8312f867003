/** How large a table of withholdings may be, and when two rows are the same one. */
import { WITHHOLDING_FIELDS, type WithholdingText } from './withholdings.ts';

export const TABLE_LIMITS = {
  /** Of the file. */
  bytes: 5_000_000,
  /** Of what lies packed in it. */
  unpackedBytes: 60_000_000,
  rows: 5_000,
  columns: 60,
  /** Rows that one request keeps. */
  perRequest: 20_000,
} as const;

/** A table as it was read out of a file: heads, and each line that is not empty. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export type TableTrouble = 'kind' | 'broken' | 'empty' | 'rows' | 'columns' | 'size';

/** In the middle of a sentence. */
export const TROUBLE: Readonly<Record<TableTrouble, string>> = {
  kind: 'it is neither CSV nor XLSX',
  broken: 'it cannot be read to its end',
  empty: 'it has no row below its heads',
  rows: `it has more than ${TABLE_LIMITS.rows} rows`,
  columns: `it has more than ${TABLE_LIMITS.columns} columns`,
  size: 'it is larger than 5 MB, or holds more than 60 MB',
};

export type ReadFile =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'refused'; readonly why: TableTrouble };

/**
 * What makes a row the same one when it comes again: its words, and which of several alike in its table it is. A row without Bates
 * numbers can say the same of another document elsewhere, so that the answer or the table that it came with belongs to it.
 * @param source of rows without labels: the answer, or else the sum of the file
 */
export function rowIdentities(rows: readonly WithholdingText[], source: string): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const words = WITHHOLDING_FIELDS.map((name) => row[name]?.replaceAll(/\s+/gu, ' ') ?? '');
    const identity = JSON.stringify([row.batesFrom === null ? source : '', ...words]);
    const nth = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, nth);
    return `${identity}#${nth}`;
  });
}

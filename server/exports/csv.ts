// Tables for spreadsheets. What people and agencies wrote is never a formula there, also not one after spaces.
import { stringify } from 'csv-stringify/sync';

/** @param columns keys of the rows and their heads, in order */
export const csvOf = <Row extends object>(
  rows: readonly Row[],
  columns: ReadonlyArray<{ readonly key: keyof Row & string; readonly header: string }>,
): string =>
  // The mark at the beginning tells Excel that it is UTF-8.
  stringify(
    rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, defused(row[key])]))),
    { header: true, columns: [...columns], escape_formulas: true, bom: true },
  );

/** The library guards a formula at the very beginning; a spreadsheet takes one also after spaces. */
function defused(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? '';
  const bare = value.replace(/^[\s\p{Control}]+/u, '');
  return /^[=+\-@]/.test(bare) ? bare : value;
}

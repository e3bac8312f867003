// Rows of several tables from one statement, for the few screens where one round trip each would cost more than the rows.
import postgres from 'postgres';
import type { Connection } from '../client.ts';

/** What the driver's `.values()` gives: rows as lists, with the names of their columns beside. */
type Values = readonly (readonly unknown[])[] & { readonly columns: readonly { readonly name: string }[] };

/** Stands between the columns of one table and those of the next. */
export const nextTable = ({ sql }: Pick<Connection, 'sql'>) => sql`null as "|"`;

/** Begins a statement that asks for the time in several places: each `app_now()` is a statement of its own inside. */
export const withClock = ({ sql }: Pick<Connection, 'sql'>) =>
  sql`with clock as materialized (select app_now() as now)`;

/** The domain clock's now, in a statement that begins with `withClock`. */
export const clockNow = ({ sql }: Pick<Connection, 'sql'>) => sql`(select now from clock)`;

/**
 * All rows of a further table as one column, for a list that belongs to the row of the statement. Every column keeps the form
 * that it has in a row of its own, see `rowsOf`.
 * @param rows a whole `select`, in its order
 */
export const rowsAlong = ({ sql }: Pick<Connection, 'sql'>, rows: postgres.Fragment) =>
  sql`(select coalesce(json_agg(listed), '[]') from (${rows}) listed)`;

/** What `rowsAlong` gave, as the driver gives rows. */
export function rowsOf<Row>(listed: unknown): Row[] {
  return (listed as Record<string, unknown>[]).map((given) => {
    const row: Record<string, unknown> = {};
    for (const column in given) {
      const value = given[column];
      const { name, isInstant } = (COLUMNS[column] ??= columnOf(column));
      row[name] = isInstant && typeof value === 'string' ? instantText(value) : value;
    }
    return row as Row;
  });
}

const COLUMNS: Record<string, { readonly name: string; readonly isInstant: boolean }> = {};

const columnOf = (column: string) => ({ name: postgres.toCamel(column), isInstant: isInstant(column) });

/** Instants whose name does not end in `_at`. */
const INSTANTS: readonly string[] = [
  'at',
  'decide_by',
  'embargoed_until',
  'lease_until',
  'reading_lease_until',
];

/** Whether a column of this name is an instant, in every table that has it. */
export const isInstant = (column: string): boolean => column.endsWith('_at') || INSTANTS.includes(column);

/** JSON writes `2026-03-31T03:59:59+00:00` what a row of its own writes `2026-03-31 03:59:59+00`. */
const instantText = (text: string) => text.replace('T', ' ').replace(/\+00:00$/, '+00');

/** Cuts each row at the marks: one record a table, null where an outer join found nothing (its first column is null). */
export function splitAtMarks(values: Values): (Record<string, unknown> | null)[][] {
  const tables = tablesIn(values.columns);
  return values.map((row) =>
    tables.map(({ from, names }) => {
      if (row[from] === null) return null;
      const record: Record<string, unknown> = {};
      for (let at = 0; at < names.length; at += 1) record[names[at] ?? ''] = row[from + at];
      return record;
    }),
  );
}

interface Table {
  readonly from: number;
  readonly names: readonly string[];
}

/** Where each table stands; the driver keeps the columns of a prepared statement. */
const known = new WeakMap<Values['columns'], readonly Table[]>();

function tablesIn(columns: Values['columns']): readonly Table[] {
  const before = known.get(columns);
  if (before) return before;
  const names = columns.map(({ name }) => name);
  const marks = names.flatMap((name, at) => (name === '|' ? [at] : []));
  const tables = [-1, ...marks].map((mark, at) => ({
    from: mark + 1,
    names: names.slice(mark + 1, marks[at] ?? names.length),
  }));
  known.set(columns, tables);
  return tables;
}

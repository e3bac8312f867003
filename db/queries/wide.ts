// Rows of several tables from one statement, for the few screens where one round trip each would cost more than the rows.
import type { Connection } from '../client.ts';

/** What the driver's `.values()` gives: rows as lists, with the names of their columns beside. */
type Values = readonly (readonly unknown[])[] & { readonly columns: readonly { readonly name: string }[] };

/** Stands between the columns of one table and those of the next. */
export const nextTable = ({ sql }: Pick<Connection, 'sql'>) => sql`null as "|"`;

/** Cuts each row at the marks: one record a table, null where an outer join found nothing (its first column is null). */
export function splitAtMarks(values: Values): (Record<string, unknown> | null)[][] {
  const names = values.columns.map(({ name }) => name);
  const bounds = [-1, ...names.flatMap((name, at) => (name === '|' ? [at] : [])), names.length];
  return values.map((row) =>
    bounds.slice(1).map((end, table) => {
      const from = (bounds[table] ?? -1) + 1;
      if (row[from] === null) return null;
      const record: Record<string, unknown> = {};
      for (let at = from; at < end; at += 1) record[names[at] ?? ''] = row[at];
      return record;
    }),
  );
}

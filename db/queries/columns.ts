// Which columns of a table a statement brings. Each value costs the database, the driver and the answer's process about a
// microsecond, and the readers of a list look at a few of some eighty.
import type { PendingQuery, Row } from 'postgres';
import type { Connection } from '../client.ts';

type Fragment = PendingQuery<Row[]>;

/** Fields of the rows of a table. Where they are named, the others are missing in the rows: nobody may look at them. */
export type Fields = 'all' | readonly string[];

/**
 * What a select list says for each field of a row: plain SQL of ours, or a fragment with its name. The first one is never null and
 * is always brought: it tells whether there is a row.
 */
export type Columns<Row> = Readonly<Record<keyof Row & string, string | Fragment>>;

/** The columns of these fields, in their order. */
export function columnsOf<Row>(
  { sql }: Pick<Connection, 'sql'>,
  columns: Columns<Row>,
  fields: Fields,
): Fragment {
  const [key = '', ...others] = Object.keys(columns) as (keyof Row & string)[];
  const wanted = fields === 'all' ? others : others.filter((name) => fields.includes(name));
  const plain: string[] = [];
  const computed: Fragment[] = [];
  for (const name of [key as keyof Row & string, ...wanted]) {
    const column = columns[name];
    if (typeof column === 'string') plain.push(column);
    else computed.push(column);
  }
  return computed.reduce(
    (all, column) => sql`${all}, ${column}`,
    sql`${sql.unsafe(plain.join(', '))}` as Fragment,
  );
}

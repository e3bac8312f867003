// Where in the whole database words still stand.
import type { Database } from '#db/client.ts';

/**
 * Every table of every schema of ours with a row that holds the words in any column, search words and JSON among them.
 * @param owner a connection that may read all of it
 */
export async function tablesWith({ sql }: Database, words: string): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await sql.unsafe(`select from ${name} t where t::text ilike $1 limit 1`, [`%${words}%`]);
    if (rows.length > 0) found.push(name.replace('public.', ''));
  }
  return found;
}

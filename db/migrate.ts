// Brings a database to the newest migration. Every process may call it at start: an advisory lock lets
// one work while the others wait, and then find nothing to do.
import fs from 'node:fs';
import path from 'node:path';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { openDatabase, type Database } from './client.ts';

const FOLDER = path.join(import.meta.dirname, 'migrations');
/** Any fixed number that no other lock of ours uses. */
const MIGRATION_LOCK = 7_361_901;

/**
 * Applies what is missing, all or nothing.
 * @param url connection string of a role that may create tables
 * @returns how many migrations were applied
 */
export async function migrateDatabase(url: string): Promise<number> {
  // One connection, so that the lock and the migrations share a session.
  const database = openDatabase({ url, role: 'owner', max: 1 });
  try {
    await database.sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const before = await countPending(database);
    if (before > 0) await migrate(database.drizzle, { migrationsFolder: FOLDER });
    return before;
  } finally {
    await database.close();
  }
}

/** How many of this program's migrations the database lacks; 0 = ready to serve. */
export async function countPending({ sql }: Pick<Database, 'sql'>): Promise<number> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  const [newest] = table?.['name']
    ? await sql`select max(created_at) as at from drizzle.__drizzle_migrations`
    : [];
  const last = Number(newest?.['at'] ?? 0);
  return readJournal().filter((entry) => entry.when > last).length;
}

function readJournal(): { when: number; tag: string }[] {
  const file = path.join(FOLDER, 'meta', '_journal.json');
  if (!fs.existsSync(file)) return [];
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { entries: { when: number; tag: string }[] }).entries;
}

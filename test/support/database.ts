// A migrated, empty database for one test file. Commands commit, so there is no rollback trick.
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openDatabase, type Database, type DatabaseOptions } from '#db/client.ts';
import { withDatabaseName } from './database-url.ts';

export interface TestDatabase {
  /** A pool on it, as the API would open it. */
  readonly db: Database;
  readonly url: string;
  /** Closes the pool and removes the database, whoever else is still connected. */
  readonly drop: () => Promise<void>;
}

export interface CountedDatabase extends TestDatabase {
  /** Text of every statement that `db` has sent since it was opened; set its length to 0 to count anew. */
  readonly statements: string[];
}

interface TestDatabaseOptions extends Partial<DatabaseOptions> {
  /** Name of the database to copy. Default: the migrated, empty one. */
  readonly template?: string;
}

/**
 * Copies the migrated template (about 50 ms).
 * @example
 * let it: TestDatabase;
 * beforeAll(async () => { it = await createTestDatabase(); });
 * afterAll(() => it.drop());
 */
export async function createTestDatabase({
  template = inject('templateName'),
  ...options
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  // As files: written block by block into the log it takes half as long again, and as much to drop.
  await administer(`create database ${name} template ${template} strategy file_copy`);
  const url = withDatabaseName(inject('serverUrl'), name);
  // Few connections: each makes its own plan of every statement, which takes longer than most statements of a test.
  const db = openDatabase({ role: 'api', max: 3, ...options, url });
  const drop = async () => {
    // A connection that is being opened for somebody's last question may finish: cut off, it would fail in nobody's hands.
    await db.close(1);
    await administer(`drop database if exists ${name} with (force)`);
  };
  return { db, url, drop };
}

/** The same, listened to: not everywhere, because the driver then notes at each piece of a statement where it was written. */
export async function createCountedDatabase(options: TestDatabaseOptions = {}): Promise<CountedDatabase> {
  const statements: string[] = [];
  const onQuery = (statement: string) => void statements.push(statement);
  return { ...(await createTestDatabase({ ...options, onQuery })), statements };
}

let admin: Database | undefined;

/** Over one connection for all files of a process: to open one takes as long as most of what is said here. */
async function administer(statement: string): Promise<void> {
  const url = withDatabaseName(inject('serverUrl'), 'postgres');
  admin ??= openDatabase({ url, role: 'owner', max: 1 });
  await admin.sql.unsafe(statement);
}

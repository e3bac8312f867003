import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { createCountedDatabase, type CountedDatabase } from '#test/support/database.ts';

describe('a pool', () => {
  let it: CountedDatabase;
  beforeAll(async () => {
    it = await createCountedDatabase({ statementTimeoutMs: 300 });
  });
  afterAll(() => it.drop());

  test('ends a statement that runs too long', async () => {
    await expect(it.db.sql`select pg_sleep(5)`).rejects.toThrow(/statement timeout/);
  });

  test('limits pages to three seconds, sweeps to a minute, and names itself', async () => {
    const settings = async (role: 'web' | 'worker') => {
      const db = openDatabase({ url: it.url, role, max: 1 });
      const [row] = await db.sql`select current_setting('statement_timeout') as statement,
        current_setting('lock_timeout') as lock, current_setting('application_name') as name,
        current_setting('idle_in_transaction_session_timeout') as idle, current_setting('jit') as jit,
        current_setting('max_parallel_workers_per_gather') as parallel`;
      await db.close();
      return row;
    };
    const shared = { lock: '1s', idle: '10s', jit: 'off', parallel: '0' };
    expect(await settings('web')).toEqual({ ...shared, statement: '3s', name: 'sunclock-web' });
    expect(await settings('worker')).toEqual({ ...shared, statement: '1min', name: 'sunclock-worker' });
  });

  test('tells each statement that reaches the server, once', async () => {
    it.statements.length = 0;
    await it.db.sql.begin(async (tx) => tx`select 1 as one`);
    expect(it.statements.map((text) => text.trim().split(' ')[0])).toEqual(['begin', 'select', 'commit']);
  });

  test('answers again after its connections were cut', async () => {
    const cut = openDatabase({ url: it.url, role: 'owner', max: 1 });
    await it.db.sql`select 1`;
    await cut.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await cut.close();
    await expect.poll(async () => (await it.db.sql`select 2 as two`)[0]?.['two'], { timeout: 3_000 }).toBe(2);
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { findRunningDatabase, startEmbeddedDatabase, type EmbeddedDatabase } from '#db/embedded/launcher.ts';
import { findHome } from '#db/embedded/place.ts';
import { isAlive, stopPostmaster } from '#db/embedded/postmaster.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { packed } from '#test/support/programs.ts';

interface Held {
  readonly node: ChildProcess;
  readonly url: string;
  readonly pid: number;
  readonly refusal?: string;
}

const held: Held[] = [];
const folders: string[] = [];

function dataDir(access?: 'public' | 'private'): string {
  folders.push(makeDataDir(access));
  return folders.at(-1)!;
}

/** Runs a database in a process of its own, which a test can kill. */
async function hold(dir: string): Promise<Held> {
  const node = spawn(process.execPath, [packed('test/db/embedded/hold.ts'), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(node.stdout), 'line')) as [string];
  const one = { node, ...(JSON.parse(line) as Omit<Held, 'node'>) };
  held.push(one);
  return one;
}

async function end({ node }: Held, how: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const closed = once(node, 'exit');
  node.kill(how);
  await closed;
}

async function removeAll(): Promise<void> {
  for (const { node, pid } of held.splice(0)) {
    node.kill('SIGKILL');
    if (pid && isAlive(pid)) await stopPostmaster(pid);
  }
  folders.splice(0).forEach(removeDataDir);
}

async function query(url: string, statement: string) {
  const db = openDatabase({ url, role: 'owner', max: 1 });
  try {
    return await db.sql.unsafe(statement);
  } finally {
    await db.close();
  }
}

describe('an embedded database whose process ends', () => {
  afterEach(removeAll);

  test(
    'by a kill keeps what was written, and a later start replaces the orphan',
    { timeout: 60_000 },
    async () => {
      const dir = dataDir('private');
      const first = await hold(dir);
      await query(first.url, 'create table kept as select 42 as answer');
      await end(first, 'SIGKILL');
      expect(isAlive(first.pid)).toBe(true);
      const begun = performance.now();
      const second = await hold(dir);
      expect(performance.now() - begun).toBeLessThan(10_000);
      expect(isAlive(first.pid)).toBe(false);
      expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    },
  );

  test('in order is gone, and a postmaster.pid naming a stranger does not mislead the next start', async () => {
    const dir = dataDir();
    const first = await hold(dir);
    const file = path.join(findHome(dir), 'data', 'postmaster.pid');
    const words = fs.readFileSync(file, 'utf8');
    await end(first, 'SIGTERM');
    await expect.poll(() => isAlive(first.pid), { timeout: 5_000 }).toBe(false);
    expect(findRunningDatabase(dir)).toBeUndefined();
    fs.writeFileSync(file, words.replace(String(first.pid), String(process.pid)));
    const second = await hold(dir);
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('an embedded database whose server dies', () => {
  let database: EmbeddedDatabase;
  afterEach(() => database.stop().then(removeAll));

  test('is started again on the same port, and pools find it', async () => {
    const told: string[] = [];
    database = await startEmbeddedDatabase({ dataDir: dataDir(), onRestart: (reason) => told.push(reason) });
    const pool = openDatabase({ url: database.url, role: 'api' });
    await pool.sql`create table kept as select 7 as answer`;
    const before = database.pid();
    process.kill(before, 'SIGKILL');
    const answer = async () => (await pool.sql`select answer from kept`)[0]?.['answer'];
    // A connection of the dead server can answer for a moment more, so the new one is waited for first.
    await expect.poll(() => database.pid(), { timeout: 20_000 }).not.toBe(before);
    await expect.poll(answer, { timeout: 20_000 }).toBe(7);
    await pool.close();
    const last = database.pid();
    await database.stop();
    expect(isAlive(last)).toBe(false);
    expect(told).toHaveLength(1);
  });
});

describe('a running embedded database', () => {
  let dir: string;
  let one: Held;
  beforeAll(async () => {
    dir = dataDir();
    one = await hold(dir);
  });
  afterAll(removeAll);

  test('refuses its data directory to another process, in one sentence, and goes on', async () => {
    const second = await hold(dir);
    expect(second.refusal).toBe(
      `The data directory ${dir} is in use by another Sunclock: stop that one, or set DATA_DIR to another folder.`,
    );
    expect(await query(one.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('stands beside another with its own data directory', async () => {
    const other = await hold(dataDir());
    await query(one.url, 'create table only_here ()');
    expect(await query(other.url, `select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
  });

  test('is found by scripts through its data directory', () => {
    expect(findRunningDatabase(dir)).toBe(one.url);
  });

  test('lets nobody in without the password, which only its owner can read', async () => {
    const stranger = new URL(one.url);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(fs.statSync(path.join(dir, 'postgres.password')).mode & 0o077).toBe(0);
  });

  test('sorts text by code point on every platform', async () => {
    const rows = await query(
      one.url,
      `select string_agg(w, '' order by w) as s from unnest('{b,a,B,ä,Z}'::text[]) w`,
    );
    expect(rows).toEqual([{ s: 'BZabä' }]);
  });
});

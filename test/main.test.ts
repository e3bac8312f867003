import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { findRunningDatabase } from '#db/embedded/launcher.ts';
import { findHome } from '#db/embedded/place.ts';
import { findPostmaster } from '#db/embedded/postmaster.ts';
import { runApp, startApp, type App } from './support/app.ts';
import { makeDataDir, removeDataDir } from './support/data-dir.ts';
import { createTestDatabase } from './support/database.ts';

describe('the whole application on its own database', { timeout: 120_000 }, () => {
  let app: App;
  beforeAll(async () => {
    // The sample story has its own tests; here it would be told once more.
    app = await startApp({ fromSource: true, env: { DEMO: '0' } });
  }, 180_000);
  afterAll(() => app.remove());

  test('says where to look', async () => {
    // It may answer before it has said so.
    await expect.poll(app.output).toMatch(/Sunclock is ready\.\n +site +http:\/\/127\.0\.0\.1:\d+\n/);
    expect(app.output()).toContain(`${app.url}/explorer`);
  });

  test('is alive and ready, and says what it looked at', async () => {
    const alive = await fetch(`${app.url}/healthz`);
    const ready = await fetch(`${app.url}/readyz`);
    expect([alive.status, ready.status]).toEqual([200, 200]);
    expect(await ready.json()).toMatchObject({
      checks: { database: 'ok', migrations: 'ok', reminders: 'ok', queue: 'ok' },
    });
  });

  test('refuses a second start on its port or its data directory, in one sentence', async () => {
    const { port } = new URL(app.url);
    const samePort = await runApp({ PORT: port, DATA_DIR: `${app.dataDir}-other` });
    expect(samePort.code).toBe(1);
    expect(samePort.output.trim().split('\n').at(-1)).toBe(
      `Port ${port} of 127.0.0.1 is in use by another program: stop that one, or set PORT to another number.`,
    );
    const sameFolder = await runApp({ PORT: String(Number(port) + 1), DATA_DIR: app.dataDir });
    expect(sameFolder.code).toBe(1);
    expect(sameFolder.output.trim().split('\n').at(-1)).toMatch(
      /is in use by another Sunclock: stop that one/,
    );
  });

  test('comes back when its database server is killed', async () => {
    const db = openDatabase({ url: app.databaseUrl, role: 'owner', max: 1 });
    const before = await startedAt(db);
    process.kill(findPostmaster(path.join(findHome(app.dataDir), 'data'))!.pid, 'SIGKILL');
    await expect.poll(() => startedAt(db).catch(() => before), { timeout: 30_000 }).not.toBe(before);
    await expect
      .poll(() => fetch(`${app.url}/readyz`).then((answer) => answer.status), { timeout: 30_000 })
      .toBe(200);
    await db.close();
  });

  test('is gone within five seconds of Ctrl-C, its database with it', async () => {
    expect(await app.stop()).toBeLessThan(5_000);
    // The server of a busy machine may need a moment to end its last child.
    await expect.poll(() => findRunningDatabase(app.dataDir)).toBeUndefined();
  });
});

async function startedAt(db: ReturnType<typeof openDatabase>): Promise<string> {
  const [row] = await db.sql<{ at: string }[]>`select pg_postmaster_start_time()::text as at`;
  return row!.at;
}

describe('the whole application on a server of its own', { timeout: 120_000 }, () => {
  test('starts no database, and says so by needing none', async () => {
    const database = await createTestDatabase();
    const app = await startApp({ databaseUrl: database.url, env: { DEMO: '0' } });
    expect(app.output()).not.toContain('embedded');
    expect(findRunningDatabase(app.dataDir)).toBeUndefined();
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
    await app.remove();
    await database.drop();
  });
});

describe('a start that cannot be', () => {
  test('ends with one sentence about the setting', async () => {
    const { code, output } = await runApp({ PORT: 'abc' });
    expect({ code, output: output.trim() }).toEqual({
      code: 1,
      output: 'PORT must be a whole number from 1 to 65535, not "abc".',
    });
  });

  test('does not start a database for a port that is taken', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const dataDir = makeDataDir();
    const { output } = await runApp({
      PORT: String((other.address() as net.AddressInfo).port),
      DATA_DIR: dataDir,
    });
    expect(output).toMatch(/is in use by another program/);
    expect(output).not.toMatch(/embedded/);
    other.close();
    removeDataDir(dataDir);
  });
});

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import { bareEnvironment } from '#config';
import { openDatabase } from '#db/client.ts';
import { startEmbeddedDatabase } from '#db/embedded/launcher.ts';
import { migrateDatabase } from '#db/migrate.ts';
import type { MailLine } from '#db/queries/outbox.ts';
import { markDemo } from '#db/writes/clock.ts';
import { travel } from '#jobs/outbox/travel.ts';
import { TIMINGS } from '#jobs/timings.ts';
import { startWorker } from '#jobs/worker.ts';
import { readClock, setClock } from '#test/support/clock.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { packed } from '#test/support/programs.ts';
import { makeWorld } from './outbox.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const STAGES = [
  ['before_3', '2026-03-26T12:00:00Z'],
  ['on_day', '2026-03-31T12:00:00Z'],
  ['after_1', '2026-04-01T12:00:00Z'],
  ['after_5', '2026-04-07T12:00:00Z'],
] as const;
const DAYS = ['2026-03-26 08:00', '2026-03-31 08:00', '2026-04-01 08:00'];

async function plan(db: TestDatabase['db']) {
  const world = await makeWorld(db);
  const deadline = await world.addDeadline();
  for (const [stage, sendAt] of STAGES) await world.addReminder({ ...deadline, stage, sendAt });
}

describe('a journey', () => {
  let it: TestDatabase;
  let mails: MailLine[];
  beforeEach(async () => {
    it = await createTestDatabase({ role: 'worker' });
    await setClock(it.db, '2026-03-20T12:00:00Z');
    await plan(it.db);
    mails = [];
  });
  afterEach(() => it.drop());
  const go = (to: string | null) =>
    travel({
      db: it.db,
      delivery: { db: it.db, transport: null, publicUrl: 'http://127.0.0.1', newId: uuid, timings: TIMINGS },
      to,
      onMail: (mail) => mails.push(mail),
    });

  test('without a worker delivers each mail under its own date, and no more than were due', async () => {
    const arrival = await go('2026-04-02T16:00:00Z');
    expect(mails.map(({ at }) => at)).toEqual(DAYS);
    expect(arrival).toMatchObject({ unsent: 0, now: expect.stringMatching(/^2026-04-02T16:00/) });
    await go('2026-04-02T17:00:00Z');
    expect(mails).toHaveLength(3);
  });

  test('with a worker waits for it', async () => {
    const worker = await startWorker({
      db: it.db,
      databaseUrl: it.url,
      mail: { smtpUrl: undefined, from: 'clock@example.org' },
      publicUrl: 'http://127.0.0.1',
      logger: quiet,
      timings: { sweepMs: 60_000 },
    });
    await go('2026-04-02T16:00:00Z');
    await worker.close();
    expect(mails.map(({ at }) => at)).toEqual(DAYS);
  });

  test('back to real time sends nothing that is not due there', async () => {
    await go('2026-03-27T16:00:00Z');
    await it.db.sql`update reminders set send_at = send_at + interval '1000 years' where state = 'planned'`;
    await go(null);
    expect(mails).toHaveLength(1);
    expect(Math.abs(Date.parse(await readClock(it.db)) - Date.now())).toBeLessThan(5_000);
  });

  test('is refused where the database is no demo', async () => {
    await markDemo(it.db, false);
    const real = await readClock(it.db);
    expect(await go('2031-01-01T00:00:00Z')).toBeNull();
    expect(Date.parse(await readClock(it.db)) - Date.parse(real)).toBeLessThan(20_000);
  });
});

describe('npm run demo:travel', () => {
  const run = (dataDir: string, word: string) =>
    promisify(execFile)(process.execPath, [packed('scripts/demo-travel.ts'), word], {
      env: bareEnvironment({ DATA_DIR: dataDir }),
    }).then(
      ({ stdout }) => ({ code: 0, out: stdout }),
      (error: { code: number; stderr: string }) => ({ code: error.code, out: error.stderr }),
    );

  test('travels on a database that does not run, starts it for that, and says what went out', async () => {
    const dataDir = makeDataDir();
    const server = await startEmbeddedDatabase({ dataDir, durable: false });
    await migrateDatabase(server.url);
    const db = openDatabase({ url: server.url, role: 'owner', max: 2 });
    await setClock(db, '2026-03-20T12:00:00Z');
    await plan(db);
    await db.close();
    await server.stop();
    const { code, out } = await run(dataDir, '2026-03-31');
    expect(out).toMatch(
      /^2026-03-26 08:00 {2}lead-\S+@example\.org {2}Agency’s answer: due in 3 working days/,
    );
    expect(out).toContain('It is now Tuesday, March 31, 2026 at 12:00 PM in New York.');
    expect(code).toBe(0);
    removeDataDir(dataDir);
  }, 90_000);

  test('wants a date', async () => {
    const { code, out } = await run(makeDataDir(), '2026-02-30');
    expect([code, out.trim()]).toEqual([1, expect.stringMatching(/^Say where to: npm run demo:travel/)]);
  }, 60_000);
});

// A database, a mail server and worker processes for tests that kill workers, and the one check they share: no mail is
// missing, and a mail comes again only when its sender died before it could write down that the server had taken it.
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { openMailbox, type Mailbox } from '#test/support/mailbox.ts';
import { spawnWorker, type ChildWorker, type WorkerOrder } from './child-worker.ts';
import { makeWorld } from './outbox.ts';

export interface Yard {
  readonly it: TestDatabase;
  readonly mailbox: Mailbox;
  /** Processes that have loaded everything and wait for their order; killed when the test ends. */
  readonly spawnWorkers: (count: number) => ChildWorker[];
  readonly order: () => WorkerOrder;
  /** Due reminders, each of its own deadline; their ids. */
  readonly addReminders: (count: number) => Promise<string[]>;
  /** Resolves at the `n`th message from now, while the server has not yet said 250. */
  readonly messageNumber: (n: number) => Promise<void>;
  /** Ids whose rows do not say that they were sent. */
  readonly unmarked: () => Promise<string[]>;
  /** To be called after each death: ids that the server took since the one before and the outbox does not know of. */
  readonly countDeath: () => Promise<string[]>;
  /** `missing` and unexplained `repeated`. */
  readonly findings: (ids: readonly string[]) => { missing: string[]; repeated: string[] };
}

/** Sets up anew for each test of the file. */
export function useYard(): Yard {
  const yard = { deaths: [] as string[], seen: new Map<string, number>(), spawned: [] as ChildWorker[] };
  let it: TestDatabase;
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await openMailbox();
  });
  beforeEach(async () => {
    it = await createTestDatabase({ role: 'owner' });
    await setClock(it.db, '2026-03-31T13:00:00Z');
    mailbox.clear();
    mailbox.behave({ kind: 'accept' });
    Object.assign(yard, { deaths: [], seen: new Map(), spawned: [] });
  });
  afterEach(async () => {
    await Promise.all(yard.spawned.map((worker) => worker.kill()));
    await it.drop();
  });
  afterAll(() => mailbox.close());

  const countOf = (id: string) =>
    mailbox.mails.filter(({ messageId }) => messageId === `<${id}@clock.example.org>`).length;
  const unmarked = async () =>
    (await it.db.sql<{ id: string }[]>`select id from reminders where state <> 'sent'`).map(({ id }) => id);
  return {
    get it() {
      return it;
    },
    get mailbox() {
      return mailbox;
    },
    spawnWorkers: (count) => {
      const workers = Array.from({ length: count }, spawnWorker);
      yard.spawned.push(...workers);
      return workers;
    },
    order: () => ({
      databaseUrl: it.url,
      smtpUrl: mailbox.url,
      timings: { sweepMs: 100, leaseMs: 8_000, batch: 10, concurrency: 3 },
    }),
    addReminders: async (count) => {
      const world = await makeWorld(it.db);
      const ids: string[] = [];
      for (let n = 0; n < count; n += 1) ids.push(await world.addReminder(await world.addDeadline()));
      return ids;
    },
    messageNumber: (n) =>
      new Promise((resolve) => {
        let left = n;
        mailbox.onMessage(() => {
          left -= 1;
          if (left === 0) resolve();
        });
      }),
    unmarked,
    countDeath: async () => {
      const fresh = (await unmarked()).filter((id) => countOf(id) > (yard.seen.get(id) ?? 0));
      for (const id of fresh) yard.seen.set(id, countOf(id));
      yard.deaths.push(...fresh);
      return fresh;
    },
    findings: (ids) => ({
      missing: ids.filter((id) => countOf(id) === 0),
      repeated: ids.filter((id) => countOf(id) > 1 + yard.deaths.filter((each) => each === id).length),
    }),
  };
}

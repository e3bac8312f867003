// Real worker processes, killed with SIGKILL where it hurts. `defences.test.ts` shows that the check used here fails when
// the lease or the mark is taken out of the SQL.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ChildWorker } from './child-worker.ts';
import { useYard } from './yard.ts';

const yard = useYard();

test('of forty reminders none is missing, and only those come twice whose 250 was never written down', async () => {
  const { it, mailbox, order, countDeath } = yard;
  const ids = await yard.addReminders(40);
  const [first, second, third, last] = yard.spawnWorkers(4) as [
    ChildWorker,
    ChildWorker,
    ChildWorker,
    ChildWorker,
  ];

  // Before sending: claimed, and the server has taken nothing.
  mailbox.behave({ kind: 'refuseForNow' });
  await first.start(order());
  await expect
    .poll(async () => (await it.db.sql`select from reminders where lease_generation > 0`).length, {
      interval: 5,
    })
    .toBeGreaterThan(0);
  await first.kill();
  expect(await countDeath()).toEqual([]);

  // After the server has the message, before its 250 is read.
  mailbox.behave({ kind: 'delay', milliseconds: 400 });
  const fourth = yard.messageNumber(4);
  await second.start(order());
  await fourth;
  await second.kill();
  const unread = await countDeath();
  expect(unread.length).toBeGreaterThan(0);

  // Between: the 250 is read, and the mark waits for a lock that this test holds until its writer is dead.
  const next = yard.messageNumber(1);
  await third.start(order());
  await next;
  await it.db.sql.begin(async (sql) => {
    await sql`select from reminders where state = 'planned' for update`;
    await sleep(700);
    await third.kill();
  });
  const unwritten = await countDeath();
  expect(unwritten.length).toBeGreaterThan(0);

  mailbox.behave({ kind: 'accept' });
  await last.start(order());
  await expect.poll(yard.unmarked, { timeout: 60_000, interval: 100 }).toEqual([]);
  expect(yard.findings(ids)).toEqual({ missing: [], repeated: [] });
  expect(mailbox.mails).toHaveLength(40 + unread.length + unwritten.length);
  const [kept] = await it.db
    .sql`select count(*)::int as mails, count(distinct message_id)::int as ids from mails`;
  expect(kept).toEqual({ mails: 40, ids: 40 });
}, 120_000);

// What the lease and the mark are for: with either taken out of the SQL (`mutants.ts`), the check of `crash.test.ts`
// finds repeated mails although nobody died. And a worker that is told to stop does.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import type { ChildWorker, WorkerOrder } from './child-worker.ts';
import { useYard } from './yard.ts';

const yard = useYard();

// Processes take long to start on a busy machine; what is measured here does not depend on that.
vi.setConfig({ testTimeout: 90_000 });

describe('two workers, six reminders and a mail server that takes its time', () => {
  const run = async (mutant?: WorkerOrder['mutant']) => {
    const ids = await yard.addReminders(6);
    const workers = yard.spawnWorkers(2);
    yard.mailbox.behave({ kind: 'delay', milliseconds: 250 });
    await Promise.all(workers.map((worker) => worker.start(yard.order(mutant))));
    await yard.mailbox.waitFor(6, 60_000);
    await sleep(2_000);
    return yard.findings(ids);
  };

  test('each mail is sent once', async () => {
    expect(await run()).toEqual({ missing: [], repeated: [] });
  });

  test('without the lease, mails are repeated', async () => {
    expect((await run('withoutLease')).repeated).not.toEqual([]);
  });

  test('without the mark, mails are repeated', async () => {
    expect((await run('withoutMark')).repeated).not.toEqual([]);
  });
});

test('a worker told to stop ends within five seconds, whatever the mail server does', async () => {
  await yard.addReminders(3);
  const [worker] = yard.spawnWorkers(1) as [ChildWorker];
  yard.mailbox.behave({ kind: 'delay', milliseconds: 20_000 });
  const first = yard.messageNumber(1);
  await worker.start(yard.order());
  await first;
  expect(await worker.close()).toBeLessThan(5_000);
});

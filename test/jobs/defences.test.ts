// What the lease and the mark are for: with either taken out of the SQL (`mutants.ts`), the check of `crash.test.ts`
// finds repeated mails although nobody died. And a worker that is told to stop does.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { startWorker, type RunningWorker } from '#jobs/worker.ts';
import { MUTANTS, mutateDatabase } from './mutants.ts';
import { useYard } from './yard.ts';

const yard = useYard();
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function start(mutant?: keyof typeof MUTANTS): Promise<RunningWorker> {
  const { databaseUrl, smtpUrl, timings } = yard.order();
  const real = openDatabase({ url: databaseUrl, role: 'worker', max: 5 });
  const worker = await startWorker({
    db: mutant === undefined ? real : mutateDatabase(real, MUTANTS[mutant]),
    databaseUrl,
    mail: { smtpUrl, from: 'Sunclock <clock@example.org>' },
    publicUrl: 'https://clock.example.org',
    logger: quiet,
    timings: { ...timings, closeMs: 1_000 },
  });
  open.push(async () => {
    await worker.close();
    await real.close(1);
  });
  return worker;
}

describe('two workers, six reminders and a mail server that takes its time', () => {
  const begin = async (mutant?: keyof typeof MUTANTS) => {
    const ids = await yard.addReminders(6);
    yard.mailbox.behave({ kind: 'delay', milliseconds: 800 });
    await Promise.all([start(mutant), start(mutant)]);
    return ids;
  };

  test('each mail is sent once', async () => {
    const ids = await begin();
    await expect.poll(yard.unmarked, { timeout: 20_000 }).toEqual([]);
    // Time for some sweeps more, and for what they might send.
    await sleep(1_500);
    expect(yard.findings(ids)).toEqual({ missing: [], repeated: [] });
  });

  test.each(['withoutLease', 'withoutMark'] as const)('%s, mails are repeated', async (mutant) => {
    const ids = await begin(mutant);
    await expect.poll(() => yard.findings(ids).repeated, { timeout: 20_000 }).not.toEqual([]);
  });
});

test('a worker told to stop cuts off a mail server that does not answer', async () => {
  await yard.addReminders(3);
  yard.mailbox.behave({ kind: 'delay', milliseconds: 20_000 });
  const first = yard.messageNumber(1);
  const worker = await start();
  await first;
  const begun = performance.now();
  await worker.close();
  expect(performance.now() - begun).toBeLessThan(5_000);
});

// A worker in a process of its own, for tests that kill it. Reads one line of JSON (WorkerOrder) from its parent, starts,
// says "started", and runs until it is told "close", loses its parent or is killed.
import { createInterface } from 'node:readline';
import { openDatabase } from '#db/client.ts';
import { startWorker } from '#jobs/worker.ts';
import { MUTANTS, mutateDatabase } from './mutants.ts';
import type { WorkerOrder } from './child-worker.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

process.stdout.write('ready\n');
let close: (() => Promise<void>) | undefined;
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'close') {
    await close?.();
    process.stdout.write('closed\n');
    process.exit(0);
  }
  const { databaseUrl, smtpUrl, mutant, timings } = JSON.parse(line) as WorkerOrder;
  const real = openDatabase({ url: databaseUrl, role: 'worker', max: 5 });
  const db = mutant === undefined ? real : mutateDatabase(real, MUTANTS[mutant]);
  const worker = await startWorker({
    db,
    databaseUrl,
    mail: { smtpUrl, from: 'Sunclock <clock@example.org>' },
    publicUrl: 'https://clock.example.org',
    logger: quiet,
    timings: { ...timings, retryInMs: () => 300 },
  });
  close = async () => {
    await worker.close();
    await real.close(1);
  };
  process.stdout.write('started\n');
}
// The parent is gone.
process.exit(0);

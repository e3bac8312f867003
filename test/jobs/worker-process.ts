// A worker in a process of its own, for tests that kill it. Reads one line of JSON (WorkerOrder) from its parent, starts,
// says "started", and runs until it loses its parent or is killed.
import { createInterface } from 'node:readline';
import { openDatabase } from '#db/client.ts';
import { startWorker } from '#jobs/worker.ts';
import type { WorkerOrder } from './child-worker.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const { databaseUrl, smtpUrl, timings } = JSON.parse(line) as WorkerOrder;
  const db = openDatabase({ url: databaseUrl, role: 'worker', max: 5 });
  await startWorker({
    db,
    databaseUrl,
    mail: { smtpUrl, from: 'Sunclock <clock@example.org>' },
    publicUrl: 'https://clock.example.org',
    logger: quiet,
    timings: { ...timings, retryInMs: () => 300 },
  });
  process.stdout.write('started\n');
}
// The parent is gone.
process.exit(0);

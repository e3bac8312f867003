/**
 * The part of the worker that reads documents: one at a time, because reading costs a whole core, from a queue of its own, so
 * that no letter waits for a scan.
 */
import type { Readable } from 'node:stream';
import type { Database } from '#db/client.ts';
import { listenForDocuments } from '#db/queries/document-reading.ts';
import { claimUnread } from '#db/writes/document-reading.ts';
import type { QueueBackend } from '../backend.ts';
import { READING_QUEUE, readingJob, readingPayload } from '../queues.ts';
import { startSweep } from '../schedule.ts';
import { readDocument } from './read-document.ts';
import type { FileLimits, Verdict } from './read-file.ts';

export interface ReadingOptions {
  readonly db: Database;
  readonly backend: QueueBackend;
  readonly openFile: (storageKey: string) => Readable;
  readonly logger: { readonly info: (fields: object, message: string) => void };
  readonly onError: (error: Error) => void;
  readonly limits?: Partial<FileLimits>;
  /** Place of the packed reader; left out, it runs from its source. */
  readonly program?: string | undefined;
}

const SWEEP_MS = 15_000;

/** Documents wait in the queue behind long ones; a claim lasts longer than they do, and is renewed while one is read. */
const LEASE_MS = 300_000;
const BATCH = 2;
const MAX_ATTEMPTS = 3;

/** Starts reading what waits. @returns how to stop it at once */
export async function startReading(options: ReadingOptions): Promise<() => Promise<void>> {
  const { db, backend, openFile, logger, onError, limits, program } = options;
  const stopping = new AbortController();
  const queue = backend.openQueue(READING_QUEUE);
  const claim = async (limit: number) =>
    (await claimUnread(db, { limit, leaseMs: LEASE_MS, maxAttempts: MAX_ATTEMPTS })).map(readingJob);
  const sweep = startSweep({ queue, everyMs: SWEEP_MS, batch: BATCH, claim, onError });
  const onVerdict = (id: string, verdict: Verdict | null) => logger.info({ id }, sentenceOf(verdict));
  const deps = { db, openFile, leaseMs: LEASE_MS, limits, program, signal: stopping.signal, onVerdict };
  const worker = backend.openWorker(
    READING_QUEUE,
    { process: (data) => readDocument(deps, readingPayload.parse(data)), onDrained: sweep.wake, onError },
    { concurrency: 1 },
  );
  const unlisten = await listenForDocuments(db, sweep.wake);
  return async () => {
    stopping.abort();
    await Promise.allSettled([unlisten(), sweep.stop()]);
    await worker.close();
    await queue.close();
  };
}

function sentenceOf(verdict: Verdict | null): string {
  if (verdict === null) return 'the reading of a document was left to a later one';
  return verdict.kind === 'read' ? 'a document was read' : `a document could not be read: ${verdict.why}`;
}

/**
 * The room that waits: opens the queues, sweeps for due letters and delivers them. Everything it needs is handed in;
 * it reads no environment and keeps no state that a killed process would miss.
 */
import type { Readable } from 'node:stream';
import { v7 as uuid } from 'uuid';
import type { Database } from '#db/client.ts';
import { listenForLetters } from '#db/queries/outbox.ts';
import { claimDue } from '#db/writes/outbox-leases.ts';
import { openBackend, type OpenQueue, type OpenWorker, type QueueBackend } from './backend.ts';
import { startKeepingHeads } from './history/keep-heads.ts';
import { openTransport, type MailSettings, type MailTransport } from './mail/transport.ts';
import { deliver, type DeliveryDeps, type Outcome } from './outbox/deliver.ts';
import { deliveryJob, leasePayload, OUTBOX_QUEUE } from './queues.ts';
import { startReading } from './reading/start-reading.ts';
import { startSweep, type Sweep } from './schedule.ts';
import { TIMINGS, type WorkerTimings } from './timings.ts';

export interface WorkerDeps {
  /** A pool opened for the role `worker`. */
  readonly db: Database;
  /** For the queues in Postgres, and ignored where `redisUrl` is set. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly mail: MailSettings;
  /** Where links in mails lead. */
  readonly publicUrl: string;
  /** Where the heads of history are kept outside of the database; left out, this worker keeps none. */
  readonly headsFile?: string;
  /** The bytes of a document under its storage key; left out, this worker reads no documents. */
  readonly openFile?: (storageKey: string) => Readable;
  /** Place of the packed program that reads one document; left out, it runs from its source. */
  readonly reader?: string | undefined;
  readonly logger: WorkerLogger;
  readonly timings?: Partial<WorkerTimings>;
}

/** The part of pino that is used: an object of ids and a sentence. */
export interface WorkerLogger {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

export interface RunningWorker {
  /** Stops within five seconds; a mail cut off is sent again after its lease, under the same Message-ID. */
  readonly close: () => Promise<void>;
  /** For `/readyz`. */
  readonly health: () => Promise<QueueHealth>;
}

export interface QueueHealth {
  readonly backend: 'postgres' | 'redis';
  readonly waiting: number;
  /** Milliseconds since the last sweep that ended well; null before the first. */
  readonly sinceSweepMs: number | null;
}

/** Starts the worker. Rejects when the queue's database cannot be reached. */
export async function startWorker(deps: WorkerDeps): Promise<RunningWorker> {
  const { db, logger } = deps;
  const timings = { ...TIMINGS, ...deps.timings };
  const onError = (error: Error) => logger.warn({ err: error }, 'the queue reported an error');
  const backend = await openBackend({ databaseUrl: deps.databaseUrl, redisUrl: deps.redisUrl, onError });
  const transport = openTransport(deps.mail);
  const delivery: DeliveryDeps = {
    db,
    transport,
    publicUrl: deps.publicUrl,
    newId: uuid,
    timings,
    onOutcome: (outcome) => tell(logger, outcome),
  };
  const queue = backend.openQueue(OUTBOX_QUEUE);
  const sweep = sweepLetters(db, queue, timings, onError);
  const worker = backend.openWorker(
    OUTBOX_QUEUE,
    { process: (data) => deliver(delivery, leasePayload.parse(data)), onDrained: sweep.wake, onError },
    { concurrency: timings.concurrency },
  );
  const stopReading = await readFiles(deps, backend, onError);
  const stopKeeping = keepHistory(deps, timings.keepHeadsMs, onError);
  const unlisten = await listenForLetters(db, sweep.wake);
  let closing: Promise<void> | undefined;
  const close = async () => {
    await Promise.allSettled([unlisten(), sweep.stop(), stopKeeping?.(), stopReading?.()]);
    await closeAfterSending(worker, transport, timings.closeMs);
    await queue.close();
    await backend.close();
  };
  return {
    health: async () => ({
      backend: backend.kind,
      waiting: await queue.countWaiting(),
      sinceSweepMs: sinceOf(sweep),
    }),
    close: () => (closing ??= close()),
  };
}

function sweepLetters(
  db: Database,
  queue: OpenQueue,
  { sweepMs: everyMs, batch, leaseMs, maxAttempts }: WorkerTimings,
  onError: (error: Error) => void,
): Sweep {
  const claim = async (limit: number) =>
    (await claimDue(db, { limit, leaseMs, maxAttempts })).map(deliveryJob);
  return startSweep({ queue, everyMs, batch, claim, onError });
}

function readFiles(
  { db, openFile, reader, logger }: WorkerDeps,
  backend: QueueBackend,
  onError: (error: Error) => void,
) {
  return openFile ? startReading({ db, backend, openFile, program: reader, logger, onError }) : undefined;
}

function keepHistory({ db, headsFile }: WorkerDeps, everyMs: number, onError: (error: Error) => void) {
  return headsFile ? startKeepingHeads({ db, file: headsFile, everyMs, onError }) : undefined;
}

/** What is on its way may arrive; then it is cut off, which ends its job as a failed attempt. */
async function closeAfterSending(worker: OpenWorker, transport: MailTransport | null, closeMs: number) {
  const cut = setTimeout(() => transport?.close(), closeMs);
  await worker.close();
  clearTimeout(cut);
  transport?.close();
}

/** Ids only: what a mail server says may hold an address. The reason stands in the row. */
function tell(logger: WorkerLogger, { kind, outbox, id }: Outcome): void {
  const level = kind === 'failed' || kind === 'parked' ? 'warn' : 'info';
  logger[level]({ outbox, id }, `a letter ${WORDS[kind]}`);
}

const WORDS: Readonly<Record<Outcome['kind'], string>> = {
  sent: 'was sent',
  cancelled: 'no longer held and was not sent',
  failed: 'could not be sent and will be tried again',
  parked: 'could not be sent and was given up',
  superseded: 'was taken over by another worker',
};

const sinceOf = (sweep: Sweep) => {
  const at = sweep.lastSweepAt();
  return at === null ? null : Date.now() - at;
};

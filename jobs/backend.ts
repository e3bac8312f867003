/**
 * Where the queues live: in Postgres beside the rows (default), or in Redis where REDIS_URL is set. BullMQ's Postgres
 * backend speaks through `pg`, the one driver beside our own; this file is its listed exception in the walls. Its
 * tables stand in the schema `bullmq` and are made here, before the first queue opens.
 */
import {
  createPostgresBackend,
  Queue,
  runMigrations,
  Worker,
  type JobsOptions,
  type PostgresConnectionOptions,
  type WorkerOptions,
} from 'bullmq';
import { Pool } from 'pg';
import { QUEUE_APPLICATION } from '#db/queries/outbox.ts';

/** A job to add: see `queues.ts`. */
export interface NewJob {
  readonly name: string;
  readonly data: unknown;
  readonly opts: JobsOptions;
}

/** What we use of a queue, alike on both backends. */
export interface OpenQueue {
  readonly add: (jobs: readonly NewJob[]) => Promise<void>;
  /** Jobs that no worker has taken yet. */
  readonly countWaiting: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface OpenWorker {
  /** Stops taking jobs and waits for the running ones. */
  readonly close: () => Promise<void>;
}

/** What a worker does with a job, and what it tells when it has nothing left or loses its connection. */
export interface WorkerHandlers {
  readonly process: (data: unknown) => Promise<void>;
  readonly onDrained: () => void;
  readonly onError: (error: Error) => void;
}

/** Opens queues and workers on one shared pool. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  readonly openQueue: (name: string) => OpenQueue;
  readonly openWorker: (name: string, handlers: WorkerHandlers, timings: QueueTimings) => OpenWorker;
  /** After the queues and workers are closed. */
  readonly close: () => Promise<void>;
}

export type QueueTimings = Pick<WorkerOptions, 'concurrency' | 'lockDuration' | 'stalledInterval'>;

export interface BackendOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** Told of a lost connection; the pool makes new ones by itself. */
  readonly onError: (error: Error) => void;
}

const SCHEMA = 'bullmq';

/**
 * A stalled job fails in the queue at once (`maxStalledCount` 0): its row is claimed anew when the lease has run out,
 * which is the only recovery that also knows the fence.
 */
const POLICY = { maxStalledCount: 0 } as const;

/** Opens the backend and brings its tables up to date. */
export async function openBackend(options: BackendOptions): Promise<QueueBackend> {
  return options.redisUrl === undefined ? openPostgres(options) : openRedis(options);
}

async function openPostgres({ databaseUrl, onError }: BackendOptions): Promise<QueueBackend> {
  const pool = new Pool({
    connectionString: databaseUrl,
    // One connection listens for the worker; the others add, fetch and finish jobs.
    max: 4,
    options: `-c search_path=${SCHEMA} -c application_name=${QUEUE_APPLICATION}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  pool.on('error', onError);
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    client.release();
  }
  // The two packages describe the same pool in different words.
  const connection = pool as unknown as PostgresConnectionOptions;
  return {
    kind: 'postgres',
    openQueue: (name) => queueOf(new Queue(name, { connection }, createPostgresBackend), onError),
    openWorker: (name, handlers, timings) =>
      workerOf(
        new Worker(
          name,
          (job) => handlers.process(job.data),
          { ...POLICY, ...timings, connection },
          createPostgresBackend,
        ),
        handlers,
      ),
    close: () => pool.end(),
  };
}

function openRedis({ redisUrl, onError }: BackendOptions): QueueBackend {
  const connection = { url: redisUrl ?? '', maxRetriesPerRequest: null };
  return {
    kind: 'redis',
    openQueue: (name) => queueOf(new Queue(name, { connection }), onError),
    openWorker: (name, handlers, timings) =>
      workerOf(
        new Worker(name, (job) => handlers.process(job.data), { ...POLICY, ...timings, connection }),
        handlers,
      ),
    close: async () => undefined,
  };
}

/** The parts of BullMQ's classes that do not depend on the backend. */
type AnyQueue = {
  addBulk: (jobs: NewJob[]) => Promise<unknown>;
  getWaitingCount: () => Promise<number>;
  close: () => Promise<void>;
  on: (event: 'error', listener: (error: Error) => void) => unknown;
};
type AnyWorker = {
  close: () => Promise<void>;
  on: ((event: 'error', listener: (error: Error) => void) => unknown) &
    ((event: 'drained', listener: () => void) => unknown);
};

function queueOf(queue: AnyQueue, onError: (error: Error) => void): OpenQueue {
  queue.on('error', onError);
  return {
    add: async (jobs) => void (await queue.addBulk([...jobs])),
    countWaiting: () => queue.getWaitingCount(),
    close: () => queue.close(),
  };
}

function workerOf(worker: AnyWorker, { onDrained, onError }: WorkerHandlers): OpenWorker {
  worker.on('error', onError);
  worker.on('drained', onDrained);
  return { close: () => worker.close() };
}

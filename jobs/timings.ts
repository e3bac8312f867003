// How long the worker waits for what. All of it is real time: a domain moment is never a timer.

/** Real time, in milliseconds. */
export interface WorkerTimings {
  readonly sweepMs: number;
  /** Longer than any pause that a worker may have; renewed while it sends. */
  readonly leaseMs: number;
  readonly batch: number;
  readonly concurrency: number;
  readonly maxAttempts: number;
  readonly retryInMs: (n: number) => number;
  /** How long `close` waits for mails on their way before it cuts them off. */
  readonly closeMs: number;
  /** Between two checkpoints of history. */
  readonly keepHeadsMs: number;
}

/** Eight attempts reach over some two hours: 30 s, 1, 2, 4, ... minutes, at most an hour. */
export const TIMINGS: WorkerTimings = {
  sweepMs: 15_000,
  leaseMs: 60_000,
  batch: 40,
  concurrency: 4,
  maxAttempts: 8,
  retryInMs: (n) => Math.min(30_000 * 2 ** (n - 1), 3_600_000),
  closeMs: 2_000,
  keepHeadsMs: 24 * 3_600_000,
};

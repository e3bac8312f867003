/**
 * Recurring work: a sweep that finds what is due (letters, documents to be read), claims it and hands the ids to a queue. It
 * runs every 15 seconds of real time, at once when something was planned, and again when the queue has run empty. No moment
 * of the domain is ever a queue delay: what is due is decided by `app_now()` in the database alone.
 */
import type { NewJob, OpenQueue } from './backend.ts';

export interface SweepOptions {
  readonly queue: OpenQueue;
  readonly everyMs: number;
  /** Most jobs that wait in the queue at once: a claim that waits longer than its lease is made for nothing. */
  readonly batch: number;
  /** Claims up to so many rows. @returns a job a claim */
  readonly claim: (limit: number) => Promise<readonly NewJob[]>;
  /** A sweep that failed; the next one tries again. */
  readonly onError: (error: Error) => void;
}

export interface Sweep {
  /** Sweeps now, or once more when a sweep is under way. */
  readonly wake: () => void;
  /** When the last sweep ended well, in milliseconds since 1970; null before the first. */
  readonly lastSweepAt: () => number | null;
  /** Waits for the sweep under way. */
  readonly stop: () => Promise<void>;
}

/** Starts sweeping; the first sweep begins at once. */
export function startSweep(options: SweepOptions): Sweep {
  const state = {
    running: null as Promise<void> | null,
    again: false,
    stopped: false,
    last: null as number | null,
  };

  async function run(): Promise<void> {
    do {
      state.again = false;
      try {
        await sweepOnce(options);
        state.last = Date.now();
      } catch (error) {
        options.onError(error as Error);
      }
    } while (state.again && !state.stopped);
    state.running = null;
  }

  const wake = () => {
    if (state.stopped) return;
    state.again = true;
    state.running ??= run();
  };
  const timer = setInterval(wake, options.everyMs);
  wake();
  return {
    wake,
    lastSweepAt: () => state.last,
    stop: async () => {
      state.stopped = true;
      clearInterval(timer);
      await state.running;
    },
  };
}

async function sweepOnce({ queue, batch, claim }: SweepOptions): Promise<void> {
  const room = batch - (await queue.countWaiting());
  if (room <= 0) return;
  const jobs = await claim(room);
  if (jobs.length > 0) await queue.add(jobs);
}

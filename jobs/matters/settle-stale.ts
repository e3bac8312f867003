/** Once at a start, beside everything else: settles again what an older version of the program has settled. */
import { v7 as uuid } from 'uuid';
import { type SettledBatch, settleStale } from '#commands/matters/settle-stale.ts';
import type { Database } from '#db/client.ts';
import type { WorkerLogger } from '../worker.ts';

/** Few enough that a stop never waits long. */
const AT_ONCE = 50;

export interface SettlingStale {
  /** Resolves when all of it is done, or stopped. @returns how many matters were settled */
  readonly done: Promise<number>;
  /** Waits for the matter under way. */
  readonly stop: () => Promise<unknown>;
}

export function startSettlingStale(db: Database, logger: WorkerLogger, limit = AT_ONCE): SettlingStale {
  const state = { stopped: false };
  const onFailed = (matter: string, err: unknown) =>
    logger.warn({ matter, err }, 'a matter could not be settled again');
  const run = async (): Promise<number> => {
    let all = 0;
    let after: string | null = null;
    do {
      const { settled, next }: SettledBatch = await settleStale(
        { db, newId: uuid, onFailed },
        { after, limit },
      );
      all += settled;
      after = next;
    } while (after !== null && !state.stopped);
    if (all > 0) logger.info({ matters: all }, 'matters were settled again, as this version folds them');
    return all;
  };
  const done = run().catch((err: unknown) => {
    logger.error({ err }, 'settling matters again ended early; the next start goes on');
    return 0;
  });
  const stop = () => {
    state.stopped = true;
    return done;
  };
  return { done, stop };
}

/** Keeps the heads of all chains outside of the database: at start and once a day. What is in the file is never replaced. */
import type { Database } from '#db/client.ts';
import { chainHeads } from '#db/queries/history-chains.ts';
import { appendHeads } from './heads-file.ts';

export interface KeepHeadsOptions {
  readonly db: Database;
  readonly file: string;
  readonly everyMs: number;
  readonly onError: (error: Error) => void;
}

/** One checkpoint. @returns how many chains have grown since the one before */
export const keepHeads = async (db: Database, file: string): Promise<number> =>
  appendHeads(file, await chainHeads(db));

/** Begins at once. @returns how to stop it; resolves when the checkpoint under way is written */
export function startKeepingHeads({ db, file, everyMs, onError }: KeepHeadsOptions): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const keep = () => {
    running = running.then(() => keepHeads(db, file)).catch(onError);
  };
  keep();
  const timer = setInterval(keep, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

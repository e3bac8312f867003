// Looks into every file that waits, one after the other, so that outsiders may have it or a person is asked.
import { v7 as uuid } from 'uuid';
import { tellHeldAfterCheck } from '#commands/documents/tell-held.ts';
import type { Database } from '#db/client.ts';
import { waitingDocuments, writeCheck } from '#db/writes/document-checks.ts';
import type { FileStorage } from '../files/storage.ts';
import { inspectApart } from './run.ts';

const BATCH = 20;

/** Checks all that wait now. Harmless beside itself: the first answer counts. @returns how many */
export async function checkWaiting(
  db: Database,
  storage: Pick<FileStorage, 'read'>,
  signal: AbortSignal = new AbortController().signal,
  program?: string,
): Promise<number> {
  let checked = 0;
  for (;;) {
    const batch = await waitingDocuments(db, BATCH);
    for (const { id, storageKey } of batch) {
      await writeCheck(db, id, await inspectApart(storage.read(storageKey), signal, program));
      await tellHeldAfterCheck(db, uuid, id);
      checked += 1;
    }
    if (batch.length === 0) return checked;
  }
}

export interface CheckingOptions {
  readonly db: Database;
  readonly storage: Pick<FileStorage, 'read'>;
  readonly everyMs: number;
  /** Place of the packed child; left out, it runs from its source. */
  readonly program?: string | undefined;
  readonly onError: (error: Error) => void;
}

/** Looks every so often for files that wait. @returns how to stop it; a file under way is looked into again later */
export function startChecking({
  db,
  storage,
  everyMs,
  program,
  onError,
}: CheckingOptions): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<unknown> | null = null;
  const look = () => {
    running ??= checkWaiting(db, storage, stopping.signal, program)
      .catch((error: Error) => stopping.signal.aborted || onError(error))
      .finally(() => (running = null));
  };
  look();
  const timer = setInterval(look, everyMs);
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}

// Care for the storage: what no row names is set aside, what was promised is read again and compared. Both may run beside
// uploads and beside themselves.
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Database } from '#db/client.ts';
import { knownKeys, promisedFiles } from '#db/queries/document-keeping.ts';
import type { FileStorage } from './storage.ts';

/** A file younger than this may still get its row: the longest upload takes four minutes. */
export const SWEEP_AFTER_MS = 3_600_000;

/** Rows and files are compared so many at a time. */
const BATCH = 500;

/**
 * Removes the halves that interrupted uploads left, and sets whole files without a row aside. They are not removed: a database
 * restored from an older copy, or another one by mistake, names none of the newer files, and they may be the only ones.
 * @param olderThanMs younger files are left alone
 * @returns how many were removed or set aside
 */
export async function sweepFiles(
  db: Database,
  storage: FileStorage,
  olderThanMs: number = SWEEP_AFTER_MS,
): Promise<number> {
  let swept = await storage.discardUnfinished(olderThanMs);
  for await (const batch of storage.lying(olderThanMs, BATCH)) {
    const known = await knownKeys(db, batch);
    for (const storageKey of batch) {
      if (known.has(storageKey)) continue;
      await storage.setAside(storageKey);
      swept += 1;
    }
  }
  return swept;
}

export interface FileFinding {
  /** Of the document. */
  readonly id: string;
  readonly kind: 'missing' | 'changed' | 'unreadable';
}

export interface FileWalk {
  readonly files: number;
  readonly findings: readonly FileFinding[];
}

/** Hashes every file that a row promises, one after the other: slow on purpose, so that people do not wait for it. */
export async function verifyFiles(db: Database, storage: FileStorage): Promise<FileWalk> {
  const findings: FileFinding[] = [];
  let files = 0;
  let last: string | null = null;
  for (;;) {
    const batch = await promisedFiles(db, last, BATCH);
    for (const { id, storageKey, sha256 } of batch) {
      const kind = await examine(storage.read(storageKey), sha256);
      if (kind) findings.push({ id, kind });
      files += 1;
    }
    last = batch.at(-1)?.id ?? null;
    if (last === null) return { files, findings };
  }
}

async function examine(source: Readable, sha256: string): Promise<FileFinding['kind'] | null> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of source) digest.update(chunk as Buffer);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
  }
  return digest.digest('hex') === sha256 ? null : 'changed';
}

export interface KeepFilesOptions {
  readonly db: Database;
  readonly storage: FileStorage;
  readonly everyMs: number;
  readonly onSwept: (swept: number) => void;
  readonly onFinding: (finding: FileFinding) => void;
  readonly onError: (error: Error) => void;
}

/** Sweeps at once, then sweeps and walks every so often. @returns how to stop it; resolves when what is under way has ended */
export function startKeepingFiles(options: KeepFilesOptions): () => Promise<void> {
  const { db, storage, everyMs, onSwept, onFinding, onError } = options;
  const sweep = async () => onSwept(await sweepFiles(db, storage));
  const walk = async () => (await verifyFiles(db, storage)).findings.forEach(onFinding);
  let running = sweep().catch(onError);
  const timer = setInterval(() => {
    running = running.then(sweep).then(walk).catch(onError);
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

// Where uploaded bytes lie: a folder, under generated names. A file is whole before its name exists: written beside,
// flushed, renamed; the row comes after. A crash leaves at most a file without a row in `incoming`, never the reverse.
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { open, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusal } from '#domain/errors.ts';
import { HEAD_BYTES, mediaTypeOf } from './sniff.ts';

export interface StoredFile {
  /** Generated, never made from the name: 32 hexadecimal characters. */
  readonly storageKey: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** What its own first bytes show it to be. */
  readonly mediaType: string;
}

export interface FileStorage {
  /** Keeps all bytes of a stream safely on disk. @throws Refusal STORAGE_FULL, and what the stream throws; then keeps nothing */
  readonly store: (source: Readable) => Promise<StoredFile>;
  /** Forgets a file whose row was refused or removed. */
  readonly discard: (file: Pick<StoredFile, 'storageKey'>) => Promise<void>;
  /** The bytes. The caller looked up the key through the gate. */
  readonly read: (storageKey: string) => fs.ReadStream;
  /** Whether it lies there. */
  readonly holds: (storageKey: string) => Promise<boolean>;
  /** Takes a file out of the way and keeps it, in the folder `unclaimed`, under its key. */
  readonly setAside: (storageKey: string) => Promise<void>;
  /** Removes what interrupted uploads left, if it is older. @returns how many */
  readonly discardUnfinished: (olderThanMs: number) => Promise<number>;
  /** The keys of all whole files that are older, so many at a time, in no order. */
  readonly lying: (olderThanMs: number, batch: number) => AsyncIterable<readonly string[]>;
}

/** @param folder made when first needed */
export function openFileStorage(folder: string): FileStorage {
  const incoming = path.join(folder, 'incoming');
  const placeOf = (key: string) => {
    if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('A storage key that we did not make.');
    return path.join(folder, key.slice(0, 2), key);
  };
  return {
    store: async (source) => {
      const storageKey = randomBytes(16).toString('hex');
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const temporary = path.join(incoming, storageKey);
      try {
        const measured = await writeDurably(source, temporary);
        const place = placeOf(storageKey);
        await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
        await rename(temporary, place);
        await flushFolder(path.dirname(place));
        return { storageKey, ...measured };
      } catch (error) {
        await rm(temporary, { force: true });
        throw isFull(error) ? refusal('STORAGE_FULL', {}, ['file']) : error;
      }
    },
    discard: async ({ storageKey }) => rm(placeOf(storageKey), { force: true }),
    read: (storageKey) => fs.createReadStream(placeOf(storageKey)),
    holds: async (storageKey) => (await stat(placeOf(storageKey)).catch(ifMissing(null))) !== null,
    setAside: async (storageKey) => {
      const unclaimed = path.join(folder, 'unclaimed');
      await mkdir(unclaimed, { recursive: true, mode: 0o700 });
      await rename(placeOf(storageKey), path.join(unclaimed, storageKey));
    },
    discardUnfinished: (olderThanMs) => discardOlder(incoming, olderThanMs),
    lying: (olderThanMs, batch) => wholeFiles(folder, olderThanMs, batch),
  };
}

const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');

async function discardOlder(incoming: string, olderThanMs: number): Promise<number> {
  let removed = 0;
  for (const name of await namesIn(incoming)) {
    const file = path.join(incoming, name);
    if (!(await isOlder(file, olderThanMs))) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

async function* wholeFiles(folder: string, olderThanMs: number, batch: number) {
  let keys: string[] = [];
  for (const start of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(start)) continue;
    for (const key of await namesIn(path.join(folder, start))) {
      if (await isOlder(path.join(folder, start, key), olderThanMs)) keys.push(key);
      if (keys.length < batch) continue;
      yield keys;
      keys = [];
    }
  }
  if (keys.length > 0) yield keys;
}

/** A folder that is not there holds nothing. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(ifMissing([]));

/** By its last change; what vanished meanwhile is nobody's business any more. */
async function isOlder(file: string, olderThanMs: number): Promise<boolean> {
  const found = await stat(file).catch(ifMissing(null));
  return found !== null && Date.now() - found.mtimeMs >= olderThanMs;
}

const ifMissing =
  <T>(otherwise: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  };

async function writeDurably(source: Readable, file: string): Promise<Omit<StoredFile, 'storageKey'>> {
  const digest = createHash('sha256');
  let bytes = 0;
  let head: Buffer = Buffer.alloc(0);
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      if (bytes < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - bytes)]);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  // `flush` waits until the disk has it, not only the kernel.
  await pipeline(source, measure, fs.createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  return { sha256: digest.digest('hex'), bytes, mediaType: await mediaTypeOf(head) };
}

/** The new name is safe only when its folder is. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

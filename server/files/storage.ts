// Where uploaded bytes lie: a folder, under generated names. A file is whole before its name exists: written beside,
// flushed, renamed; the row comes after. A crash leaves at most a file without a row in `incoming`, never the reverse.
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { open, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
  /** Keeps all bytes of a stream safely on disk. @throws what the stream throws, and then keeps nothing */
  readonly store: (source: Readable) => Promise<StoredFile>;
  /** Forgets a file whose row was refused or removed. */
  readonly discard: (file: Pick<StoredFile, 'storageKey'>) => Promise<void>;
  /** The bytes. The caller looked up the key through the gate. */
  readonly read: (storageKey: string) => fs.ReadStream;
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
        throw error;
      }
    },
    discard: async ({ storageKey }) => rm(placeOf(storageKey), { force: true }),
    read: (storageKey) => fs.createReadStream(placeOf(storageKey)),
  };
}

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

// The folder where uploads grow: each is written to its end, flushed and measured before it gets its name anywhere else.
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusal } from '#domain/errors.ts';
import { HEAD_BYTES, mediaTypeOf } from './sniff.ts';
import type { Measured, StoredFile } from './storage.ts';

/**
 * Takes a stream in and hands it on as a whole file.
 * @param keep gives it its place; the temporary file is gone afterwards, moved or removed
 * @throws Refusal STORAGE_FULL, and what the stream or `keep` throws; then nothing is left here
 */
export async function takeIn(
  incoming: string,
  source: Readable,
  keep: (file: StoredFile, temporary: string) => Promise<void>,
): Promise<StoredFile> {
  const storageKey = randomBytes(16).toString('hex');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const temporary = path.join(incoming, storageKey);
  try {
    const file = { storageKey, ...(await writeDurably(source, temporary)) };
    await keep(file, temporary);
    return file;
  } catch (error) {
    throw isFull(error) ? refusal('STORAGE_FULL', {}, ['file']) : error;
  } finally {
    await rm(temporary, { force: true });
  }
}

const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');

async function writeDurably(source: Readable, file: string): Promise<Measured> {
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

/** Removes halves whose last change is older. @returns how many */
export async function discardOlder(incoming: string, olderThanMs: number): Promise<number> {
  let removed = 0;
  for (const name of await namesIn(incoming)) {
    const file = path.join(incoming, name);
    if (!(await isOlder(file, olderThanMs))) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

/** A folder that is not there holds nothing. */
export const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(ifMissing([]));

/** By its last change; what vanished meanwhile is nobody's business any more. */
export async function isOlder(file: string, olderThanMs: number): Promise<boolean> {
  const found = await stat(file).catch(ifMissing(null));
  return found !== null && Date.now() - found.mtimeMs >= olderThanMs;
}

export const ifMissing =
  <T>(otherwise: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  };

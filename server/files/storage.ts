// Where uploaded bytes lie, under generated names: a folder (`folder.ts`) or a bucket (`bucket.ts`). In both a file is whole and
// measured before its name exists, and the row comes after. A crash leaves at most a file without a row, never the reverse.
import type { Readable } from 'node:stream';

export interface FileSettings {
  /** For the files themselves, or, with a bucket, for uploads on their way to it. Made when first needed. */
  readonly folder: string;
  /** `https://key:secret@host/bucket/prefix?region=name`; undefined = the folder. */
  readonly s3Url: string | undefined;
}

/** What an upload was found to be. */
export interface Measured {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** What its own first bytes show it to be. */
  readonly mediaType: string;
}

export interface StoredFile extends Measured {
  /** Generated, never made from the name: 32 hexadecimal characters. */
  readonly storageKey: string;
}

/** Places of the first and the last byte, both included, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface FileStorage {
  /** Keeps all bytes of a stream safely. @throws Refusal STORAGE_FULL, and what the stream throws; then keeps nothing */
  readonly store: (source: Readable) => Promise<StoredFile>;
  /** Forgets a file whose row was refused or removed; one that is gone already is no fault. */
  readonly discard: (file: Pick<StoredFile, 'storageKey'>) => Promise<void>;
  /** The bytes, or some of them; a stream that fails with the code ENOENT where nothing lies. The caller looked up the key through the gate. */
  readonly read: (storageKey: string, range?: ByteRange) => Readable;
  /** Whether it lies there. */
  readonly holds: (storageKey: string) => Promise<boolean>;
  /** Takes a file out of the way and keeps it, under `unclaimed`, under its key. */
  readonly setAside: (storageKey: string) => Promise<void>;
  /** Removes what interrupted uploads left, if it is older. @returns how many */
  readonly discardUnfinished: (olderThanMs: number) => Promise<number>;
  /** The keys of all whole files that are older, so many at a time, in no order. */
  readonly lying: (olderThanMs: number, batch: number) => AsyncIterable<readonly string[]>;
}

/** Below the folder or in the bucket: a folder with a million names is slow. */
export function placeOf(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('A storage key that we did not make.');
  return `${key.slice(0, 2)}/${key}`;
}

/** As a file that is not there fails, wherever it is looked for. */
export class FileMissing extends Error {
  readonly code = 'ENOENT';
}

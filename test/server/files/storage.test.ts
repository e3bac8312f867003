// What every storage promises, on whichever this run has: a folder, or with TEST_STORAGE=s3 a bucket.
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openFileStorage } from '#server/files/open-storage.ts';
import type { FileSettings, FileStorage } from '#server/files/storage.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { filesOf, filesOnDisk, placeOnDisk } from '#test/support/storage.ts';

let dataDir: string;
let files: FileSettings;
let storage: FileStorage;

beforeEach(() => {
  dataDir = makeDataDir();
  files = filesOf(dataDir);
  storage = openFileStorage(files);
});
afterEach(() => removeDataDir(dataDir));

const keep = (words: string) => storage.store(Readable.from([Buffer.from(words)]));

test('the bytes come back, whole or a range of them, and lie where this run keeps its files', async () => {
  const { storageKey, bytes } = await keep('a letter of some words');
  expect(bytes).toBe(22);
  expect(await text(storage.read(storageKey))).toBe('a letter of some words');
  expect(await text(storage.read(storageKey, { start: 2, end: 7 }))).toBe('letter');
  expect(await text(storage.read(storageKey, { start: 17, end: 21 }))).toBe('words');
  expect(fs.readFileSync(placeOnDisk(files, storageKey), 'utf8')).toBe('a letter of some words');
  const isInFolder = fs.existsSync(path.join(files.folder, storageKey.slice(0, 2), storageKey));
  expect(isInFolder).toBe(inject('s3') === null);
});

test('a large file comes back byte for byte', async () => {
  const large = Buffer.alloc(7_000_000, 'seven million bytes, more than one piece of any line ');
  const { storageKey } = await storage.store(
    Readable.from([large.subarray(0, 3_000_001), large.subarray(3_000_001)]),
  );
  expect((await buffer(storage.read(storageKey))).equals(large)).toBe(true);
});

test('what is not there is said to be missing, and discarded without a fault', async () => {
  const { storageKey } = await keep('soon gone');
  expect(await storage.holds(storageKey)).toBe(true);
  await storage.discard({ storageKey });
  await storage.discard({ storageKey });
  expect(await storage.holds(storageKey)).toBe(false);
  await expect(text(storage.read(storageKey))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a key that is none of ours reaches no file', async () => {
  await expect(async () => text(storage.read('../../etc/passwd'))).rejects.toThrow('that we did not make');
});

test('an upload that breaks off leaves nothing', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.alloc(100_000);
      throw new Error('the line is gone');
    })(),
  );
  await expect(storage.store(broken)).rejects.toThrow('the line is gone');
  expect(filesOnDisk(files)).toEqual([]);
});

test('files are listed in pieces, each once, without what was set aside', async () => {
  const kept = [];
  for (const words of ['one', 'two', 'three', 'four', 'five']) kept.push((await keep(words)).storageKey);
  const [first = '', ...others] = kept;
  await storage.setAside(first);
  const listed: string[] = [];
  for await (const keys of storage.lying(0, 2)) {
    expect(keys.length).toBeLessThanOrEqual(2);
    listed.push(...keys);
  }
  expect(listed.sort()).toEqual(others.sort());
  for await (const keys of storage.lying(3_600_000, 2)) expect(keys).toEqual([]);
});

test('a bucket that does not answer refuses the upload and keeps no half of it', async () => {
  // Nothing listens on the port of the echo service.
  const { folder } = files;
  const closed = openFileStorage({ folder, s3Url: 'http://key:secret@127.0.0.1:7/bucket' });
  await expect(closed.store(Readable.from([Buffer.from('a letter')]))).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
  expect(filesOnDisk({ folder, s3Url: undefined })).toEqual([]);
  await expect(text(closed.read('0'.repeat(32)))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

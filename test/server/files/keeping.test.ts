// Uploaded files survive what happens to servers: a kill at any moment, a full disk, a bad sector, a careless hand.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bareEnvironment } from '#config';
import { storeDocument } from '#commands/documents/store-document.ts';
import { sweepFiles, verifyFiles } from '#server/files/keeping.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import type { FileSettings, FileStorage } from '#server/files/storage.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { filesOf, filesOnDisk, placeOnDisk, setAsideOnDisk } from '#test/support/storage.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let dataDir: string;
let files: FileSettings;
let storage: FileStorage;

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());
beforeEach(() => {
  dataDir = makeDataDir();
  files = filesOf(dataDir);
  storage = openFileStorage(files);
});
afterEach(async () => {
  await it.db.sql`delete from documents`;
  removeDataDir(dataDir);
});

async function keep(words: string): Promise<{ id: string; storageKey: string }> {
  const stored = await storage.store(Readable.from([Buffer.from(words)]));
  const input = { organization: world.organizationId, name: 'letter.txt', ...stored };
  const { documentId } = await storeDocument(world.as('editor'), input);
  return { id: documentId, storageKey: stored.storageKey };
}

const placeOf = (key: string) => placeOnDisk(files, key);
const age = (file: string) => fs.utimesSync(file, new Date(0), new Date(0));

describe('the walk', () => {
  test('says nothing of files that are as received', async () => {
    await keep('one');
    await keep('two');
    expect(await verifyFiles(it.db, storage)).toEqual({ files: 2, findings: [] });
  });

  test('names one flipped bit and one missing file', async () => {
    const [flipped, missing] = [await keep('a letter'), await keep('another')];
    await keep('a third');
    const bytes = fs.readFileSync(placeOf(flipped.storageKey));
    bytes[3]! ^= 1;
    fs.writeFileSync(placeOf(flipped.storageKey), bytes);
    fs.rmSync(placeOf(missing.storageKey));
    const { files: read, findings } = await verifyFiles(it.db, storage);
    expect(read).toBe(3);
    expect(findings).toHaveLength(2);
    expect(findings).toEqual(
      expect.arrayContaining([
        { id: flipped.id, kind: 'changed' },
        { id: missing.id, kind: 'missing' },
      ]),
    );
  });
});

describe('the sweep', () => {
  test('sets aside what no row names once it is old, removes old halves, and nothing else', async () => {
    const wanted = await keep('wanted');
    const orphan = await storage.store(Readable.from(['old orphan']));
    const young = await storage.store(Readable.from(['young orphan']));
    for (const { storageKey } of [wanted, orphan]) age(placeOf(storageKey));
    const half = path.join(files.folder, 'incoming', 'half');
    const growing = path.join(files.folder, 'incoming', 'growing');
    for (const file of [half, growing]) fs.writeFileSync(file, 'half a letter');
    age(half);
    expect(await sweepFiles(it.db, storage)).toBe(2);
    expect(filesOnDisk(files)).toEqual([wanted.storageKey, young.storageKey, 'growing'].sort());
    // A row may come back with an older copy of the database: the bytes are still there.
    expect(fs.readFileSync(setAsideOnDisk(files, orphan.storageKey), 'utf8')).toBe('old orphan');
    expect(await sweepFiles(it.db, storage)).toBe(0);
  });

  test('of a folder that is not there removes nothing', async () => {
    expect(await sweepFiles(it.db, openFileStorage(filesOf(path.join(dataDir, 'nowhere'))))).toBe(0);
  });
});

describe('twenty kills in the middle of uploads', () => {
  const ROUNDS = 20;
  const uploader = makeDataDir();
  const script = path.join(uploader, 'uploader.mjs');

  // Packed once: reading all its libraries anew would take most of the time of each round.
  beforeAll(async () => {
    await build({
      entryPoints: [path.join(import.meta.dirname, '../../support/uploader.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      // What some of them still ask for.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
  });
  afterAll(() => removeDataDir(uploader));

  function startUploader(): { child: ChildProcess; lines: () => string[] } {
    const words: string[] = [];
    const whom = [it.url, JSON.stringify(files), world.organizationId, world.person.editor];
    const child = spawn(process.execPath, [script, ...whom], {
      env: bareEnvironment({}),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk: Buffer) => words.push(chunk.toString()));
    return { child, lines: () => words.join('').split('\n').slice(0, -1) };
  }

  /** Kills it after some files and at any moment of the next. @returns id and hash of each that was accepted */
  async function killWhileUploading(round: number): Promise<string[]> {
    const { child, lines } = startUploader();
    await expect.poll(() => lines().length, { interval: 5, timeout: 30_000 }).toBeGreaterThan(2);
    await sleep(round);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    return lines().slice(1);
  }

  test(
    'leave no row without its file, and after the sweep no file without its row',
    { timeout: 180_000 },
    async () => {
      const accepted: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) accepted.push(...(await killWhileUploading(round)));
      const rows = await it.db.sql<{ id: string; storageKey: string; sha256: string }[]>`
      select id, storage_key, sha256 from documents`;
      expect(rows.length).toBeGreaterThanOrEqual(2 * ROUNDS);
      const kept = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
      for (const line of accepted) {
        const [id = '', sha256] = line.split(' ');
        expect(kept.get(id)).toBe(sha256);
      }
      expect(await verifyFiles(it.db, storage)).toEqual({ files: rows.length, findings: [] });
      // Some were killed between bytes and row: else this test would show nothing.
      expect(filesOnDisk(files).length).toBeGreaterThan(rows.length);
      await sweepFiles(it.db, storage, 0);
      expect(filesOnDisk(files)).toEqual(rows.map(({ storageKey }) => storageKey).sort());
      for (const { storageKey, sha256 } of rows)
        expect(
          createHash('sha256')
            .update(fs.readFileSync(placeOf(storageKey)))
            .digest('hex'),
        ).toBe(sha256);
    },
  );
});

describe('a full disk', () => {
  /** Only root may make a disk of its own; elsewhere this is told, not hidden. */
  const isRoot = process.getuid?.() === 0;

  test.runIf(isRoot)('refuses with a sentence, keeps nothing of the file and everything else', async () => {
    const small = path.join(dataDir, 'small');
    fs.mkdirSync(small);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small]);
    try {
      const here = { ...filesOf(small), folder: small };
      const full = openFileStorage(here);
      const before = await full.store(Readable.from([Buffer.alloc(300_000, 'a')]));
      await expect(full.store(Readable.from([Buffer.alloc(1_200_000, 'b')]))).rejects.toMatchObject({
        code: 'STORAGE_FULL',
        path: ['file'],
      });
      expect(fs.readdirSync(path.join(small, 'incoming'))).toEqual([]);
      expect(fs.statSync(placeOnDisk(here, before.storageKey)).size).toBe(300_000);
      const later = await full.store(Readable.from([Buffer.alloc(300_000, 'c')]));
      expect(later.bytes).toBe(300_000);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

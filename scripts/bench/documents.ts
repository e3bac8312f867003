// Documents: words on 100,000 pages (with the number of statements, counted at the driver), and how fast files are read and looked
// into and what the processes that do it hold.
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { storeDocument } from '#commands/documents/store-document.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { claimUnread } from '#db/writes/document-reading.ts';
import { readDocument } from '#jobs/reading/read-document.ts';
import { type FileReaders, packFileReaders } from '../start/file-readers.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import type { FileStorage } from '#server/files/storage.ts';
import { checkWaiting } from '#server/inspecting/checking.ts';
import { startTestApi } from '#test/support/graphql-api.ts';
import { insertManyDocuments } from '#test/support/many-documents.ts';
import { insertManyRequests } from '#test/support/many-requests.ts';
import { pdfOf, scanOf } from '#test/support/papers.ts';
import { makeWorld } from '#test/support/world.ts';
import { type Case, childrenOf, compare, fill, onNewDatabase } from './measure.ts';

const PAGES = 50;
const SEARCH = `query ($words: String!, $first: Int = 25) { documentSearch(query: $words, first: $first) { totalCount
  nodes { pageCount document { file { name } } pages { number excerpt { text isHit } } } } }`;

/** What is looked for: on one page of all, on one of twenty, on every page. */
const WORDS = { rare: 'letter7', common: 'eligibility', 'on every page': 'disclosure' };

export const measureDocuments = (documents = 2_000): Promise<void> =>
  onNewDatabase(async (url, dataDir) => {
    await fill(url, async (db) => {
      await insertManyRequests(db, { requests: documents, communicationsEach: 1 });
      await insertManyDocuments(db, { documents, pagesEach: PAGES });
    });
    console.log(`${documents} documents of ${PAGES} pages`);
    await countStatements(url);
    await compare(url, CASES);
    await measureIngest(url, dataDir);
  });

const CASES: readonly Case[] = Object.entries(WORDS).map(([name, words]) => ({
  name: `a word ${name}`,
  bar: null,
  api: SEARCH,
  bare: '/documents',
  bodies: () => ({ words }),
  warmUp: name === 'rare' ? 500 : 20,
  inRound: name === 'rare' ? 200 : 20,
}));

async function countStatements(url: string): Promise<void> {
  let statements = 0;
  // A new connection asks once for the types of arrays.
  const onQuery = (text: string) => void (statements += text.includes('pg_catalog.pg_type') ? 0 : 1);
  const db = openDatabase({ url, role: 'api', max: 1, onQuery });
  const api = await startTestApi(db);
  for (const [name, words] of Object.entries(WORDS)) {
    for (const first of [1, 25, 100]) {
      statements = 0;
      const { data } = await api.ask(SEARCH, { words, first });
      const { totalCount, nodes } = data.documentSearch;
      console.log(`${name}: ${nodes.length} of ${totalCount} documents in ${statements} statements`);
    }
  }
  await api.stop();
  await db.close();
}

/** Files of fifty pages with text, and of five that are pictures. */
const INGESTED = [
  { what: 'PDF with text', files: 6, pages: PAGES, make: pdfOf },
  { what: 'scan', files: 2, pages: 5, make: scanOf },
] as const;

async function measureIngest(url: string, dataDir: string): Promise<void> {
  const db = openDatabase({ url, role: 'worker' });
  const storage = openFileStorage({ folder: path.join(dataDir, 'files'), s3Url: undefined });
  const readers = await packFileReaders();
  const never = new AbortController().signal;
  for (const { what, files, pages, make } of INGESTED) {
    const papers = Array.from({ length: files }, (_file, at) => make(sheets(pages, at)));
    const stored = await timed(() => store(db, storage, papers));
    const read = await timed(() => readAll(db, storage, readers));
    const checked = await timed(() => checkWaiting(db, storage, never, readers.inspector));
    const perMinute = ({ seconds }: Timed) =>
      `${((60 * files) / seconds).toFixed(0)} files, ${((60 * files * pages) / seconds).toFixed(0)} pages a minute`;
    console.log(`${what} of ${pages} pages, kept: ${perMinute(stored)}`);
    console.log(`${what} of ${pages} pages, read: ${perMinute(read)}; the reader holds ${read.memoryMb} MB`);
    console.log(`${what} of ${pages} pages, looked into: ${perMinute(checked)}; ${checked.memoryMb} MB`);
  }
  await db.close();
}

const sheets = (pages: number, file: number) =>
  Array.from({ length: pages }, (_page, at) =>
    Array.from(
      { length: 30 },
      (_line, n) => `Line ${n} of page ${at + 1} of production ${file}: enrollees of the agency.`,
    ),
  );

async function store(db: Database, storage: FileStorage, papers: readonly Buffer[]): Promise<void> {
  const world = await makeWorld(db);
  for (const paper of papers) {
    const stored = await storage.store(Readable.from([paper]));
    const input = { organization: world.organizationId, name: 'production.pdf', ...stored };
    await storeDocument(world.as('editor'), input);
  }
}

async function readAll(db: Database, storage: FileStorage, { reader }: FileReaders): Promise<void> {
  const onVerdict = (id: string, verdict: { kind: string } | null) => {
    if (verdict?.kind !== 'read') throw new Error(`${id} was not read: ${JSON.stringify(verdict)}`);
  };
  const deps = { db, openFile: storage.read, leaseMs: 300_000, program: reader, onVerdict };
  for (;;) {
    const [claim] = await claimUnread(db, { limit: 1, leaseMs: 300_000, maxAttempts: 1 });
    if (!claim) return;
    await readDocument(deps, claim);
  }
}

interface Timed {
  readonly seconds: number;
  /** The most that a process which was started meanwhile has held. */
  readonly memoryMb: number;
}

async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const begun = performance.now();
  let memoryMb = 0;
  const over = new AbortController();
  const looking = (async () => {
    for (; !over.signal.aborted; await sleep(20))
      memoryMb = Math.max(memoryMb, ...childrenOf(process.pid).map(peakMb));
  })();
  await work();
  over.abort();
  await looking;
  return { seconds: (performance.now() - begun) / 1_000, memoryMb: Math.round(memoryMb) };
}

/** Of one process until now; 0 where it is gone. */
function peakMb(pid: number): number {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

// A document on its way from upload to rows of pages: read once, under a fence, and given up when it takes the worker down.
import { Readable } from 'node:stream';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeDocument } from '#commands/documents/store-document.ts';
import { claimUnread, keepPage } from '#db/writes/document-reading.ts';
import { openBackend } from '#jobs/backend.ts';
import { readDocument } from '#jobs/reading/read-document.ts';
import { startReading } from '#jobs/reading/start-reading.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { pdfOf } from '#test/support/papers.ts';
import { packed } from '#test/support/programs.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
const files = new Map<string, Buffer>();
const openFile = (key: string) => Readable.from([files.get(key) ?? Buffer.alloc(0)]);
const program = packed('jobs/reading/reader.ts');
const claim = (leaseMs = 60_000) => claimUnread(it.db, { limit: 1, leaseMs, maxAttempts: 3 });

beforeAll(async () => {
  it = await createTestDatabase({ role: 'worker' });
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

async function store(mediaType: string, bytes: Buffer): Promise<string> {
  const storageKey = v7();
  files.set(storageKey, bytes);
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: 'letter.pdf',
    mediaType,
    sha256: 'a'.repeat(64),
    bytes: bytes.length,
    storageKey,
  });
  return documentId;
}

const stateOf = async (id: string) => {
  const [row] = await it.db.sql`
    select reading_state as state, unreadable, page_count, language, (select count(*)::int from document_pages p
      where p.document_id = f.id) as pages from documents f where id = ${id}`;
  return row;
};

test('an uploaded document is read by the worker, and its words are found', async () => {
  const id = await store(
    'application/pdf',
    pdfOf([['Dear requester, the fee is $412.50 and is due.'], ['We withhold twelve pages.']]),
  );
  const onError = (error: Error) => expect.fail(error.message);
  const backend = await openBackend({ databaseUrl: it.url, onError });
  const logger = { info: () => undefined };
  const stop = await startReading({ db: it.db, backend, openFile, program, logger, onError });
  try {
    await expect.poll(async () => (await stateOf(id))?.['state']).toBe('read');
  } finally {
    await stop();
    await backend.close();
  }
  expect(await stateOf(id)).toMatchObject({ unreadable: null, pageCount: 2, language: 'eng', pages: 2 });
  const found = await it.db.sql`
    select number, picture is not null and thumbnail is not null as drawn from document_pages
    where document_id = ${id} and words @@ websearch_to_tsquery('english', 'withhold page')`;
  expect([...found]).toEqual([{ number: 2, drawn: true }]);
});

test('Bates numbers at the feet of pages are kept with them, and go with a second reading', async () => {
  const page = (...foot: readonly string[]) => [
    'Records of the office.',
    ...Array<string>(34).fill(''),
    ...foot,
  ];
  const id = await store(
    'application/pdf',
    pdfOf([page('CMS-000127'), page('Slip sheet'), page('CMS-000129')]),
  );
  const labels = () => it.db.sql`
    select page, series, number::int as number, label from page_labels where document_id = ${id} order by page`;
  for (let reading = 1; reading <= 2; reading += 1) {
    await it.db
      .sql`update documents set reading_state = 'waiting', reading_lease_until = null where id = ${id}`;
    const [lease] = await claim();
    if (lease)
      await readDocument(
        { db: it.db, openFile, program, leaseMs: 60_000, onVerdict: () => undefined },
        lease,
      );
    expect([...(await labels())]).toEqual([
      { page: 1, series: 'CMS', number: 127, label: 'CMS-000127' },
      { page: 3, series: 'CMS', number: 129, label: 'CMS-000129' },
    ]);
  }
});

test('a claim that was overtaken writes nothing, and words that were removed do not come back', async () => {
  const id = await store('text/plain', Buffer.from('The fee is due.'));
  const [first] = await claim(0);
  const [second] = await claim();
  expect([first?.id, second?.id]).toEqual([id, id]);
  const verdicts: unknown[] = [];
  const deps = {
    db: it.db,
    openFile,
    program,
    leaseMs: 60_000,
    onVerdict: (_id: string, verdict: unknown) => void verdicts.push(verdict),
  };
  if (first) await readDocument(deps, first);
  expect([verdicts, (await stateOf(id))?.['pages']]).toEqual([[null], 0]);
  if (second) await readDocument(deps, second);
  expect(await stateOf(id)).toMatchObject({ state: 'read', pages: 1 });
  const page = {
    id: v7(),
    number: 2,
    text: 'late',
    origin: 'text',
    confidence: null,
    width: null,
    height: null,
  } as const;
  const late = { ...page, places: [], picture: null, thumbnail: null };
  expect(second && (await keepPage(it.db, second, late))).toBe(false);
});

test('a file that cannot be read says why and keeps no pages; one that took its worker down each time is given up', async () => {
  const broken = await store('application/pdf', Buffer.from('%PDF-1.7\nnothing'));
  const [lease] = await claim();
  if (lease)
    await readDocument({ db: it.db, openFile, program, leaseMs: 60_000, onVerdict: () => undefined }, lease);
  expect(await stateOf(broken)).toMatchObject({ state: 'unreadable', unreadable: 'broken', pages: 0 });
  const deadly = await store('text/plain', Buffer.from('x'));
  await it.db.sql`update documents set reading_attempts = 3 where id = ${deadly}`;
  expect(await claim()).toEqual([]);
  expect(await stateOf(deadly)).toMatchObject({ state: 'unreadable', unreadable: 'stopped' });
});

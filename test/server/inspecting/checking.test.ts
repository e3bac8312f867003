// A new file waits, is looked into in a process of its own, and is out or held by what was found: as outsiders see it.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#domain/access/viewer.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { documentChecks, heldDocuments } from '#db/queries/document-checks.ts';
import { documentsByIds } from '#db/queries/documents.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { checkWaiting, startChecking } from '#server/inspecting/checking.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { line, paper, scan, SECRET } from '#test/support/personal-papers.ts';
import { packed } from '#test/support/programs.ts';
import { filesOf } from '#test/support/storage.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
const dataDir = makeDataDir();
const storage = openFileStorage(filesOf(dataDir));

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
});
afterAll(async () => {
  await it.drop();
  removeDataDir(dataDir);
});

/** A file that came with a letter of a public request. */
async function publicFile(bytes: Uint8Array): Promise<string> {
  const stored = await storage.store(Readable.from([Buffer.from(bytes)]));
  const input = { organization: world.organizationId, name: 'letter.pdf', ...stored };
  const { documentId } = await storeDocument(world.as('editor'), input);
  const { matterId, version } = await world.filed('2026-03-02', { visibility: 'public' });
  await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: {
      direction: 'in',
      channel: 'letter',
      subject: 'A letter',
      datedOn: '2026-03-10',
      file: documentId,
    },
    facts: [],
  });
  return documentId;
}

const seenBy = async (role: 'viewer' | 'nobody', id: string) => {
  const viewer = role === 'nobody' ? ANONYMOUS : world.as(role).viewer;
  return (await documentsByIds(it.db, viewer, [id])).length === 1;
};

const checkOf = async (id: string) => (await documentChecks(it.db, world.as('viewer').viewer, [id]))[0];

test('until it was looked into, a file is for insiders; then it is out, or held with what was found', async () => {
  const clean = await publicFile(paper(line('The agency searched its files.')));
  const personal = await publicFile(paper(line(`SSN ${SECRET}`)));
  const picture = await publicFile(scan());
  for (const id of [clean, personal, picture]) {
    expect([await seenBy('nobody', id), await seenBy('viewer', id)]).toEqual([false, true]);
    expect(await checkOf(id)).toMatchObject({ checkState: 'waiting', checkedAt: null, checkResult: null });
  }
  expect(await checkWaiting(it.db, storage, undefined, packed('server/inspecting/child.ts'))).toBe(3);
  expect(await checkWaiting(it.db, storage, undefined, packed('server/inspecting/child.ts'))).toBe(0);
  expect([
    await seenBy('nobody', clean),
    await seenBy('nobody', personal),
    await seenBy('nobody', picture),
  ]).toEqual([true, false, false]);
  expect(await checkOf(clean)).toMatchObject({
    checkState: 'clear',
    checkResult: { pages: 1, findingCount: 0, unchecked: [] },
  });
  expect(await checkOf(personal)).toMatchObject({
    checkState: 'held',
    checkResult: { findingCount: 1, findings: [{ kind: 'social_security', page: 1, masked: '•••-••-••20' }] },
  });
  expect(await checkOf(picture)).toMatchObject({
    checkState: 'held',
    checkResult: { unchecked: [{ page: 1, why: 'picture' }] },
  });
  expect(await heldDocuments(it.db, world.as('viewer').viewer)).toEqual([personal, picture]);
  for (const viewer of [ANONYMOUS, world.outsider.viewer]) {
    expect(await documentChecks(it.db, viewer, [clean, personal])).toEqual([]);
    expect(await heldDocuments(it.db, viewer)).toEqual([]);
  }
  expect(JSON.stringify(await it.db.sql`select check_result from documents`)).not.toContain(SECRET);
});

test('a file whose bytes are gone or break the reader is held, and stops no other', async () => {
  const gone = await publicFile(paper(line('gone')));
  const [{ storageKey }] = await it.db.sql<
    [{ storageKey: string }]
  >`select storage_key from documents where id = ${gone}`;
  await storage.discard({ storageKey });
  const broken = await publicFile(Buffer.from('%PDF-1.7\nnothing of a file'));
  const clean = await publicFile(Buffer.from('We got it.'));
  await checkWaiting(it.db, storage, undefined, packed('server/inspecting/child.ts'));
  for (const id of [gone, broken]) {
    expect(await checkOf(id)).toMatchObject({
      checkState: 'held',
      checkResult: { unchecked: [{ why: 'unreadable' }] },
    });
  }
  expect(await checkOf(clean)).toMatchObject({ checkState: 'clear' });
});

test('a server that stops in the middle leaves the file waiting, for the next one', async () => {
  const id = await publicFile(Buffer.from('A note.'));
  const errors: Error[] = [];
  const stop = startChecking({ db: it.db, storage, everyMs: 60_000, onError: (error) => errors.push(error) });
  await stop();
  expect(errors).toEqual([]);
  expect((await checkOf(id))?.checkState).toBe('waiting');
  await checkWaiting(it.db, storage, undefined, packed('server/inspecting/child.ts'));
  expect((await checkOf(id))?.checkState).toBe('clear');
});

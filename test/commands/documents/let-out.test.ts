// Letting a file out and holding it back: who may, what outsiders have of it at once, and what the history says to whom.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#domain/access/viewer.ts';
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import { holdDocument } from '#commands/documents/hold-document.ts';
import { releaseDocument } from '#commands/documents/release-document.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { documentsByIds } from '#db/queries/documents.ts';
import { HISTORY_ORDER, historyOfEach } from '#db/queries/history.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

/** A public request with a letter whose file is in this state. */
async function fileThatIs(state: 'waiting' | 'held' | 'clear') {
  const storageKey = crypto.randomUUID().replaceAll('-', '');
  const { documentId: file } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: 'letter.pdf',
    mediaType: 'application/pdf',
    sha256: storageKey + storageKey,
    bytes: 10,
    storageKey,
  });
  await it.db.sql`update documents set check_state = ${state} where id = ${file}`;
  const { matterId, version } = await world.filed('2026-03-02', { visibility: 'public' });
  const recorded = await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'letter', subject: 'A letter', datedOn: '2026-03-10', file },
    facts: [],
  });
  const { communicationId } = recorded;
  return {
    matter: matterId,
    expectedVersion: recorded.version,
    file,
    reason: 'Looked at it.',
    communicationId,
  };
}

const isOut = async (file: string) => (await documentsByIds(it.db, ANONYMOUS, [file])).length === 1;

test('a held file is let out with a reason, and held back again at once', async () => {
  const asked = await fileThatIs('held');
  expect(await isOut(asked.file)).toBe(false);
  const { version } = await releaseDocument(world.as('editor'), asked);
  expect(version).toBe(asked.expectedVersion + 1);
  expect(await isOut(asked.file)).toBe(true);
  await holdDocument(world.as('volunteer'), { ...asked, expectedVersion: version, reason: 'Page 3.' });
  expect(await isOut(asked.file)).toBe(false);
  const entries = await historyOf(asked.matter, 'viewer');
  expect(entries.slice(0, 2)).toMatchObject([
    { action: 'hold_document', reason: 'Page 3.', before: { fileIs: 'out' }, after: { fileIs: 'held_back' } },
    { action: 'release_document', reason: 'Looked at it.', after: { fileIs: 'out' } },
  ]);
});

async function historyOf(matter: string, role: 'viewer' | 'counsel') {
  const window = readWindow({ first: 20 }, HISTORY_ORDER);
  const pages = await historyOfEach(it.db, world.as(role).viewer, [matter], window);
  return pages.get(matter)?.rows ?? [];
}

test('a file that nothing was found in can be held back too', async () => {
  const asked = await fileThatIs('clear');
  await holdDocument(world.as('editor'), asked);
  expect(await isOut(asked.file)).toBe(false);
});

test('who may, and what cannot be', async () => {
  const held = await fileThatIs('held');
  await expect(releaseDocument(world.as('viewer'), held)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await releaseDocument(world.as('volunteer'), held)).approvalId).toBeDefined();
  expect(await isOut(held.file)).toBe(false);
  await expect(holdDocument(world.as('viewer'), held)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(releaseDocument(world.outsider, held)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(holdDocument(world.as('editor'), held)).rejects.toMatchObject({ code: 'FILE_IS_HELD' });
  await expect(releaseDocument(world.as('editor'), { ...held, reason: ' ' })).rejects.toMatchObject({
    code: 'TEXT_REQUIRED',
  });
  const stale = { ...held, expectedVersion: held.expectedVersion - 1 };
  await expect(releaseDocument(world.as('editor'), stale)).rejects.toMatchObject({ code: 'CONFLICT' });
  const clear = await fileThatIs('clear');
  await expect(releaseDocument(world.as('editor'), clear)).rejects.toMatchObject({ code: 'FILE_IS_OUT' });
  const other = { ...held, file: clear.file };
  await expect(releaseDocument(world.as('editor'), other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const waiting = await fileThatIs('waiting');
  for (const act of [releaseDocument, holdDocument])
    await expect(act(world.as('editor'), waiting)).rejects.toMatchObject({ code: 'FILE_BEING_CHECKED' });
});

test('the history says of a file to those only who may see its letter', async () => {
  const asked = await fileThatIs('held');
  const { version } = await releaseDocument(world.as('counsel'), asked);
  await setPartVisibility(world.as('counsel'), {
    matter: asked.matter,
    expectedVersion: version,
    part: asked.communicationId,
    visibility: 'counsel',
  });
  const acts = async (role: 'viewer' | 'counsel') =>
    (await historyOf(asked.matter, role)).map(({ action }) => action);
  expect(await acts('counsel')).toContain('release_document');
  expect(await acts('viewer')).not.toContain('release_document');
});

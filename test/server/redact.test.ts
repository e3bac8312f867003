// Removing words for good in the browser, without a script: two steps, a note in the place of the words, and a file that is
// answered to nobody and gone from the disk, also where the server stopped in between.
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { globalId } from '#server/graphql/ids.ts';
import { letFilesOut } from '#test/support/let-out.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { filesOf, placeOnDisk } from '#test/support/storage.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let site: Site;
let owner: string;
const dataDir = makeDataDir();
const files = filesOf(dataDir);
const WORD = 'canarynumber';

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db, { files });
  owner = await site.signIn(world.person.owner);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
  removeDataDir(dataDir);
});

const said = (value: string) => [{ key: 'agencyWords', value }];

async function letterWithFile() {
  const { storageKey, sha256, bytes } = await openFileStorage(files).store(Readable.from([`About ${WORD}`]));
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: `${WORD}.txt`,
    mediaType: 'text/plain',
    sha256,
    bytes,
    storageKey,
  });
  await letFilesOut(it.db);
  const { matterId, version } = await world.filed('2026-03-02', { visibility: 'public' });
  const recorded = await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: {
      direction: 'in',
      channel: 'letter',
      subject: WORD,
      datedOn: '2026-03-10',
      file: documentId,
    },
    facts: [{ kind: 'fee_waiver_denied', occurred: { on: '2026-03-10' }, fields: said(`No, ${WORD}.`) }],
  });
  const [{ id: event }] = await it.db.sql<[{ id: string }]>`
    select id from matter_events where communication_id = ${recorded.communicationId}`;
  const right = await correctEvent(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: recorded.version,
    event,
    reason: `It says ${WORD}.`,
    fields: said(`Not for ${WORD}.`),
  });
  const rows = await it.db.sql<{ code: string }[]>`select code from matters where id = ${matterId}`;
  const request = `/requests/${rows[0]!.code}`;
  const entry = `${request}/entries/${encodeURIComponent(globalId('Communication', recorded.communicationId))}`;
  return {
    ...recorded,
    ...right,
    request,
    entry,
    documentId,
    onDisk: placeOnDisk(files, storageKey),
  };
}

/** As it reads: what React puts between two pieces of a sentence is no word. */
const get = async (where: string, cookie = '') => {
  const answer = await fetch(site.url + where, { headers: { cookie } });
  return { status: answer.status, text: (await answer.text()).replaceAll('<!-- -->', '') };
};
const post = async (where: string, form: Record<string, string>) => {
  const answer = await fetch(site.url + where, {
    method: 'POST',
    headers: { cookie: owner, origin: site.url },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') ?? '' };
};

test('the page asks why, shows what will go, and only then removes it', async () => {
  const { entry, request, matterId, version, documentId, onDisk } = await letterWithFile();
  expect((await get(entry, owner)).text).toContain('remove them for good');
  expect((await get(`/files/${documentId}`)).text).toContain(WORD);
  const step = { choice: 'letter', expectedVersion: String(version) };
  const blank = await post(`${entry}/redact`, { ...step, intent: 'redact', reason: ' ' });
  expect(blank.text).toContain('Say why.');
  const asked = await post(`${entry}/redact`, { ...step, intent: 'look', reason: 'A number of a person.' });
  expect(asked.text).toContain('This cannot be undone.');
  expect((await get(request)).text).toContain(WORD);
  const done = await post(`${entry}/redact`, { ...step, intent: 'redact', reason: 'A number of a person.' });
  expect([done.status, done.to]).toEqual([302, expect.stringContaining('done=redacted')]);
  for (const cookie of ['', owner]) {
    const { text } = await get(request, cookie);
    expect(text).not.toContain(WORD);
    expect(text).toContain('Why: A number of a person.');
    expect(text.includes('by Test owner')).toBe(cookie === owner);
    expect((await get(`/files/${documentId}`, cookie)).status).toBe(404);
  }
  const history = (await get(`${request}/history`, owner)).text;
  expect(history).toContain('Removed words for good.');
  expect(history).toContain('Its words removed for good');
  expect(history).not.toContain(WORD);
  expect(fs.existsSync(onDisk)).toBe(false);
  const corrections = (await get(`/corrections?matter=${matterOf(matterId)}`)).text;
  expect(corrections).toContain('Its words removed for good');
  expect(corrections).not.toContain(WORD);
});

const matterOf = (id: string) => encodeURIComponent(globalId('FoiaRequest', id));

test('the file alone: what was written of the letter stays, and a server that stopped in between goes on at its next start', async () => {
  const { entry, request, version, onDisk } = await letterWithFile();
  const form = {
    choice: 'file',
    intent: 'redact',
    reason: 'A photograph.',
    expectedVersion: String(version),
  };
  expect((await post(`${entry}/redact`, form)).status).toBe(302);
  const { text } = await get(request);
  expect(text).toContain(WORD);
  expect(text).toContain('Its file removed for good');
  expect(text).not.toContain(`${WORD}.txt`);
  await site.stop();
  fs.mkdirSync(path.dirname(onDisk), { recursive: true });
  fs.writeFileSync(onDisk, `About ${WORD}`);
  site = await startSite(it.db, { files });
  owner = await site.signIn(world.person.owner);
  expect(fs.existsSync(onDisk)).toBe(false);
});

test('under legal hold the page says so and has no form; an editor is told that they may not', async () => {
  const { entry, matterId: matter, version: expectedVersion } = await letterWithFile();
  const editor = await site.signIn(world.person.editor);
  expect((await get(entry, editor)).text).not.toContain('remove them for good');
  expect((await get(`${entry}/redact`, editor)).status).toBe(403);
  await setLegalHold(world.as('owner'), { matter, expectedVersion, reason: 'A suit.' });
  const { text } = await get(`${entry}/redact`, owner);
  expect(text).toContain('Under legal hold');
  expect(text).not.toContain('name="reason"');
});

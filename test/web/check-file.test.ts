// The page on which a person decides on a held file, without a script: found on My day, read page by page, decided with a
// reason; and there is no such page for whoever is no member.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeDocument } from '#commands/documents/store-document.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { globalId } from '#server/graphql/ids.ts';
import { checkWaiting } from '#server/inspecting/checking.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { boxOver, line, paper, SECRET } from '#test/support/personal-papers.ts';
import { packed } from '#test/support/programs.ts';
import { filesOf } from '#test/support/storage.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let site: Site;
let editor: string;
let outsider: string;
const dataDir = makeDataDir();
const files = filesOf(dataDir);
const storage = openFileStorage(files);

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db, { files });
  editor = await site.signIn(world.person.editor);
  const { viewer } = world.outsider;
  outsider = await site.signIn(viewer.kind === 'person' ? viewer.personId : '');
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
  removeDataDir(dataDir);
});

async function letter() {
  const bytes = paper(line(`SSN ${SECRET}`) + line('the informant', 600) + boxOver(600));
  const stored = await storage.store(Readable.from([Buffer.from(bytes)]));
  const input = { organization: world.organizationId, name: 'production.pdf', ...stored };
  const { documentId } = await storeDocument(world.as('editor'), input);
  const { matterId, version } = await world.filed('2026-03-02', { visibility: 'public' });
  const recorded = await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: {
      direction: 'in',
      channel: 'letter',
      subject: 'The production',
      datedOn: '2026-03-10',
      file: documentId,
    },
    facts: [],
  });
  await checkWaiting(it.db, storage, undefined, packed('server/inspecting/child.ts'));
  const [row] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  const check = `/requests/${row.code}/entries/${encodeURIComponent(globalId('Communication', recorded.communicationId))}/check`;
  return {
    check,
    file: `/files/${documentId}`,
    request: `/requests/${row.code}`,
    version: String(recorded.version),
  };
}

const get = async (where: string, cookie = '') => {
  const answer = await fetch(site.url + where, { headers: { cookie } });
  return { status: answer.status, text: (await answer.text()).replaceAll('<!-- -->', '') };
};
const post = async (where: string, form: Record<string, string>) => {
  const headers = { cookie: editor, origin: site.url };
  const answer = await fetch(site.url + where, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  return { status: answer.status, text: await answer.text() };
};

test('a person sees what was found, masked, and lets the file out or holds it back', async () => {
  const { check, file, request, version } = await letter();
  expect((await get('/my-day', editor)).text).toContain('production.pdf');
  expect((await get(request, editor)).text).toContain('Held back from others');
  const page = await get(check, editor);
  expect(page.text).toContain('2 findings');
  expect(page.text).toContain('Social Security number, in the text: <');
  expect(page.text).toContain('•••-••-••20');
  expect(page.text).toContain('they are still in the file');
  expect(page.text).not.toContain(SECRET);
  for (const cookie of ['', outsider]) {
    expect((await get(check, cookie)).status).toBe(404);
    expect((await get(file, cookie)).status).toBe(404);
    expect((await get(request, cookie)).text).not.toContain('production.pdf');
  }
  expect((await get(file, editor)).status).toBe(200);
  const blank = await post(check, { intent: 'release', expectedVersion: version, reason: ' ' });
  expect(blank.text).toContain('Say why.');
  const done = await post(check, {
    intent: 'release',
    expectedVersion: version,
    reason: 'It is his own number.',
  });
  expect(done.status).toBe(302);
  expect((await get(file)).status).toBe(200);
  expect((await get('/my-day', editor)).text).not.toContain('production.pdf');
  expect((await get(`${request}/history`, editor)).text).toContain('Let a file out to everybody.');
  const again = await post(check, {
    intent: 'hold',
    expectedVersion: String(Number(version) + 1),
    reason: 'It is not.',
  });
  expect(again.status).toBe(302);
  expect((await get(file)).status).toBe(404);
});

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
import { wordsByTool } from '#test/support/pdf-tools.ts';
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
  const release = { intent: 'release', expectedVersion: version, reason: 'It is his own number.' };
  expect((await post(check, release)).text).toContain('Words that the agency meant to remove');
  const done = await post(check, { ...release, despiteFailedRedaction: 'true' });
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

test('two findings and a box are taken out of a copy, which everybody gets in the place of the file', async () => {
  const { check, file, request, version } = await letter();
  const copy = check.replace(/check$/, 'copy');
  const start = await get(copy, editor);
  expect(start.text).toContain('Social Security number •••-••-••20 (page 1)');
  const box = { page: '1', left: '10', top: '30', width: '20', height: '5' };
  const chosen = `${copy}?chosen=true&found=0&found=1&add=true&${new URLSearchParams(box)}`;
  expect((await get(chosen, editor)).text).toContain('value="1,1000,3000,2000,500"');
  expect((await get(chosen.replace('left=10', 'left=90'), editor)).text).toContain('must lie on the page');
  expect((await get(copy)).text).not.toContain('Make a redacted copy');
  const form = new URLSearchParams([
    ...Object.entries({ intent: 'copy', chosen: 'true', expectedVersion: version, reason: 'A patient.' }),
    ...['0', '1'].map((at) => ['found', at]),
    ['box', '1,1000,3000,2000,500'],
  ]);
  const headers = { cookie: editor, origin: site.url };
  const made = await fetch(site.url + copy, { method: 'POST', headers, body: form, redirect: 'manual' });
  expect(made.status).toBe(302);
  const checked = await get(made.headers.get('location') ?? '', editor);
  expect(checked.text).toContain('Out: nothing was found');
  expect((await get(check, editor)).text).toContain('Others have a redacted copy in its place.');
  expect([(await get(file)).status, (await get(file, editor)).status]).toEqual([404, 200]);
  for (const cookie of ['', outsider]) {
    const [place = ''] = /\/files\/[0-9a-f-]{36}/.exec((await get(request, cookie)).text) ?? [];
    const bytes = Buffer.from(await (await fetch(site.url + place, { headers: { cookie } })).arrayBuffer());
    const words = wordsByTool(bytes) ?? 'SSN';
    expect(words).toContain('SSN');
    expect(words).not.toMatch(/078|informant/);
    const pages = await get(place.replace('files', 'documents'), cookie);
    expect(pages.text).toContain('Where this file comes from');
    expect(pages.text).not.toContain('Test editor');
  }
});

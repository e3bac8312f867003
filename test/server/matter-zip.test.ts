// All files of a matter in one ZIP: what is in it for whom, and that every byte is as it was received.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeDocument } from '#commands/documents/store-document.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { filesOf } from '#test/support/storage.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let site: Site;
let editor: string;
let address: string;
const dataDir = makeDataDir();
const files = filesOf(dataDir);
const storage = openFileStorage(files);

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db, { files });
  editor = await site.signIn(world.person.editor);
  const filed = await world.filed('2026-03-02', { visibility: 'public' });
  const [row] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${filed.matterId}`;
  address = `${site.url}/requests/${row.code}/files.zip`;
  const first = await addLetter(filed, 'open', 'clear', '=cmd()');
  await addLetter(first, 'held', 'held', 'Held');
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
  removeDataDir(dataDir);
});

async function addLetter(
  { matterId, version }: { readonly matterId: string; readonly version: number },
  text: string,
  state: 'clear' | 'held',
  subject: string,
) {
  const stored = await storage.store(Readable.from([Buffer.from(text)]));
  const input = { organization: world.organizationId, name: `../${text} ü.txt`, ...stored };
  const { documentId: file } = await storeDocument(world.as('editor'), input);
  await it.db.sql`update documents set check_state = ${state} where id = ${file}`;
  return recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'letter', subject, datedOn: '2026-03-10', file },
    facts: [],
  });
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function take(cookie: string) {
  const answer = await fetch(address, { headers: { cookie } });
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return { headers: answer.headers, files, names: Object.keys(files).sort() };
}

test('an outsider gets what is out, as it was received, with an index and sums', async () => {
  const { headers, files, names } = await take('');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="\w{10}-files\.zip"$/);
  expect(headers.get('cache-control')).toBe('private, no-store');
  const place = 'files/0001-.._open_ü.txt';
  expect(names).toEqual(['SHA256SUMS', place, 'index.csv', 'index.html']);
  const cover = strFromU8(files['index.html']!);
  expect(cover).toContain(`<a href="${encodeURI(place)}">`);
  expect(cover).toContain(hash(files[place]!));
  expect(strFromU8(files['SHA256SUMS']!)).toBe(`${hash(files[place]!)}  ${place}\n`);
  expect(strFromU8(files['index.csv']!)).toContain(`${place},2026-03-10,in,'=cmd(),`);
});

test('a member gets what is held back too', async () => {
  const { files, names } = await take(editor);
  expect(names).toHaveLength(5);
  expect(strFromU8(files['SHA256SUMS']!).trim().split('\n')).toHaveLength(2);
});

test('a file that the disk has lost keeps nobody from the others, and the index says so', async () => {
  const [lost] = await it.db.sql<[{ storageKey: string }]>`
    select storage_key from documents where check_state = 'held'`;
  await storage.setAside(lost.storageKey);
  const { files, names } = await take(editor);
  expect(names).toEqual(['SHA256SUMS', 'files/0001-.._open_ü.txt', 'index.csv', 'index.html']);
  expect(strFromU8(files['index.csv']!)).toContain('\nmissing: tell who runs this site,2026-03-10,in,Held,');
});

test('a request that is not there, or not for them, has none', async () => {
  const nowhere = await fetch(address.replace(/requests\/\w+/, 'requests/0000000000'));
  await it.db.sql`update matters set visibility = 'organization'`;
  const hidden = await fetch(address);
  expect([nowhere.status, hidden.status]).toEqual([404, 404]);
});

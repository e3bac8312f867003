// How files come in beside the plain form: many to one letter, out of a ZIP, from an address, and in pieces over a line that
// breaks. Through the real server, as programs and pages send them.
import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { globalId, uuidOf } from '#server/graphql/ids.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';
import { zipOf } from '#test/support/zip-of.ts';

let it: TestDatabase;
let world: World;
let site: Site;
let web: http.Server;
const OUTER = '127.0.0.9';
const cookies = { editor: '', volunteer: '', viewer: '', outsider: '' };

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db, {}, '127.0.0.1', undefined, { allowed: [OUTER] });
  for (const who of ['editor', 'volunteer', 'viewer'] as const)
    cookies[who] = await site.signIn(world.person[who]);
  const { viewer } = world.outsider;
  cookies.outsider = await site.signIn(viewer.kind === 'person' ? viewer.personId : '');
  web = http.createServer((_request, answer) =>
    answer.writeHead(200, { 'content-type': 'application/pdf' }).end('A letter on the web.'),
  );
  await new Promise<void>((done) => web.listen(0, OUTER, done));
}, 240_000);
afterAll(async () => {
  web.close();
  await site.stop();
  await it.drop();
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Answer {
  readonly document: { id: string; name: string; path: string; sha256: string } | null;
  readonly userErrors: readonly { code: string }[];
}

async function send(fields: Readonly<Record<string, string | File>>, cookie = cookies.editor) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await fetch(`${site.url}/files`, { method: 'POST', headers: { cookie }, body });
  return { status: answer.status, ...((await answer.json()) as Answer) };
}

async function upload(name: string, bytes: string | Uint8Array): Promise<string> {
  const { document } = await send({ file: new File([new Uint8Array(Buffer.from(bytes))], name) });
  return document!.id;
}

async function ask(query: string, variables: object, cookie = cookies.editor) {
  const headers = { cookie, 'content-type': 'application/json' };
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${site.url}/graphql`, { method: 'POST', headers, body });
  // oxlint-disable-next-line typescript/no-explicit-any
  return (await answer.json()) as { data: any; errors?: unknown };
}

/** A letter of a public request, with this file. */
async function letterWith(file: string | null = null) {
  const recorded = await recordCommunication(world.as('editor'), {
    ...(await world.filed('2026-03-02', { visibility: 'public' }).then(({ matterId, version }) => ({
      foiaRequest: matterId,
      expectedVersion: version,
    }))),
    communication: {
      direction: 'in',
      channel: 'letter',
      subject: 'With an annex',
      datedOn: '2026-03-10',
      file: file && uuidOf('Document', file, []),
    },
    facts: [],
  });
  const { matterId, communicationId, version } = recorded;
  return {
    matter: globalId('FoiaRequest', matterId),
    communication: globalId('Communication', communicationId),
    version,
  };
}

const ADD = `mutation ($input: CommunicationAddFilesInput!) { communicationAddFiles(input: $input)
  { added recognised matter { id } userErrors { code path } } }`;
const UNPACK = `mutation ($input: DocumentUnpackInput!) { documentUnpack(input: $input)
  { taken leftOut { name reason } userErrors { code } } }`;
const FILES = `query ($id: ID!) { node(id: $id) { ... on Communication { file { name unpackedAt leftOut { name reason } }
  enclosures(first: 100) { totalCount nodes { id name sha256 path source { kind place address finalAddress status contentType archive { name } } } } } } }`;

const filesOf = async (communication: string, cookie?: string) =>
  (await ask(FILES, { id: communication }, cookie)).data.node;

describe('many files of one letter', () => {
  test('are added at once, each once, and are seen as the letter is', async () => {
    const { version: expectedVersion, ...letter } = await letterWith(
      await upload('letter.txt', 'The letter.'),
    );
    const files = [await upload('a.txt', 'Annex A.'), await upload('b.txt', 'Annex B.')];
    const again = await upload('the letter again.txt', 'The letter.');
    const input = { ...letter, expectedVersion, files: [...files, again] };
    const { data } = await ask(ADD, { input }, cookies.volunteer);
    expect(data.communicationAddFiles).toMatchObject({ added: 2, recognised: 1, userErrors: [] });
    const { enclosures } = await filesOf(letter.communication);
    expect(enclosures.totalCount).toBe(2);
    expect(enclosures.nodes.map(({ name }: { name: string }) => name)).toEqual(['a.txt', 'b.txt']);
    // Nothing was found in them: they are out. Before that they are not.
    expect((await filesOf(letter.communication, '')).enclosures.totalCount).toBe(0);
    await it.db.sql`update documents set check_state = 'clear'`;
    expect((await filesOf(letter.communication, '')).enclosures.totalCount).toBe(2);
    const [row] = await it.db.sql<{ code: string }[]>`
      select m.code from matters m join communications c on c.matter_id = m.id where c.id = ${uuidOf('Communication', letter.communication, [])}`;
    const zip = await fetch(`${site.url}/requests/${row!.code}/files.zip`);
    expect(Buffer.from(await zip.arrayBuffer()).toString('latin1')).toContain('-b.txt');
  });

  test('that are all here already are refused, and so is who may not record', async () => {
    const { version: expectedVersion, ...letter } = await letterWith(await upload('x.txt', 'Once only.'));
    const same = { ...letter, expectedVersion, files: [await upload('y.txt', 'Once only.')] };
    const codes = async (input: object, cookie: string) =>
      (await ask(ADD, { input }, cookie)).data.communicationAddFiles.userErrors.map(
        ({ code }: { code: string }) => code,
      );
    expect(await codes(same, cookies.editor)).toEqual(['DUPLICATE_FILE']);
    expect(await codes(same, cookies.viewer)).toEqual(['FORBIDDEN']);
    expect(await codes(same, cookies.outsider)).toEqual(['FORBIDDEN']);
    expect(await codes({ ...same, files: [] }, cookies.editor)).toEqual(['TEXT_REQUIRED']);
    expect(
      await codes({ ...same, files: [globalId('Document', world.organizationId)] }, cookies.editor),
    ).toEqual(['DOCUMENT_UNKNOWN']);
  });
});

describe('a ZIP', () => {
  const members = [
    ['letters/one.txt', Buffer.from('One.')],
    ['../../etc/two.txt', Buffer.from('Two.')],
    ['letters/one again.txt', Buffer.from('One.')],
    ['setup.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)])],
    ['empty.txt', Buffer.alloc(0)],
    ['__MACOSX/._one.txt', Buffer.from('clutter')],
    ['inner.zip', zipOf([['three.txt', Buffer.from('Three.')]])],
  ] as const;

  test('is unpacked by choice: each file names it and its place, it stays as it came, once', async () => {
    const bytes = zipOf(members);
    const file = await upload('papers.zip', bytes);
    const letter = await letterWith(file);
    const input = {
      matter: letter.matter,
      communication: letter.communication,
      file,
      clientMutationId: 'once',
    };
    expect((await ask(UNPACK, { input }, cookies.viewer)).data.documentUnpack.userErrors).toEqual([
      { code: 'FORBIDDEN' },
    ]);
    const first = (await ask(UNPACK, { input })).data.documentUnpack;
    const leftOut = [
      { name: 'letters/one again.txt', reason: 'SAME' },
      { name: 'setup.exe', reason: 'PROGRAM' },
      { name: 'empty.txt', reason: 'EMPTY' },
      { name: '__MACOSX/._one.txt', reason: 'CLUTTER' },
    ];
    expect(first).toEqual({ taken: 3, leftOut, userErrors: [] });
    // The same act again gets the same answer; another one is refused.
    expect((await ask(UNPACK, { input })).data.documentUnpack).toEqual(first);
    expect(
      (await ask(UNPACK, { input: { ...input, clientMutationId: null } })).data.documentUnpack.userErrors,
    ).toEqual([{ code: 'UNPACKED_ALREADY' }]);
    const found = await filesOf(letter.communication);
    expect(found.file).toMatchObject({ name: 'papers.zip', leftOut });
    const [one, two, inner] = found.enclosures.nodes;
    expect(one).toMatchObject({ name: 'one.txt', sha256: sha256(Buffer.from('One.')) });
    expect(one.source).toMatchObject({
      kind: 'UNPACKED',
      place: 'letters/one.txt',
      archive: { name: 'papers.zip' },
    });
    expect(two.source.place).toBe('etc/two.txt');
    const kept = await fetch(site.url + `/files/${uuidOf('Document', file, [])}`, {
      headers: { cookie: cookies.editor },
    });
    expect(sha256(new Uint8Array(await kept.arrayBuffer()))).toBe(sha256(bytes));
    // A package in it is another choice.
    const deeper = { matter: letter.matter, communication: letter.communication, file: inner.id };
    expect((await ask(UNPACK, { input: deeper })).data.documentUnpack).toMatchObject({ taken: 1 });
  });

  test('that lies in three others is kept as it came', async () => {
    let bytes = zipOf([['paper.txt', Buffer.from('A paper.')]]);
    for (const name of ['third.zip', 'second.zip', 'first.zip']) bytes = zipOf([[name, bytes]]);
    const file = await upload('outer.zip', bytes);
    const { matter, communication } = await letterWith(file);
    const unpack = async (one: string) =>
      (await ask(UNPACK, { input: { matter, communication, file: one } })).data.documentUnpack;
    const taken = async () =>
      (await filesOf(communication)).enclosures.nodes as readonly { id: string; name: string }[];
    let next = file;
    for (const name of ['first.zip', 'second.zip', 'third.zip']) {
      expect(await unpack(next)).toEqual({ taken: 1, leftOut: [], userErrors: [] });
      next = (await taken()).find((one) => one.name === name)!.id;
    }
    const before = site.filesOnDisk();
    expect((await unpack(next)).userErrors).toEqual([{ code: 'PACKAGE_TOO_DEEP' }]);
    expect((await taken()).map(({ name }) => name)).not.toContain('paper.txt');
    expect(site.filesOnDisk()).toBe(before);
  });

  test('that is a bomb, broken or no ZIP leaves nothing behind', { timeout: 120_000 }, async () => {
    const before = site.filesOnDisk();
    const million = Buffer.alloc(1_000_000);
    const hostile: readonly (readonly [string, Uint8Array, string])[] = [
      [
        'ratio.zip',
        zipOf(Array.from({ length: 20 }, (_, at) => [`${at}.txt`, million] as const)),
        'PACKAGE_TOO_LARGE',
      ],
      ['one large.zip', zipOf([['a.bin', Buffer.alloc(26 * 1024 * 1024 + 1)]]), 'PACKAGE_TOO_LARGE'],
      [
        'many.zip',
        zipOf(Array.from({ length: 501 }, (_, at) => [`${at}.txt`, Buffer.from(`${at}`)] as const)),
        'PACKAGE_TOO_LARGE',
      ],
      ['cut.zip', zipOf(members).subarray(0, 300), 'PACKAGE_BROKEN'],
      ['lying.zip', lying(), 'taken 0'],
      ['text.zip', Buffer.from('no zip'), 'PACKAGE_NOT_ZIP'],
    ];
    for (const [name, bytes, verdict] of hostile) {
      const file = await upload(name, bytes);
      const letter = await letterWith(file);
      const input = { matter: letter.matter, communication: letter.communication, file };
      const { taken, userErrors } = (await ask(UNPACK, { input })).data.documentUnpack;
      expect(userErrors[0]?.code ?? `taken ${taken}`, name).toBe(verdict);
    }
    // The packages themselves are kept, and nothing of what was in them.
    expect(site.filesOnDisk()).toBe(before + hostile.length);
  });
});

/** A file that says it unpacks to four bytes, and goes on. */
function lying(): Buffer {
  const bytes = zipOf([['a.bin', randomBytes(5_000)]]);
  const central = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(4, central + 24);
  bytes.writeUInt32LE(4, 22);
  return bytes;
}

describe('an address', () => {
  test('gives a file with where it came from, told to members', async () => {
    const address = `http://${OUTER}:${(web.address() as AddressInfo).port}/foia/letter.pdf`;
    const { status, document } = await send({ address });
    expect({ status, name: document?.name }).toEqual({ status: 201, name: 'letter.pdf' });
    const { version: expectedVersion, ...letter } = await letterWith();
    await ask(ADD, { input: { ...letter, expectedVersion, files: [document!.id] } });
    await it.db.sql`update documents set check_state = 'clear'`;
    const [{ source }] = (await filesOf(letter.communication)).enclosures.nodes;
    const facts = {
      kind: 'ADDRESS',
      status: 200,
      contentType: 'application/pdf',
      archive: null,
      place: null,
    };
    expect(source).toEqual({ ...facts, address, finalAddress: address });
    const [seen] = (await filesOf(letter.communication, '')).enclosures.nodes;
    expect(seen.source).toEqual({ ...facts, address: null, finalAddress: null });
  });

  test('inside is refused, and who may not upload makes nobody ask', async () => {
    const inside = await send({ address: 'http://127.0.0.1/' });
    expect(inside).toMatchObject({ status: 422, document: null, userErrors: [{ code: 'ADDRESS_REFUSED' }] });
    const viewer = await send({ address: 'http://127.0.0.1/' }, cookies.viewer);
    expect(viewer).toMatchObject({ status: 422, userErrors: [{ code: 'FORBIDDEN' }] });
    expect(await send({ address: 'http://127.0.0.1/' }, '')).toMatchObject({ status: 401 });
  });
});

describe('a file in pieces', () => {
  const TUS = { 'tus-resumable': '1.0.0' };
  const encoded = (text: string) => Buffer.from(text).toString('base64');
  const begin = (bytes: number, cookie: string, name = 'scan.txt') =>
    fetch(`${site.url}/files/resumable`, {
      method: 'POST',
      headers: {
        ...TUS,
        cookie,
        'upload-length': String(bytes),
        'upload-metadata': `filename ${encoded(name)}`,
      },
    });
  const piece = (place: string, offset: number, body: Uint8Array, cookie = cookies.editor) =>
    fetch(site.url + place, {
      method: 'PATCH',
      headers: {
        ...TUS,
        cookie,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(body),
    });
  const reached = (place: string, cookie = cookies.editor) =>
    fetch(site.url + place, { method: 'HEAD', headers: { ...TUS, cookie } });

  test('goes on from where the line broke, and is the same file', async () => {
    const bytes = Buffer.from(randomBytes(300_000).toString('hex'));
    const place = (await begin(bytes.length, cookies.editor)).headers.get('location')!;
    expect(place).toMatch(/^\/files\/resumable\/[0-9a-f]{32}$/);
    expect((await piece(place, 0, bytes.subarray(0, 200_000))).status).toBe(204);
    // Half of a piece, and the line breaks.
    const { port } = new URL(site.url);
    await new Promise<void>((done) => {
      const broken = http.request({
        port,
        path: place,
        method: 'PATCH',
        headers: {
          ...TUS,
          cookie: cookies.editor,
          'upload-offset': '200000',
          'content-type': 'application/offset+octet-stream',
          'content-length': '400000',
        },
      });
      broken.on('error', () => done());
      broken.write(bytes.subarray(200_000, 260_000), () => setTimeout(() => broken.destroy(), 200));
    });
    const offset = Number((await reached(place)).headers.get('upload-offset'));
    expect(offset).toBeGreaterThanOrEqual(200_000);
    const last = await piece(place, offset, bytes.subarray(offset));
    expect(last.status).toBe(200);
    const { document } = (await last.json()) as Answer;
    expect(document).toMatchObject({ name: 'scan.txt', sha256: sha256(bytes) });
    const back = await fetch(site.url + document!.path, { headers: { cookie: cookies.editor } });
    expect(sha256(new Uint8Array(await back.arrayBuffer()))).toBe(sha256(bytes));
    expect((await reached(place)).status).toBe(404);
  });

  test('is gone on with by nobody else, and begun by nobody who may not', async () => {
    const place = (await begin(10, cookies.editor)).headers.get('location')!;
    for (const cookie of [cookies.volunteer, cookies.outsider])
      expect((await reached(place, cookie)).status).toBe(
        (await reached('/files/resumable/nothing', cookie)).status,
      );
    expect((await piece(place, 0, Buffer.from('x'), cookies.volunteer)).status).toBe(404);
    expect((await begin(10, '')).status).toBe(401);
    expect((await begin(10, cookies.viewer)).status).toBe(422);
    expect((await begin(26 * 1024 * 1024, cookies.editor)).status).toBe(413);
    const elsewhere = await fetch(`${site.url}/files/resumable`, {
      method: 'POST',
      headers: { ...TUS, cookie: cookies.editor, 'upload-length': '1', 'sec-fetch-site': 'cross-site' },
    });
    expect(elsewhere.status).toBe(403);
    await fetch(site.url + place, { method: 'DELETE', headers: { ...TUS, cookie: cookies.editor } });
  });

  test('is refused at its end as every file, and leaves nothing', async () => {
    const before = site.filesOnDisk();
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]);
    const place = (await begin(program.length, cookies.editor, 'letter.pdf')).headers.get('location')!;
    const last = await piece(place, 0, program);
    expect({ status: last.status, ...((await last.json()) as Answer) }).toMatchObject({
      status: 422,
      document: null,
      userErrors: [{ code: 'FILE_IS_PROGRAM' }],
    });
    expect(site.filesOnDisk()).toBe(before);
  });

  test('is begun forty times at most without an end', async () => {
    const places: string[] = [];
    for (let at = 0; at < 40; at += 1) {
      const { status, headers } = await begin(10, cookies.volunteer);
      expect(status).toBe(201);
      places.push(headers.get('location')!);
    }
    const more = await begin(10, cookies.volunteer);
    expect({ status: more.status, ...((await more.json()) as Answer) }).toMatchObject({
      status: 422,
      document: null,
      userErrors: [{ code: 'UPLOADS_UNFINISHED' }],
    });
    // It counts those of one person; and who ends one may begin another.
    expect((await begin(10, cookies.editor)).status).toBe(201);
    await piece(places[0]!, 0, Buffer.from('Ten bytes.'), cookies.volunteer);
    expect((await begin(10, cookies.volunteer)).status).toBe(201);
  });
});

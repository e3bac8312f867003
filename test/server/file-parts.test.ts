// A part of a file is an answer like any other: right to the byte, and only for whom the whole is.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from '#commands/documents/store-document.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { type AccountServer, startAccountServer } from '#test/support/account-server.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { filesOf } from '#test/support/storage.ts';

const WORDS = `0123456789${'a long file '.repeat(400)}the end`;
const LENGTH = WORDS.length;
const dataDir = makeDataDir();
const files = filesOf(dataDir);
let server: AccountServer;
let address: string;
let tag: string;
let member: string;
let stranger: string;

beforeAll(async () => {
  server = await startAccountServer({ files });
  const { world } = server;
  const stored = await openFileStorage(files).store(Readable.from([Buffer.from(WORDS)]));
  const input = { organization: world.organizationId, name: 'production.txt', ...stored };
  const { documentId } = await storeDocument(world.as('editor'), input);
  address = `/files/${documentId}`;
  tag = `"${stored.sha256}"`;
  member = await signIn(world.person.editor, 'editor@example.org');
  const { viewer } = world.outsider;
  stranger = await signIn(viewer.kind === 'person' ? viewer.personId : '', 'outsider@example.org');
});
afterAll(async () => {
  await server.close();
  removeDataDir(dataDir);
});

async function signIn(personId: string, email: string): Promise<string> {
  await server.open(personId, email);
  const visitor = server.visitor();
  await visitor.signIn(email);
  return visitor.cookie();
}

async function ask(headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET', cookie = member) {
  const answer = await server.app.inject({ method, url: address, headers: { cookie, ...headers } });
  const { 'content-range': range, 'content-length': length, etag } = answer.headers;
  return { status: answer.statusCode, body: answer.body, range, length, etag, headers: answer.headers };
}

describe('what a range is answered with', () => {
  test.each([
    ['the beginning', 'bytes=0-4', 0, 4],
    ['the middle', 'bytes=10-20', 10, 20],
    ['from a place on', `bytes=${LENGTH - 7}-`, LENGTH - 7, LENGTH - 1],
    ['the end', 'bytes=-7', LENGTH - 7, LENGTH - 1],
    ['more than there is', `bytes=5-${LENGTH + 1_000}`, 5, LENGTH - 1],
    ['two that are one', 'bytes=0-9,5-19', 0, 19],
    ['the last byte', `bytes=${LENGTH - 1}-${LENGTH - 1}`, LENGTH - 1, LENGTH - 1],
  ])('%s', async (_what, range, start, end) => {
    const part = {
      status: 206,
      range: `bytes ${start}-${end}/${LENGTH}`,
      length: String(end - start + 1),
      etag: tag,
    };
    expect(await ask({ range })).toMatchObject({ ...part, body: WORDS.slice(start, end + 1) });
    expect(await ask({ range }, 'HEAD')).toMatchObject({ ...part, body: '' });
  });

  test.each([
    ['nothing asked', {}],
    ['another unit', { range: 'pages=1-2' }],
    ['more of the end than there is', { range: `bytes=-${LENGTH + 1_000}` }],
    ['nonsense', { range: 'bytes' }],
    ['two parts that are far apart', { range: 'bytes=0-4,100-104' }],
    ['a part of another file is held', { range: 'bytes=0-4', 'if-range': `"${'0'.repeat(64)}"` }],
    ['a weak tag', { range: 'bytes=0-4', 'if-range': 'W/"x"' }],
    ['a date, of which we say nothing', { range: 'bytes=0-4', 'if-range': 'Wed, 25 Nov 2026 00:00:00 GMT' }],
  ])('the whole file: %s', async (_what, headers) => {
    const whole = { status: 200, range: undefined, length: String(LENGTH), etag: tag };
    expect(await ask(headers)).toMatchObject({ ...whole, body: WORDS });
    expect(await ask(headers, 'HEAD')).toMatchObject({ ...whole, body: '' });
  });

  test('a part of this file is held', async () => {
    const part = await ask({ range: 'bytes=5-9', 'if-range': tag });
    expect(part).toMatchObject({ status: 206, body: '56789' });
  });

  test.each(['bytes=-0', `bytes=${LENGTH}-`, `bytes=${LENGTH + 5}-${LENGTH + 9}`])(
    'no byte: %s',
    async (range) => {
      for (const method of ['GET', 'HEAD'] as const) {
        expect(await ask({ range }, method)).toMatchObject({
          status: 416,
          range: `bytes */${LENGTH}`,
          body: '',
        });
      }
    },
  );

  test('it is never packed, and never shown on our origin', async () => {
    for (const range of ['bytes=0-4000', '']) {
      const { headers } = await ask({ 'accept-encoding': 'gzip', ...(range ? { range } : {}) }, 'GET');
      expect(headers).toMatchObject({
        'accept-ranges': 'bytes',
        'content-disposition': expect.stringMatching(/^attachment;/),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      });
      expect(headers['content-encoding']).toBeUndefined();
    }
  });
});

describe('who may not have the file', () => {
  test('is told the same of every part and every method: nothing', async () => {
    for (const cookie of ['', stranger]) {
      const [whole, ...others] = [
        await ask({}, 'GET', cookie),
        await ask({ range: 'bytes=0-4' }, 'GET', cookie),
        await ask({ range: `bytes=${LENGTH}-` }, 'GET', cookie),
        await ask({ range: 'bytes=0-4', 'if-range': tag }, 'GET', cookie),
      ];
      expect(whole).toMatchObject({ status: 404, range: undefined, etag: undefined });
      for (const other of others)
        expect(other).toMatchObject({ status: 404, body: whole?.body, range: undefined });
      for (const headers of [{}, { range: 'bytes=0-4' }, { range: `bytes=${LENGTH}-` }]) {
        expect(await ask(headers, 'HEAD', cookie)).toMatchObject({
          status: 404,
          body: '',
          range: undefined,
          length: whole?.length,
        });
      }
    }
  });

  test('loses it with the next part', async () => {
    expect(await ask({ range: 'bytes=0-4' })).toMatchObject({ status: 206 });
    const { world, it } = server;
    await it.db.sql`update memberships set ended_at = app_now() where person_id = ${world.person.editor}`;
    expect(await ask({ range: 'bytes=5-9' })).toMatchObject({
      status: 404,
      body: expect.not.stringContaining('56789'),
    });
  });
});

// Every kind of file that people and attackers send, through the real door: what it is taken for, what is kept, and that
// nothing comes back as anything that a browser would run.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentKindOf, isAsNamed } from '#domain/documents/content.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { ODD_FILES, type OddFile } from '#test/support/odd-files.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld } from '#test/support/world.ts';

let it: TestDatabase;
let site: Site;
let cookie: string;

beforeAll(async () => {
  it = await createTestDatabase();
  const world = await makeWorld(it.db);
  site = await startSite(it.db, { trustedProxies: 1 });
  cookie = await site.signIn(world.person.editor);
}, 120_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

interface Stored {
  readonly document: { name: string; bytes: number; sha256: string; mediaType: string; path: string } | null;
  readonly userErrors: readonly { code: string; path: readonly string[] }[];
}

/** From one of two networks: each may bring sixty files a minute. */
async function send({ name, bytes }: OddFile, index: number): Promise<{ status: number; body: Stored }> {
  const form = new FormData();
  // What the sender's program says of it is a lie.
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
  const headers = { cookie, 'x-forwarded-for': `192.0.2.${1 + (index % 2)}` };
  const answer = await fetch(`${site.url}/files`, { method: 'POST', headers, body: form });
  return { status: answer.status, body: (await answer.json()) as Stored };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Media types that no browser runs on our origin. */
const INERT =
  /^(application\/(octet-stream|pdf|zip)|image\/(gif|jpeg|png|tiff|webp)|message\/rfc822|text\/plain(; charset=utf-8)?)$/;

describe('a file is what its bytes say', () => {
  test('sixty of them and more are tried, no two for the same reason', () => {
    expect(ODD_FILES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ODD_FILES.map(({ what }) => what)).size).toBe(ODD_FILES.length);
  });

  test.each(ODD_FILES.map((one, index) => [one.what, one, index] as const))(
    '%s',
    async (_what, one, index) => {
      const { status, body } = await send(one, index);
      if (one.verdict === 'refused' || one.verdict === 'empty') {
        const code = one.verdict === 'empty' ? 'FILE_EMPTY' : 'FILE_IS_PROGRAM';
        expect({ status, body }).toEqual({
          status: 422,
          body: { document: null, userErrors: [expect.objectContaining({ code, path: ['file'] })] },
        });
        return;
      }
      expect(body.userErrors).toEqual([]);
      const { document } = body;
      expect(document).toMatchObject({
        mediaType: one.verdict,
        bytes: one.bytes.length,
        sha256: sha256(one.bytes),
      });
      expect(document?.name).toMatch(/^[^/\\\p{Control}\u202e]{1,200}$/u);
      const back = await fetch(site.url + document?.path, { headers: { cookie } });
      expect(sha256(new Uint8Array(await back.arrayBuffer()))).toBe(sha256(one.bytes));
      expect(back.headers.get('content-type')).toMatch(INERT);
      expect(back.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''/,
      );
      expect(back.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    },
  );

  test('what was refused left neither a row nor bytes behind', async () => {
    const kept = ODD_FILES.filter(({ verdict }) => verdict.includes('/')).length;
    const [row] = await it.db.sql<{ rows: number; keys: number }[]>`
      select count(*)::int as rows, count(distinct storage_key)::int as keys from documents`;
    expect(row).toEqual({ rows: kept, keys: kept });
    expect(site.filesOnDisk()).toBe(kept);
  });

  test('the server answers as before', async () => {
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
  });
});

describe('the end of a name', () => {
  test.each([
    ['letter.pdf', 'application/pdf', true],
    ['letter.PDF', 'application/pdf', true],
    ['letter.pdf', 'image/jpeg', false],
    ['scan.jpeg', 'image/jpeg', true],
    ['answer.msg', 'application/x-cfb', true],
    ['letter.docx', 'application/zip', false],
    ['letter', 'application/pdf', true],
    ['letter.constructor', 'application/pdf', true],
    ['.pdf', 'text/plain', false],
  ])('%s that is %s', (name, mediaType, agrees) => {
    expect(isAsNamed(name, mediaType)).toBe(agrees);
  });

  test('kinds have words for what people bring', () => {
    expect(['application/pdf', 'video/mp4', 'application/x-elf', 'model/obj'].map(contentKindOf)).toEqual([
      'pdf',
      'recording',
      'program',
      'other',
    ]);
  });
});

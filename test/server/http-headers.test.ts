// What answers tell a browser: pages their policy, everything else that it runs nowhere; TLS only where there is TLS; nothing
// that is signed in is packed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld } from '#test/support/world.ts';

let it: TestDatabase;
let plain: Site;
/** Published over TLS, which one proxy in front ends. */
let behindProxy: Site;
/** Published over TLS, with no proxy that is trusted. */
let alone: Site;
let cookie: string;

beforeAll(async () => {
  it = await createTestDatabase();
  const world = await makeWorld(it.db);
  const publicUrl = 'https://sunclock.example.org';
  plain = await startSite(it.db);
  behindProxy = await startSite(it.db, { publicUrl, trustedProxies: 1 });
  alone = await startSite(it.db, { publicUrl });
  cookie = await plain.signIn(world.person.editor);
}, 300_000);
afterAll(async () => {
  await Promise.all([plain, behindProxy, alone].map((site) => site.stop()));
  await it.drop();
});

const askApi = (site: Site, headers: Record<string, string> = {}, query = '{ __typename }') =>
  fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

describe('an answer that is no page', () => {
  test.each([
    ['the API', () => askApi(plain)],
    ['a refusal of the API', () => askApi(plain, {}, '{')],
    ['a missing file', () => fetch(`${plain.url}/files/nothing`)],
    ['health', () => fetch(`${plain.url}/healthz`)],
    ['a calendar', () => fetch(`${plain.url}/calculator.ics?rule=NOPE`)],
    ['a redirect', () => fetch(`${plain.url}/scheme`, { redirect: 'manual' })],
    ['a method that pages do not know', () => fetch(`${plain.url}/`, { method: 'DELETE' })],
  ])('shows and runs nothing, is not guessed at and cannot be framed: %s', async (_what, ask) => {
    const { headers } = await ask();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    );
  });
});

describe('a page', () => {
  test.each(['/', '/requests', '/nowhere', '/sign-in'])('%s runs only its own scripts', async (path) => {
    const answer = await fetch(plain.url + path);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']{24})'/.exec(policy)?.[1] ?? '';
    const html = await answer.text();
    expect(policy).toContain("frame-ancestors 'none'");
    expect(html).toContain(`nonce="${nonce}"`);
    for (const [script] of html.matchAll(/<script\b[^>]*>/g)) expect(script).toContain(`nonce="${nonce}"`);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('permissions-policy')).toContain('geolocation=()');
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    const again = await fetch(plain.url + path);
    expect(again.headers.get('content-security-policy')).not.toBe(policy);
  });
});

describe('Strict-Transport-Security', () => {
  const TLS = { 'x-forwarded-proto': 'https' };
  const hsts = async (site: Site, headers = {}) =>
    (await fetch(`${site.url}/healthz`, { headers })).headers.get('strict-transport-security');

  test('is said where the trusted proxy says that the way was safe', async () => {
    expect(await hsts(behindProxy, TLS)).toBe('max-age=31536000; includeSubDomains');
    expect((await askApi(behindProxy, TLS)).headers.get('strict-transport-security')).not.toBeNull();
  });

  test('is not said over plain HTTP, on the word of a stranger, or by a server that is published without TLS', async () => {
    expect(await hsts(behindProxy)).toBeNull();
    expect(await hsts(behindProxy, { 'x-forwarded-proto': 'https, http' })).toBeNull();
    expect(await hsts(alone, TLS)).toBeNull();
    expect(await hsts(plain, TLS)).toBeNull();
  });
});

describe('packing', () => {
  const encodingOf = async (path: string, headers = {}) => {
    const answer = await fetch(plain.url + path, { headers: { 'accept-encoding': 'gzip', ...headers } });
    await answer.arrayBuffer();
    return answer.headers.get('content-encoding');
  };

  test('pages that everybody gets and built files are packed', async () => {
    expect(await encodingOf('/requests')).toBe('gzip');
    const script = /\/assets\/[\w.-]+\.js/.exec(await (await fetch(`${plain.url}/`)).text())?.[0] ?? '';
    expect(await encodingOf(script)).toBe('gzip');
    expect(await encodingOf(script, { cookie })).toBe('gzip');
  });

  test('nothing signed in is: its length would tell what it says', async () => {
    expect(await encodingOf('/requests', { cookie })).toBeNull();
    const query = '{ __schema { types { name description } } }';
    const packed = await askApi(plain, { 'accept-encoding': 'gzip' }, query);
    const signedIn = await askApi(plain, { 'accept-encoding': 'gzip', cookie }, query);
    expect([packed, signedIn].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null]);
    expect(signedIn.headers.get('cache-control')).toBe('private, no-store');
  });
});

test('the cookie of the colours is for no script, and for TLS where there is TLS', async () => {
  const cookieOf = async (site: Site, publicUrl: string) => {
    const answer = await fetch(`${site.url}/scheme`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: publicUrl },
      body: new URLSearchParams({ scheme: 'dark', back: '/requests' }),
    });
    expect(answer.headers.get('location')).toBe('/requests');
    return answer.headers.getSetCookie().join();
  };
  expect(await cookieOf(plain, plain.url)).toBe(
    'scheme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax',
  );
  expect(await cookieOf(alone, 'https://sunclock.example.org')).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
});

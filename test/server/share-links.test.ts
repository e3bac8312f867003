// Share links on a listening server: what one opens and for how long, that its secret stays in no address and no log, and that
// a link which was ended, is over or never was are one and the same answer.
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { endShareLink } from '#commands/access/end-share-link.ts';
import { setVisibility } from '#commands/access/set-visibility.ts';
import { shareMatter } from '#commands/access/share-matter.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { newShareLink } from '#server/share-links.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let site: Site;
let matter: RequestResult;
let path: string;
const SECRET = 'Secretbird records';

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});
beforeEach(async () => {
  await setClock(it.db, '2026-03-20T15:00:00Z');
  matter = await world.filed('2026-03-02', { title: SECRET });
  const [{ code }] = await it.db.sql<
    [{ code: string }]
  >`select code from matters where id = ${matter.matterId}`;
  path = `/requests/${code}-secretbird-records`;
});

const target = () => ({ matter: matter.matterId, expectedVersion: matter.version });
const share = async (lastDay = '2026-03-31') => {
  const { secret, digest } = newShareLink();
  matter = await shareMatter(world.as('editor'), { ...target(), lastDay, digest });
  return secret;
};
const ask = async (where: string, cookie = '', init: RequestInit = {}) => {
  const answer = await fetch(site.url + where, {
    redirect: 'manual',
    ...init,
    headers: { cookie, ...init.headers },
  });
  const header = (name: string) => answer.headers.get(name) ?? '';
  return { status: answer.status, header, text: await answer.text(), cookies: answer.headers.getSetCookie() };
};
const open = async (secret: string, held = '') => {
  const answer = await ask(`/shared/${secret}`, held);
  return { ...answer, cookie: answer.cookies[0]?.split(';')[0] ?? '' };
};
const reads = async (cookie: string, where = path) => (await ask(where, cookie)).text.includes(SECRET);
/** What differs from answer to answer whatever is asked. */
const plain = (text: string, secret: string) =>
  text.replaceAll(secret, 'SECRET').replace(/nonce="[^"]*"|nonce&quot;[^&]*&quot;|[\w+/]{22}==/g, '');

test('opens its matter, and takes the secret out of the address', async () => {
  expect(await reads('')).toBe(false);
  const secret = await share();
  const { status, header, cookies, cookie } = await open(secret);
  expect([status, header('location')]).toEqual([303, path]);
  expect(cookies).toEqual([expect.stringMatching(/^shared=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)]);
  expect(header('referrer-policy')).toMatch(/no-referrer|same-origin/);
  const page = await ask(path, cookie);
  expect(page.text).toContain(SECRET);
  expect(page.text).not.toContain(secret);
  expect(page.header('cache-control')).toBe('private, no-store');
  expect(site.log()).not.toContain(secret);
  const rows = await it.db.sql`select * from share_links where matter_id = ${matter.matterId}`;
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('reads one matter and does nothing', async () => {
  const other = await world.filed('2026-03-02', { title: `${SECRET} of another` });
  const [{ code }] = await it.db.sql<
    [{ code: string }]
  >`select code from matters where id = ${other.matterId}`;
  const { cookie } = await open(await share());
  expect(await reads(cookie, `/requests/${code}`)).toBe(false);
  for (const page of ['record', 'manage', 'guests', 'visibility', 'share', 'history', 'edit']) {
    expect(await reads(cookie, `${path}/${page}`), page).toBe(false);
  }
  const query = `mutation ($input: MatterSetVisibilityInput!) { matterSetVisibility(input: $input) { userErrors { code } } }`;
  const id = Buffer.from(`FoiaRequest:${matter.matterId}`).toString('base64');
  const variables = { input: { matter: id, expectedVersion: matter.version, visibility: 'PUBLIC' } };
  const { text } = await ask('/graphql', cookie, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  expect(text).toContain('SIGN_IN_REQUIRED');
});

test('a link that was ended, renewed, is over or never was: one answer', async () => {
  const never = newShareLink().secret;
  const nothing = await open(never);
  expect(nothing.status).toBe(404);
  const expectGone = async (secret: string, cookie: string) => {
    const answer = await open(secret);
    expect([answer.status, answer.cookies]).toEqual([404, []]);
    expect(plain(answer.text, secret)).toBe(plain(nothing.text, never));
    const held = await ask(path, cookie);
    const foreign = await ask(path, `shared=${never}`);
    expect([held.status, plain(held.text, secret)]).toEqual([foreign.status, plain(foreign.text, never)]);
  };
  const first = await share();
  const held = (await open(first)).cookie;
  expect(await reads(held)).toBe(true);
  const second = await share();
  await expectGone(first, held);
  const newer = (await open(second)).cookie;
  expect(await reads(newer)).toBe(true);
  matter = await endShareLink(world.as('editor'), target());
  await expectGone(second, newer);
  const third = await share('2026-03-21');
  const last = (await open(third)).cookie;
  await setClock(it.db, '2026-03-22T03:59:00Z');
  expect(await reads(last)).toBe(true);
  await setClock(it.db, '2026-03-22T04:00:00Z');
  await expectGone(third, last);
});

test('shows nothing of what is kept closer, nor the matter once it is', async () => {
  const { cookie } = await open(await share());
  await it.db.sql`
    insert into communications (id, matter_id, direction, channel, subject, happened_on, visibility, recorded_at)
    values (${v7()}, ${matter.matterId}, 'in', 'letter', 'Innerbird letter', '2026-03-05', 'organization', app_now())`;
  expect((await ask(path, cookie)).text).not.toContain('Innerbird');
  matter = await setVisibility(world.as('counsel'), { ...target(), visibility: 'counsel' });
  expect(await reads(cookie)).toBe(false);
  await expect(
    shareMatter(world.as('counsel'), { ...target(), lastDay: '2026-03-31', digest: 'd' }),
  ).rejects.toMatchObject({
    code: 'SHARE_TOO_CLOSE',
  });
});

test('several links in one browser open each its own', async () => {
  const { cookie } = await open(await share());
  const before = path;
  matter = await world.filed('2026-03-02', { title: `${SECRET} second` });
  const [{ code }] = await it.db.sql<
    [{ code: string }]
  >`select code from matters where id = ${matter.matterId}`;
  const both = (await open(await share(), cookie)).cookie;
  expect([
    await reads(both, before),
    await reads(both, `/requests/${code}-secretbird-records-second`),
  ]).toEqual([true, true]);
});

test.each([
  ['FORBIDDEN', 'volunteer', {}],
  ['CONFLICT', 'editor', { expectedVersion: 1 }],
  ['SHARE_END_INVALID', 'editor', { lastDay: '2026-03-19' }],
  ['SHARE_END_INVALID', 'editor', { lastDay: '2027-03-25' }],
] as const)('%s to %s', async (code, role, input) => {
  const wanted = { ...target(), lastDay: '2026-03-31', digest: v7(), ...input };
  await expect(shareMatter(world.as(role), wanted)).rejects.toMatchObject({ code });
});

test('its page shows the address once', async () => {
  const cookie = await site.signIn(world.person.editor);
  const form = new URLSearchParams({
    intent: 'make',
    lastDay: '2026-03-31',
    expectedVersion: String(matter.version),
  });
  const made = await ask(`${path}/share`, cookie, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  const secret = /\/shared\/([\w-]{43})/.exec(made.text)?.[1] ?? '';
  expect(await reads((await open(secret)).cookie)).toBe(true);
  expect((await ask(`${path}/share`, cookie)).text).not.toContain('/shared/');
});

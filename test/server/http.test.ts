// The server from outside, without listening: signing in, what the edge refuses, files, headers.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServer } from '#server/app.ts';
import { createAccount } from '#server/auth.ts';
import { globalId } from '#server/graphql/ids.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { TEST_SECRET } from '#test/support/graphql-api.ts';
import { filesOf } from '#test/support/storage.ts';
import { makeWorld, type World } from '#test/support/world.ts';

const PASSWORD = 'a long enough password';

let it: TestDatabase;
let world: World;
let app: Awaited<ReturnType<typeof buildServer>>;
const dataDir = makeDataDir();

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  for (const [email, personId] of [
    ['editor@example.org', world.person.editor],
    ['slow@example.org', world.person.counsel],
  ] as const) {
    const account = await createAccount(it.db, { email, name: email, password: PASSWORD });
    await it.db.sql`update people set auth_user_id = ${account} where id = ${personId}`;
  }
  app = await buildServer({
    config: {
      publicUrl: 'http://127.0.0.1:3000',
      isDemo: false,
      hasMailbox: false,
      trustedProxies: 0,
      secret: TEST_SECRET,
      files: filesOf(dataDir),
    },
    db: it.db,
    logger: pino({ level: 'silent' }),
    probes: {},
  });
});
afterAll(async () => {
  await app.close();
  await it.drop();
  removeDataDir(dataDir);
});

async function ask(query: string, variables: Record<string, unknown> = {}, cookie = '') {
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { cookie },
    payload: { query, variables },
  });
  return { status: answer.statusCode, headers: answer.headers, cookies: answer.cookies, ...answer.json() };
}

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { viewer { email } userErrors { code message } }
}`;

async function signIn(email = 'editor@example.org', password = PASSWORD) {
  const { data, cookies } = await ask(SIGN_IN, { email, password });
  return {
    ...data.signIn,
    cookie: cookies.map(({ name, value }: { name: string; value: string }) => `${name}=${value}`).join('; '),
  };
}

describe('signing in', () => {
  test('gives a cookie that names a person, until signing out', async () => {
    const { viewer, cookie } = await signIn();
    expect(viewer).toEqual({ email: expect.stringContaining('editor') });
    const { data, headers } = await ask('{ viewer { memberships { role } } }', {}, cookie);
    expect(data.viewer.memberships).toEqual([{ role: 'EDITOR' }]);
    expect(headers['cache-control']).toBe('private, no-store');
    await ask('mutation { signOut { signedOut } }', {}, cookie);
    expect((await ask('{ viewer { email } }', {}, cookie)).data.viewer).toBeNull();
  });

  test('sets a cookie that no script and no other site can use', async () => {
    const { headers } = await ask(SIGN_IN, { email: 'editor@example.org', password: PASSWORD });
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax/i);
  });

  test('fails alike for a wrong password and an unknown address', async () => {
    const wrong = await signIn('editor@example.org', 'wrong password');
    const unknown = await signIn('nobody@example.org', 'wrong password');
    expect(wrong.userErrors).toMatchObject([{ code: 'SIGN_IN_FAILED' }]);
    expect(unknown.userErrors).toEqual(wrong.userErrors);
  });

  test('waits after ten wrong tries, and then refuses the right password too', async () => {
    for (let tries = 0; tries < 10; tries += 1) await signIn('slow@example.org', 'wrong password');
    const { userErrors } = await signIn('slow@example.org');
    expect(userErrors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS' }]);
  });

  test('a membership that ended counts no more, with the session still open', async () => {
    const { cookie } = await signIn();
    const set = (ended: string | null) =>
      it.db.sql`update memberships set ended_at = ${ended} where person_id = ${world.person.editor}`;
    await set('2026-01-01T00:00:00Z');
    expect((await ask('{ viewer { memberships { role } } }', {}, cookie)).data.viewer.memberships).toEqual(
      [],
    );
    await set(null);
  });
});

describe('the edge', () => {
  test.each([
    ['{ foiaRequests(filter: { text: "a\\u0000b" }) { nodes { id } } }', 'TEXT_HAS_NUL'],
    ['{ foiaRequests(filter: { dueFrom: "2026-02-30" }) { nodes { id } } }', 'DATE_INVALID'],
    ['{ node(id: "nonsense") { id } }', 'ID_INVALID'],
    [
      `{ foiaRequest(id: "${globalId('Agency', '00000000-0000-4000-8000-000000000000')}") { id } }`,
      'ID_INVALID',
    ],
    ['{ foiaRequest { id } }', 'CHOICE_UNKNOWN'],
  ])('refuses %s', async (query, code) => {
    const { status, errors } = await ask(query);
    expect(status).toBeLessThan(500);
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', refusal: code });
  });

  test('refuses half of a surrogate pair in a variable', async () => {
    const { status, errors } = await ask('query ($code: String) { foiaRequest(code: $code) { id } }', {
      code: 'a\ud800',
    });
    expect(status).toBeLessThan(500);
    expect(errors[0].extensions).toMatchObject({ refusal: 'TEXT_HAS_NUL', argument: ['code'] });
  });

  test('says BUSY when a matter stays locked by others', async () => {
    const { cookie } = await signIn();
    const { matterId, version } = await world.filed('2026-03-02');
    const query = `mutation ($id: ID!, $version: Int!) {
      foiaRequestAddPart(input: { foiaRequest: $id, expectedVersion: $version, text: "More" }) { userErrors { code } }
    }`;
    const answer = await it.db.transaction(async (tx) => {
      await tx.sql`select from matters where id = ${matterId} for update`;
      return ask(query, { id: globalId('FoiaRequest', matterId), version }, cookie);
    });
    expect(answer.data.foiaRequestAddPart.userErrors).toEqual([{ code: 'BUSY' }]);
  });

  test.each([
    ['rule: "NOPE", events: []', 'RULE_UNKNOWN', ['rule']],
    [
      'rule: "FOIA-20", events: [{ type: "nope", date: "2026-03-02" }]',
      'DEADLINE_INPUT',
      ['events', '0', 'type'],
    ],
    [
      'rule: "FOIA-20", events: [{ type: "submitted", date: "2026-02-30" }]',
      'DATE_INVALID',
      ['events', '0', 'date'],
    ],
  ])('a what-if with %s says why it is refused', async (args, code, path) => {
    const { data } = await ask(`{ deadlinePreview(${args}) { dueOn userErrors { code path } } }`);
    expect(data.deadlinePreview).toEqual({ dueOn: null, userErrors: [{ code, path }] });
  });

  test('a stale version brings the matter as it is now, and saves nothing', async () => {
    const { cookie } = await signIn();
    const { matterId, version } = await world.filed('2026-03-02');
    const query = `mutation ($id: ID!) {
      foiaRequestAddPart(input: { foiaRequest: $id, expectedVersion: 1, text: "More", clientMutationId: "x" }) {
        foiaRequest { id } clientMutationId userErrors { code path current { version code } }
      }
    }`;
    const { data } = await ask(query, { id: globalId('FoiaRequest', matterId) }, cookie);
    expect(data.foiaRequestAddPart).toMatchObject({
      foiaRequest: null,
      clientMutationId: 'x',
      userErrors: [{ code: 'CONFLICT', current: { version } }],
    });
  });
});

describe('files', () => {
  const form = (name: string, bytes: string) =>
    `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n${bytes}\r\n--x--\r\n`;
  const upload = (cookie: string, bytes = '<script>hello</script>', more: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/files',
      headers: { 'content-type': 'multipart/form-data; boundary=x', cookie, ...more },
      payload: form('../../etc/letter.html', bytes),
    });

  test('come back as they were, as an attachment that cannot run, to members only', async () => {
    const { cookie } = await signIn();
    const answer = await upload(cookie);
    expect(answer.statusCode).toBe(201);
    const { document } = answer.json();
    expect(document).toMatchObject({ name: 'letter.html', bytes: 22 });
    const own = await app.inject({ url: document.path, headers: { cookie } });
    expect(own.body).toBe('<script>hello</script>');
    expect(own.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment/),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    const other = await app.inject({ url: document.path });
    const nowhere = await app.inject({ url: '/files/00000000-0000-4000-8000-000000000000' });
    expect([other.statusCode, other.body]).toEqual([404, nowhere.body]);
  });

  test('are refused from nobody, from another site, empty or too large', async () => {
    const { cookie } = await signIn();
    expect((await upload('')).statusCode).toBe(401);
    expect((await upload(cookie, 'x', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await upload(cookie, '')).json().userErrors).toMatchObject([{ code: 'FILE_EMPTY' }]);
    expect((await upload(cookie, 'x'.repeat(26 * 1024 * 1024))).statusCode).toBe(413);
  });
});

test('a calculator question becomes a calendar entry', async () => {
  const url = '/calculator.ics?rule=FOIA-20&e.0.type=received_proper_component&e.0.date=2026-03-02';
  const answer = await app.inject({ url });
  expect(answer.headers['content-type']).toContain('text/calendar');
  expect(answer.body).toContain('DTSTART;VALUE=DATE:20260330');
  expect((await app.inject({ url: '/calculator.ics?rule=NOPE' })).statusCode).toBe(400);
});

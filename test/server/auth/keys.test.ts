// What an API key opens and what it does not: asked over HTTP, with keys made as people make them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeMember } from '#commands/people/remove-member.ts';
import { globalId } from '#server/graphql/ids.ts';
import { schema } from '#server/graphql/schema.ts';
import {
  PASSWORD,
  startAccountServer,
  type AccountServer,
  type Visitor,
} from '#test/support/account-server.ts';

let at: AccountServer;
let editor: Visitor;
let matter: { id: string; code: string };
const EDITOR = 'ada@example.org';

beforeAll(async () => {
  at = await startAccountServer({ hasMailbox: true });
  await at.open(at.world.person.editor, EDITOR);
  await at.open(at.world.person.volunteer, 'bea@example.org');
  editor = at.visitor();
  await editor.signIn(EDITOR);
  const { matterId } = await at.world.filed('2026-03-02', { visibility: 'organization' });
  const [row] = await at.it.db.sql<{ code: string }[]>`select code from matters where id = ${matterId}`;
  matter = { id: globalId('FoiaRequest', matterId), code: row!.code };
});
afterAll(() => at.close());

const MAKE = `mutation ($input: KeyMakeInput!) { keyMake(input: $input) { secret userErrors { code path } } }`;
const wanted = { name: 'Nightly export', mutations: [] as string[], days: 30, currentPassword: PASSWORD };

async function makeKey(by: Visitor, mutations: string[] = []): Promise<string> {
  const { keyMake } = await by.ask(MAKE, { input: { ...wanted, mutations } });
  expect(keyMake.userErrors).toEqual([]);
  return keyMake.secret;
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

async function ask(headers: Record<string, string>, query: string, variables: object = {}, search = '') {
  const url = `/graphql${search}`;
  const answer = await at.app.inject({ method: 'POST', url, headers, payload: { query, variables } });
  return { status: answer.statusCode, headers: answer.headers, ...answer.json() };
}

const READ = 'query ($code: String!) { viewer { email } foiaRequest(code: $code) { id } }';
const read = (headers: Record<string, string>, search = '') =>
  ask(headers, READ, { code: matter.code }, search);
const SEEN = {
  viewer: { email: EDITOR },
  foiaRequest: {
    get id() {
      return matter.id;
    },
  },
};
const NOBODY = { viewer: null, foiaRequest: null };

const FOLLOW =
  'mutation ($input: MatterFollowInput!) { matterFollow(input: $input) { userErrors { code } } }';
const follow = async (key: string) => {
  const { data } = await ask(bearer(key), FOLLOW, { input: { matter: matter.id, follow: true } });
  return data.matterFollow.userErrors;
};

const OWN = '{ viewer { keys { id name hint mutations isExpired lastUsedAt } } }';
const ownKeys = async (by: Visitor) => (await by.ask(OWN)).viewer.keys;

describe('a key', () => {
  test('is shown once, kept as a digest, and told to its owner by mail and in their own data', async () => {
    const secret = await makeKey(editor);
    expect(secret).toMatch(/^sun_[\w-]{43}$/);
    const [mine] = await ownKeys(editor);
    expect(mine).toMatchObject({ name: 'Nightly export', hint: secret.slice(0, 8), isExpired: false });
    const rows = await at.it.db.sql`select * from api_keys`;
    expect(JSON.stringify(rows)).not.toContain(secret);
    const [letter] = await at.it.db.sql`
      select params from notices where kind = 'security_changed' and to_address = ${EDITOR} order by id desc`;
    expect(letter?.['params']).toEqual({ what: 'key_made' });
    const { viewer } = await editor.ask('{ viewer { ownData } }');
    expect(JSON.parse(viewer.ownData).keys).toContainEqual(expect.objectContaining({ hint: mine.hint }));
    expect(viewer.ownData).not.toContain(secret);
  });

  test('in the header reads what its owner reads, begins no session, and is kept by no cache', async () => {
    const secret = await makeKey(editor);
    const answer = await read(bearer(secret));
    expect(answer.data).toEqual(SEEN);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const sessions = await at.it.db.sql`select from auth.session`;
    expect(sessions).toHaveLength(1);
    const [mine] = await ownKeys(editor);
    expect(Date.now() - Date.parse(mine.lastUsedAt)).toBeLessThan(60_000);
  });

  test('counts before a session that comes along, and is not joined to it', async () => {
    const other = at.visitor();
    await other.signIn('bea@example.org');
    const secret = await makeKey(editor);
    const { data } = await ask(
      { ...bearer(secret), cookie: other.cookie() },
      '{ viewer { email security { signedIn: hasPassword } } }',
    );
    expect(data.viewer).toEqual({ email: EDITOR, security: null });
    const out = await ask(
      { ...bearer(secret), cookie: other.cookie() },
      'mutation { signOut { userErrors { code } } }',
    );
    expect(JSON.stringify(out)).toContain('KEY_SCOPE');
    expect(await other.whoAmI()).toBe('bea@example.org');
  });

  test('in an address is refused, in a cookie it is nothing', async () => {
    const secret = await makeKey(editor);
    for (const search of [`?key=${secret}`, `?access_token=${secret}`, `?x=%73un_${secret.slice(4)}`]) {
      const answer = await read({}, search);
      expect(answer.status).toBe(400);
      expect(answer.errors[0].extensions.refusal).toBe('KEY_MISPLACED');
    }
    for (const name of ['key', 'authorization', 'better-auth.session_token'])
      expect((await read({ cookie: `${name}=${secret}` })).data).toEqual(NOBODY);
    expect((await read({ 'x-api-key': secret })).data).toEqual(NOBODY);
  });

  test('that does not count is refused, never taken for nobody', async () => {
    const unknown = `sun_${'A'.repeat(43)}`;
    for (const value of [`Bearer ${unknown}`, 'Bearer sun_short', 'Bearer', `Bearer ${unknown} ${unknown}`]) {
      const answer = await read({ authorization: value });
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED', refusal: 'KEY_INVALID' });
    }
    // A proxy's own scheme is no key.
    expect((await read({ authorization: 'Basic YTpi' })).data).toEqual(NOBODY);
  });

  test('is dead once it is revoked, by its owner only', async () => {
    const secret = await makeKey(editor);
    const [{ id }] = await ownKeys(editor);
    const revoke = `mutation ($key: String!) { keyRevoke(input: { key: $key }) { done userErrors { code } } }`;
    const other = at.visitor();
    await other.signIn('bea@example.org');
    expect((await other.ask(revoke, { key: id })).keyRevoke.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await other.ask(revoke, { key: 'x' })).keyRevoke.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await read(bearer(secret))).status).toBe(200);
    expect((await editor.ask(revoke, { key: id })).keyRevoke.done).toBe(true);
    expect((await read(bearer(secret))).status).toBe(401);
    expect((await ownKeys(editor)).map((key: { id: string }) => key.id)).not.toContain(id);
  });

  test('ends by itself on its day, whatever the clock of a demonstration says', async () => {
    const secret = await makeKey(editor);
    const [{ id }] = await ownKeys(editor);
    await at.it.db
      .sql`update api_keys set expires_at = clock_timestamp() - interval '1 second' where id = ${id}`;
    expect((await read(bearer(secret))).errors[0].extensions.refusal).toBe('KEY_INVALID');
    expect((await ownKeys(editor))[0]).toMatchObject({ id, isExpired: true });
  });
});

describe('the scope of a key', () => {
  test('that only reads does nothing, through any door', async () => {
    const secret = await makeKey(editor);
    expect(await follow(secret)).toEqual([{ code: 'KEY_SCOPE' }]);
    const upload = await at.app.inject(uploadWith(secret));
    expect(upload.json().userErrors[0].code).toBe('KEY_SCOPE');
    const files = await at.it.db.sql`select from documents`;
    expect(files).toHaveLength(0);
  });

  test('is the acts it names and no other', async () => {
    const secret = await makeKey(editor, ['matterFollow']);
    expect(await follow(secret)).toEqual([]);
    const input = `{ foiaRequest: "${matter.id}", expectedVersion: 1, withdrawnOn: "2026-03-03", reason: "x" }`;
    const withdraw = `mutation { foiaRequestWithdraw(input: ${input}) { userErrors { code } } }`;
    const { data } = await ask(bearer(secret), withdraw);
    expect(data.foiaRequestWithdraw.userErrors).toEqual([{ code: 'KEY_SCOPE' }]);
  });

  test('stores a file where it records letters', async () => {
    const secret = await makeKey(editor, ['foiaRequestRecordCommunication']);
    const stored = await at.app.inject(uploadWith(secret));
    expect(stored.statusCode).toBe(201);
    const url = stored.json().document.path;
    const got = await at.app.inject({ url, headers: bearer(secret) });
    expect([got.statusCode, got.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect((await at.app.inject({ url })).statusCode).toBe(404);
    expect((await at.app.inject({ url: `${url}?key=${secret}` })).statusCode).toBe(400);
  });

  test('never holds an act on an account, on keys, or on who belongs where', async () => {
    const { keyActs } = await editor.ask('{ keyActs { name description } }');
    const given = keyActs.map(({ name }: { name: string }) => name);
    expect(given).toContain('foiaRequestRecordCommunication');
    const account =
      /^(account|key|passkey|password|profile|recovery|session|sign|twoFactor|invitation|organization|approval)|Guest$/;
    expect(given.filter((name: string) => account.test(name))).toEqual([]);
    const all = Object.keys(schema.getMutationType()!.getFields());
    expect(all.filter((name) => account.test(name)).length).toBeGreaterThan(15);
    for (const mutations of [['keyMake'], ['organizationInvite'], ['approvalAccept'], ['nothing']]) {
      const { keyMake } = await editor.ask(MAKE, { input: { ...wanted, mutations } });
      expect(keyMake).toEqual({
        secret: null,
        userErrors: [{ code: 'KEY_ACT_UNKNOWN', path: ['mutations'] }],
      });
    }
    // Not even one that came into the table by another way.
    const secret = await makeKey(editor);
    await at.it.db.sql`update api_keys set mutations = '{keyMake,profileEdit,sessionRevokeOthers}'`;
    const made = await ask(bearer(secret), MAKE, { input: wanted });
    expect(made.data.keyMake.userErrors).toEqual([{ code: 'KEY_SCOPE', path: [] }]);
    const renamed = await ask(
      bearer(secret),
      'mutation { profileEdit(input: { name: "X", zone: "UTC" }) { userErrors { code } } }',
    );
    expect(renamed.data.profileEdit.userErrors).toEqual([{ code: 'KEY_SCOPE' }]);
    await at.it.db.sql`update api_keys set mutations = '{}'`;
  });

  test('shows neither keys, nor mails with their links, nor own data, nor the rights of an administrator', async () => {
    await at.it.db.sql`update people set is_site_admin = true where id = ${at.world.person.editor}`;
    const secret = await makeKey(editor);
    await at.linkTo(EDITOR);
    const { data } = await ask(
      bearer(secret),
      '{ viewer { keys { id } ownData security { hasPassword } } mailbox(first: 1) { totalCount } }',
    );
    expect(data).toEqual({ viewer: { keys: [], ownData: 'null', security: null }, mailbox: null });
    await at.it.db.sql`update people set is_site_admin = false where id = ${at.world.person.editor}`;
  });
});

describe('the rights of a key', () => {
  test('are those of its owner now: a removed member’s key shows nothing private at once', async () => {
    const volunteer = at.visitor();
    await volunteer.signIn('bea@example.org');
    const secret = await makeKey(volunteer, ['matterFollow']);
    expect((await read(bearer(secret))).data.foiaRequest).toEqual({ id: matter.id });
    const { organizationId: organization, person } = at.world;
    await removeMember(at.world.as('owner'), { organization, person: person.volunteer });
    expect((await read(bearer(secret))).data.foiaRequest).toBeNull();
    expect(await follow(secret)).toEqual([{ code: 'NOT_FOUND' }]);
  });

  test('are none while its owner is suspended, and end with the account', async () => {
    const secret = await makeKey(editor);
    const { editor: id } = at.world.person;
    await at.it.db.sql`update people set suspended_at = now() where id = ${id}`;
    expect((await read(bearer(secret))).status).toBe(401);
    await at.it.db.sql`update people set suspended_at = null where id = ${id}`;
    expect((await read(bearer(secret))).status).toBe(200);
    const remove =
      'mutation ($p: String!) { accountDelete(input: { currentPassword: $p }) { done userErrors { code } } }';
    const leaver = at.visitor();
    await leaver.signIn('bea@example.org');
    const last = await makeKey(leaver);
    expect((await leaver.ask(remove, { p: PASSWORD })).accountDelete.done).toBe(true);
    expect((await read(bearer(last))).status).toBe(401);
  });
});

test('a key is made with the password, a name and an end, and only so many of them', async () => {
  const refused = async (change: object) => {
    const { keyMake } = await editor.ask(MAKE, { input: { ...wanted, ...change } });
    expect(keyMake.secret).toBeNull();
    return keyMake.userErrors[0].code;
  };
  expect(await refused({ currentPassword: 'not this one' })).toBe('PASSWORD_WRONG');
  expect(await refused({ name: ' ' })).toBe('TEXT_REQUIRED');
  expect(await refused({ name: 'x'.repeat(81) })).toBe('TEXT_TOO_LONG');
  expect(await refused({ days: 0 })).toBe('KEY_DAYS');
  expect(await refused({ days: 367 })).toBe('KEY_DAYS');
  const nobody = await at.visitor().ask(MAKE, { input: wanted });
  expect(nobody.keyMake.userErrors[0].code).toBe('SIGN_IN_REQUIRED');
  const missing = 20 - (await ownKeys(editor)).length;
  for (let made = 0; made < missing; made += 1) await makeKey(editor);
  expect(await refused({})).toBe('KEY_LIMIT');
});

function uploadWith(key: string) {
  return {
    method: 'POST' as const,
    url: '/files',
    headers: { ...bearer(key), 'content-type': 'multipart/form-data; boundary=x' },
    payload:
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--x--\r\n',
  };
}

describe('a key that asks too often', () => {
  let busy: AccountServer;
  beforeAll(async () => {
    busy = await startAccountServer({}, { requestsPerKey: 5 });
    await busy.open(busy.world.person.editor, EDITOR);
  });
  afterAll(() => busy.close());

  test('is told so whatever address it comes from; another key of the same person is not', async () => {
    const owner = busy.visitor();
    await owner.signIn(EDITOR);
    const [one, other] = [await makeKey(owner), await makeKey(owner)];
    const from = async (key: string, at: number) => {
      const answer = await busy.app.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: `10.0.0.${at}`,
        headers: bearer(key),
        payload: { query: '{ clock { today } }' },
      });
      return answer.statusCode === 200 ? 200 : answer.json().errors[0].extensions.refusal;
    };
    const answers = [];
    for (let at = 1; at <= 7; at += 1) answers.push(await from(one, at));
    expect(answers).toEqual([200, 200, 200, 200, 200, 'KEY_RATE', 'KEY_RATE']);
    expect(await from(other, 1)).toBe(200);
  });
});

// What a session of somebody is worth after their role was changed or they were removed: asked over HTTP, with a real
// session, through every door that takes one.
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
let matter: { id: string; code: string };
const dataDir = makeDataDir();
const cookies = { owner: '', editor: '', volunteer: '' };

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  const config = { publicUrl: 'http://127.0.0.1:3000', isDemo: false, hasMailbox: false, trustedProxies: 0 };
  app = await buildServer({
    config: { ...config, secret: TEST_SECRET, files: filesOf(dataDir) },
    db: it.db,
    logger: pino({ level: 'silent' }),
    probes: {},
  });
  for (const role of ['owner', 'editor', 'volunteer'] as const) cookies[role] = await signIn(role);
  const { matterId } = await world.filed('2026-03-02', { visibility: 'organization' });
  const [row] = await it.db.sql<{ code: string }[]>`select code from matters where id = ${matterId}`;
  matter = { id: globalId('FoiaRequest', matterId), code: row!.code };
});
afterAll(async () => {
  await app.close();
  await it.drop();
  removeDataDir(dataDir);
});

async function signIn(role: 'owner' | 'editor' | 'volunteer'): Promise<string> {
  const email = `${role}@example.org`;
  const account = await createAccount(it.db, { email, name: email, password: PASSWORD });
  await it.db.sql`update people set auth_user_id = ${account} where id = ${world.person[role]}`;
  return signInAgain(role);
}

async function signInAgain(role: 'owner' | 'editor' | 'volunteer'): Promise<string> {
  const variables = { email: `${role}@example.org`, password: PASSWORD };
  const { cookies: made } = await ask('', SIGN_IN, variables);
  return made.map(({ name, value }: { name: string; value: string }) => `${name}=${value}`).join('; ');
}

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { userErrors { code } }
}`;

async function ask(cookie: string, query: string, variables: Record<string, unknown> = {}) {
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { cookie },
    payload: { query, variables },
  });
  return { cookies: answer.cookies, ...answer.json() };
}

const organization = () => globalId('Organization', world.organizationId);
const person = (role: 'owner' | 'editor' | 'volunteer') => globalId('Person', world.person[role]);

const REACH = `query ($id: ID!, $code: String!, $organization: ID!) {
  node(id: $id) { id }
  foiaRequest(code: $code) { id }
  foiaRequests(first: 5) { totalCount }
  organization: node(id: $organization) { id }
}`;
const reach = (cookie: string, code = matter.code) =>
  ask(cookie, REACH, { id: matter.id, code, organization: organization() });

const NOTHING = { node: null, foiaRequest: null, foiaRequests: { totalCount: 0 }, organization: null };

test('a removed member sees nothing private with the old session', async () => {
  expect((await reach(cookies.editor)).data.foiaRequest).toEqual({ id: matter.id });
  const { data } = await ask(
    cookies.owner,
    `mutation ($organization: ID!, $person: ID!) {
      organizationRemoveMember(input: { organization: $organization, person: $person }) {
        organization { members { role } acts(first: 1) { nodes { sentence about { name } person { name } } } }
        userErrors { code }
      }
    }`,
    { organization: organization(), person: person('editor') },
  );
  expect(data.organizationRemoveMember.userErrors).toEqual([]);
  expect(data.organizationRemoveMember.organization.members).toHaveLength(4);
  expect(data.organizationRemoveMember.organization.acts.nodes).toEqual([
    { sentence: 'Removed, was editor', about: { name: 'Test editor' }, person: { name: 'Test owner' } },
  ]);
  expect((await reach(cookies.editor)).data).toEqual(NOTHING);
  expect((await reach(cookies.editor)).data).toEqual((await reach('')).data);

  const draft = await ask(
    cookies.editor,
    `mutation ($organization: ID!) {
      organizationLeave(input: { organization: $organization }) { userErrors { code } }
    }`,
    { organization: organization() },
  );
  expect(draft.data.organizationLeave.userErrors).toEqual([{ code: 'SIGN_IN_REQUIRED' }]);
  cookies.editor = await signInAgain('editor');
  expect((await reach(cookies.editor)).data).toEqual(NOTHING);
  const upload = await app.inject({
    method: 'POST',
    url: '/files',
    headers: { cookie: cookies.editor, 'content-type': 'multipart/form-data; boundary=x' },
    payload:
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--x--\r\n',
  });
  expect(upload.statusCode).not.toBe(201);
});

test('a changed role ends the sessions of before and counts in the next', async () => {
  const can = async () =>
    (await ask(cookies.volunteer, '{ viewer { can memberships { role } } }')).data.viewer;
  expect((await can()).can).not.toContain('draft_request');
  const change = `mutation ($organization: ID!, $person: ID!, $role: Role!) {
    organizationChangeRole(input: { organization: $organization, person: $person, role: $role }) { userErrors { code } }
  }`;
  const variables = { organization: organization(), person: person('volunteer'), role: 'EDITOR' };
  const refused = await ask(cookies.volunteer, change, variables);
  expect(refused.data.organizationChangeRole.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
  await ask(cookies.owner, change, variables);
  expect(await can()).toBeNull();
  cookies.volunteer = await signInAgain('volunteer');
  expect((await can()).memberships).toEqual([{ role: 'EDITOR' }]);
  expect((await can()).can).toContain('draft_request');
  const alone = await ask(cookies.owner, change, {
    organization: organization(),
    person: person('owner'),
    role: 'VIEWER',
  });
  expect(alone.data.organizationChangeRole.userErrors).toEqual([{ code: 'LAST_OWNER' }]);
});

test('who belongs and what was done about it is told to members only, by any way to the organization', async () => {
  await it.db.sql`update matters set visibility = 'public'`;
  const query = `query ($slug: String!) { organization(slug: $slug) { name viewerCan members { role } acts { totalCount } } }`;
  const slug = `aid-${world.organizationId}`;
  const closed = { name: 'Test Legal Aid', viewerCan: [], members: null, acts: null };
  expect((await ask('', query, { slug })).data.organization).toEqual(closed);
  expect((await ask(cookies.editor, query, { slug })).data.organization).toEqual(closed);
  expect((await ask(cookies.owner, query, { slug })).data.organization.viewerCan).toContain('REMOVE_MEMBER');
  expect((await ask('', query, { slug: 'nobody' })).data.organization).toBeNull();
  await it.db.sql`update matters set visibility = 'organization'`;
  expect((await ask('', query, { slug })).data.organization).toBeNull();
});

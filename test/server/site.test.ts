// Who runs the site: what suspending ends and what lifting it brings back, asked with real sessions and keys; and the look at a
// private matter, which needs a reason and is told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '#server/graphql/ids.ts';
import { prepareNotice } from '#jobs/notices/prepare.ts';
import {
  type AccountServer,
  PASSWORD,
  startAccountServer,
  type Visitor,
} from '#test/support/account-server.ts';

let at: AccountServer;
let root: Visitor;
let editor: Visitor;
let code: string;
let matterId: string;
const ROOT = 'root@example.org';
const EDITOR = 'ada@example.org';

beforeAll(async () => {
  at = await startAccountServer({ hasMailbox: true });
  const { world, it } = at;
  await at.open(world.person.editor, EDITOR);
  await at.open(world.person.owner, 'owner@example.org');
  const [{ id }] = await it.db.sql<[{ id: string }]>`
    insert into people (id, name, email, is_site_admin) values (gen_random_uuid(), 'Rowan Root', 'x', true) returning id`;
  await at.open(id, ROOT);
  root = at.visitor();
  await root.signIn(ROOT);
  editor = at.visitor();
  await editor.signIn(EDITOR);
  ({ matterId } = await world.filed('2026-03-02', { visibility: 'organization' }));
  code = await codeOf(matterId);
});
afterAll(() => at.close());

async function codeOf(id: string): Promise<string> {
  const [row] = await at.it.db.sql<[{ code: string }]>`select code from matters where id = ${id}`;
  return row.code;
}

const person = () => globalId('Person', at.world.person.editor);
const organization = () => globalId('Organization', at.world.organizationId);

/** Does one act of an administrator. @returns the codes of its refusals */
async function act(by: Visitor, name: string, input: Record<string, string>): Promise<string[]> {
  const type = name.includes('Person')
    ? 'SitePersonInput'
    : name.includes('Organization')
      ? 'SiteOrganizationInput'
      : 'SiteInspectMatterInput';
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`;
  const { [name]: answer } = await by.ask(query, { input });
  return answer.userErrors.map((each: { code: string }) => each.code);
}

const seen = async (by: Visitor) =>
  (await by.ask(`{ foiaRequest(code: "${code}") { title } }`)).foiaRequest !== null;

async function makeKey(): Promise<string> {
  const query = 'mutation ($input: KeyMakeInput!) { keyMake(input: $input) { secret } }';
  const input = { name: 'Export', mutations: [], days: 30, currentPassword: PASSWORD };
  return (await editor.ask(query, { input })).keyMake.secret;
}

async function withKey(key: string): Promise<{ viewer: { email: string } | null } | null> {
  const headers = { authorization: `Bearer ${key}` };
  const payload = { query: '{ viewer { email } site { __typename } }' };
  return (await at.app.inject({ method: 'POST', url: '/graphql', headers, payload })).json().data ?? null;
}

/** The newest letter of a kind to an address, as it would go out. */
async function letter(kind: string, to: string): Promise<string> {
  const [row] = await at.it.db.sql<{ id: string }[]>`
    select id from notices where kind = ${kind} and to_address = ${to} order by id desc limit 1`;
  const prepared = await prepareNotice(
    { db: at.it.db, publicUrl: 'https://clock.example.org', newId: () => crypto.randomUUID(), goesOut: true },
    row?.id ?? '',
  );
  if ('cancel' in prepared) return prepared.cancel;
  return (await prepared.compose()).mail.text.replace(/\s+/g, ' ');
}

describe('a person', () => {
  test('loses sessions and keys at once, is told why and whom to write to, and has them back', async () => {
    const key = await makeKey();
    expect(await act(root, 'siteSuspendPerson', { person: person(), reason: 'Lost laptop' })).toEqual([]);
    expect(await editor.whoAmI()).toBe(null);
    expect(await withKey(key)).toBe(null);
    const query = `mutation { signIn(input: { email: "${EDITOR}", password: "PASSWORD" }) { userErrors { code message } } }`;
    const { signIn } = await at.visitor().ask(query.replace('PASSWORD', PASSWORD));
    expect(signIn.userErrors).toEqual([
      { code: 'ACCOUNT_SUSPENDED', message: `This account is suspended: Lost laptop. Write to ${ROOT}.` },
    ]);
    // A wrong password is not told that there is anything to suspend.
    const wrong = await at.visitor().ask(query.replace('PASSWORD', 'wrong'));
    expect(wrong.signIn.userErrors).toMatchObject([{ code: 'SIGN_IN_FAILED' }]);
    expect(await letter('person_suspended', EDITOR)).toContain(
      `Rowan Root, who administers this site, suspended your account: Lost laptop.`,
    );
    expect(await letter('person_suspended', EDITOR)).toContain(`write to ${ROOT}`);

    expect(await act(root, 'siteRestorePerson', { person: person(), reason: 'Found it' })).toEqual([]);
    await editor.signIn(EDITOR);
    expect(await editor.whoAmI()).toBe(EDITOR);
    expect((await withKey(key))?.viewer).toEqual({ email: EDITOR });
    expect(await letter('person_restored', EDITOR)).toContain('Found it');
  });

  test('is not suspended by themselves, by anybody else, or without a reason', async () => {
    const [row] = await at.it.db.sql<[{ id: string }]>`select id from people where email = ${ROOT}`;
    const self = globalId('Person', row.id);
    expect(await act(root, 'siteSuspendPerson', { person: self, reason: 'x' })).toEqual(['SITE_SELF']);
    expect(await act(root, 'siteSuspendPerson', { person: person(), reason: ' ' })).toEqual([
      'TEXT_REQUIRED',
    ]);
    for (const id of [person(), globalId('Person', crypto.randomUUID())])
      expect(await act(editor, 'siteSuspendPerson', { person: id, reason: 'x' })).toEqual(['FORBIDDEN']);
    expect(await editor.whoAmI()).toBe(EDITOR);
  });
});

describe('an organization', () => {
  const suspensions = async (by: Visitor) =>
    (await by.ask('{ viewer { suspensions { name since reason writeTo } } }')).viewer.suspensions;
  const reminders = () => at.it.db.sql<{ state: string; personId: string }[]>`
    select state, person_id from reminders where matter_id = ${matterId} and person_id = ${at.world.person.editor}
      and state = 'planned'`;

  test('is closed to its members at once, and open again with its reminders', async () => {
    expect(await seen(editor)).toBe(true);
    const planned = (await reminders()).length;
    expect(planned).toBeGreaterThan(0);
    const input = { organization: organization(), reason: 'A dispute about who runs it' };
    expect(await act(root, 'siteSuspendOrganization', input)).toEqual([]);
    expect([await seen(editor), await editor.whoAmI()]).toEqual([false, EDITOR]);
    expect(await letter('organization_suspended', EDITOR)).toContain('every date runs on');
    expect(await suspensions(editor)).toEqual([
      { name: 'Test Legal Aid', since: expect.any(String), reason: input.reason, writeTo: ROOT },
    ]);
    // Whoever does not belong to it is not told, the administrator included.
    expect(await suspensions(root)).toEqual([]);
    expect((await at.visitor().ask('{ viewer { suspensions { name } } }')).viewer).toBeNull();
    // What the worker does with a letter that its person has no right to.
    await at.it.db
      .sql`update reminders set state = 'cancelled' where matter_id = ${matterId} and state = 'planned'`;
    expect(await reminders()).toHaveLength(0);

    expect(await act(root, 'siteRestoreOrganization', { ...input, reason: 'Settled' })).toEqual([]);
    expect(await seen(editor)).toBe(true);
    expect(await reminders()).toHaveLength(planned);
    expect(await letter('organization_restored', EDITOR)).toContain('Settled');
    expect(await suspensions(editor)).toEqual([]);
  });
});

describe('a look at a private matter', () => {
  test('needs a reason, lasts an hour, opens this one for reading, and is told to the owners and the history', async () => {
    const other = await at.world.filed('2026-03-03', { visibility: 'organization' });
    expect(await seen(root)).toBe(false);
    expect(await act(root, 'siteInspectMatter', { code, reason: '' })).toEqual(['TEXT_REQUIRED']);
    expect(await act(root, 'siteInspectMatter', { code, reason: 'A complaint about a name' })).toEqual([]);
    expect(await seen(root)).toBe(true);
    const { foiaRequests } = await root.ask('{ foiaRequests(first: 10) { nodes { code } } }');
    expect(foiaRequests.nodes).toEqual([{ code }]);
    const id = globalId('FoiaRequest', matterId);
    const query = `mutation { foiaRequestEdit(input: { foiaRequest: "${id}", expectedVersion: 1, title: "x" }) { userErrors { code } } }`;
    expect((await root.ask(query)).foiaRequestEdit.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await letter('matter_inspected', 'owner@example.org')).toContain('A complaint about a name');
    const { foiaRequest } = await editor.ask(
      `{ foiaRequest(code: "${code}") { history(first: 1) { nodes { sentence reason } } } }`,
    );
    expect(foiaRequest.history.nodes).toMatchObject([
      { sentence: 'A site administrator looked at it for an hour.', reason: 'A complaint about a name' },
    ]);
    await at.it.db.sql`update guests set ends_at = app_now() where is_administrator`;
    expect(await seen(root)).toBe(false);
    expect(await act(root, 'siteInspectMatter', { code, reason: 'Once more' })).toEqual([]);
    expect([await seen(root), other.version]).toEqual([true, other.version]);
    await at.it.db.sql`update guests set ends_at = app_now() where is_administrator`;
  });

  test('opens nothing that is kept for counsel or sealed: the answer is that of a code that leads nowhere', async () => {
    for (const visibility of ['counsel', 'sealed']) {
      const { matterId: closed } = await at.world.filed('2026-03-04', { visibility: 'organization' });
      await at.it.db.sql`update matters set visibility = ${visibility} where id = ${closed}`;
      const asked = { code: await codeOf(closed), reason: 'x' };
      expect(await act(root, 'siteInspectMatter', asked)).toEqual(['NOT_FOUND']);
    }
    expect(await act(root, 'siteInspectMatter', { code: '0000000000', reason: 'x' })).toEqual(['NOT_FOUND']);
    expect(await act(editor, 'siteInspectMatter', { code, reason: 'x' })).toEqual(['FORBIDDEN']);
  });

  test('everything stands in the log, which nobody else reads and nobody changes', async () => {
    const query = '{ site { acts(first: 100) { totalCount nodes { sentence reason byName code } } } }';
    const { site } = await root.ask(query);
    expect(site.acts.totalCount).toBe(6);
    expect(site.acts.nodes[0]).toEqual({
      sentence: 'Looked at a matter that is not public',
      reason: 'Once more',
      byName: 'Rowan Root',
      code,
    });
    expect(await editor.ask(query)).toEqual({ site: null });
    await expect(at.it.db.sql`update site_acts set reason = 'x'`).rejects.toThrow();
  });
});

test('a key of an administrator is a key of nobody in particular', async () => {
  const query = 'mutation ($input: KeyMakeInput!) { keyMake(input: $input) { secret } }';
  const input = { name: 'Export', mutations: [], days: 30, currentPassword: PASSWORD };
  const key = (await root.ask(query, { input })).keyMake.secret;
  expect(await withKey(key)).toEqual({ viewer: { email: ROOT }, site: null });
});

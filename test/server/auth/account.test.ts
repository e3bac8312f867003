// What a person does with their own account: profile, proof of identity, passkeys, their data, the end of it.
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type AccountServer,
  PASSWORD,
  startAccountServer,
  type Visitor,
} from '#test/support/account-server.ts';

const ADA = 'ada@example.org';
let at: AccountServer;
let visitor: Visitor;

beforeAll(async () => {
  at = await startAccountServer();
  await at.open(at.world.person.editor, ADA);
  await at.open(at.world.person.owner, 'olga@example.org');
});
beforeEach(async () => {
  await at.it.db.sql`delete from auth.rate_limit`;
  visitor = at.visitor();
});
afterAll(() => at.close());

const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
const DELETE =
  'mutation ($password: String!) { accountDelete(input: { currentPassword: $password }) { done userErrors { code } } }';

test('a name and a zone are changed by their person, and mistakes are told', async () => {
  await visitor.signIn(ADA);
  const edit = async (name: string, zone: string) =>
    (
      await visitor.ask(
        'mutation ($name: String!, $zone: String!) { profileEdit(input: { name: $name, zone: $zone }) { done userErrors { code path } } }',
        { name, zone },
      )
    ).profileEdit;
  expect(await edit(' Ada L. ', 'America/Chicago')).toEqual({ done: true, userErrors: [] });
  const { viewer } = await visitor.ask('{ viewer { zone person { name } } }');
  expect(viewer).toEqual({ zone: 'America/Chicago', person: { name: 'Ada L.' } });
  expect((await edit('', 'America/Chicago')).userErrors).toEqual([{ code: 'TEXT_REQUIRED', path: ['name'] }]);
  expect((await edit('Ada', 'Mars/Olympus')).userErrors).toEqual([{ code: 'ZONE_UNKNOWN', path: ['zone'] }]);
});

test('two-factor that is off can be neither ended nor given new codes', async () => {
  await visitor.signIn(ADA);
  const off = await visitor.ask(
    `mutation { twoFactorTurnOff(input: { currentPassword: "${PASSWORD}" }) { userErrors { code } } }`,
  );
  expect(codesOf(off.twoFactorTurnOff)).toEqual(['TWO_FACTOR_IS_OFF']);
  const codes = await visitor.ask(
    `mutation { recoveryCodesRenew(input: { currentPassword: "${PASSWORD}" }) { userErrors { code } } }`,
  );
  expect(codesOf(codes.recoveryCodesRenew)).toEqual(['TWO_FACTOR_IS_OFF']);
});

test('two-factor is asked for from the second session on, never in the first', async () => {
  await at.open(at.world.person.counsel, 'cyd@example.org');
  const due = async () =>
    (await visitor.ask('{ viewer { security { twoFactorDue } } }')).viewer.security.twoFactorDue;
  await visitor.signIn('cyd@example.org');
  expect(await due()).toBe(false);
  await visitor.signIn('cyd@example.org');
  expect(await due()).toBe(true);
});

describe('a passkey', () => {
  test('that nobody made signs nobody in', async () => {
    const { signInPasskeyBegin } = await visitor.ask(
      'mutation { signInPasskeyBegin { options userErrors { code } } }',
    );
    expect(JSON.parse(signInPasskeyBegin.options)).toMatchObject({
      rpId: '127.0.0.1',
      userVerification: 'required',
    });
    for (const response of ['not JSON', '{}', '{"id":"x","rawId":"x","type":"public-key","response":{}}']) {
      const { signInWithPasskey } = await visitor.ask(
        'mutation ($response: String!) { signInWithPasskey(input: { response: $response }) { userErrors { code } } }',
        { response },
      );
      expect(codesOf(signInWithPasskey)).toEqual(['PASSKEY_FAILED']);
    }
    expect(await visitor.whoAmI()).toBeNull();
  });

  test('is added in a young session only', async () => {
    await visitor.signIn(ADA);
    const begin = async () =>
      (await visitor.ask('mutation { passkeyBegin { options userErrors { code } } }')).passkeyBegin;
    expect(codesOf(await begin())).toEqual([]);
    await at.it.db.sql`update auth.session set created_at = created_at - interval '2 days'`;
    expect(codesOf(await begin())).toEqual(['SIGN_IN_AGAIN']);
  });
});

test('one’s own data is all of it and nobody else’s, without secrets', async () => {
  await at.world.filed('2026-03-02', {});
  await visitor.signIn(ADA);
  const { viewer } = await visitor.ask('{ viewer { ownData } }');
  const data = JSON.parse(viewer.ownData);
  expect(data.person.email).toBe(ADA);
  expect(data.memberships).toMatchObject([{ organization: 'Test Legal Aid', role: 'editor' }]);
  expect(data.acts.map(({ action }: { action: string }) => action)).toContain('file_request');
  expect(data.sessions.length).toBeGreaterThan(0);
  const tokens = await at.it.db.sql<{ token: string }[]>`select token from auth.session`;
  const [{ password = '' } = {}] = await at.it.db.sql<
    { password: string }[]
  >`select password from auth.account`;
  for (const secret of [...tokens.map(({ token }) => token), password, 'olga@example.org'])
    expect(viewer.ownData).not.toContain(secret);
});

describe('deleting an account', () => {
  test('needs the password, and an owner stays', async () => {
    await visitor.signIn('olga@example.org');
    expect(codesOf((await visitor.ask(DELETE, { password: 'a guess' })).accountDelete)).toEqual([
      'PASSWORD_WRONG',
    ]);
    expect(codesOf((await visitor.ask(DELETE, { password: PASSWORD })).accountDelete)).toEqual([
      'LAST_OWNER',
    ]);
    expect(await visitor.whoAmI()).toBe('olga@example.org');
  });

  test('ends what the person was, and leaves what they did', async () => {
    const { matterId } = await at.world.filed('2026-03-02', {});
    const other = at.visitor();
    await other.signIn(ADA);
    await visitor.signIn(ADA);
    await visitor.ask(`mutation { signInLinkRequest(input: { email: "${ADA}" }) { done } }`);
    // From before there was an account.
    await at.it.db.sql`
      insert into notices (id, kind, to_address, send_at, state)
      values (${v7()}, 'address_check', ${ADA.toUpperCase()}, now(), 'sent')`;
    const guesses = Array.from({ length: 3 }, () => visitor.ask(DELETE, { password: 'a guess' }));
    await Promise.all(guesses);
    expect((await visitor.ask(DELETE, { password: PASSWORD })).accountDelete).toEqual({
      done: true,
      userErrors: [],
    });
    expect(visitor.cookie()).not.toContain('session_token');
    expect(await other.whoAmI()).toBeNull();
    expect(codesOf(await at.visitor().signIn(ADA))).toEqual(['SIGN_IN_FAILED']);
    const id = at.world.person.editor;
    const [person] = await at.it.db.sql`select name, email, auth_user_id from people where id = ${id}`;
    expect(person).toMatchObject({ name: 'Somebody who has left', authUserId: null });
    const kept = await at.it.db.sql<{ text: string }[]>`
      select row_to_json(p)::text as text from people p union all select row_to_json(n)::text from notices n
      where n.kind <> 'account_deleted' union all select row_to_json(u)::text from auth."user" u`;
    expect(kept.filter(({ text }) => text.toLowerCase().includes(ADA))).toEqual([]);
    const [letter] = await at.it.db
      .sql`select person_id from notices where kind = 'account_deleted' and to_address = ${ADA}`;
    expect(letter).toEqual({ personId: null });
    const memberships = await at.it.db
      .sql`select from memberships where person_id = ${id} and ended_at is null`;
    expect(memberships).toHaveLength(0);
    const acts = await at.it.db.sql`select from history where person_id = ${id} and matter_id = ${matterId}`;
    expect(acts.length).toBeGreaterThan(0);
    const [matter] = await at.it.db.sql`select lead_id from matters where id = ${matterId}`;
    expect(matter).toEqual({ leadId: null });
  });
});

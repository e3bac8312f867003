// The life of a session: no token of before works after it should have ended.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeRole } from '#commands/people/change-role.ts';
import { leaveOrganization } from '#commands/people/leave-organization.ts';
import { removeMember } from '#commands/people/remove-member.ts';
import { endSessions } from '#db/writes/accounts.ts';
import {
  startAccountServer,
  tokenOf,
  type AccountServer,
  type Visitor,
} from '#test/support/account-server.ts';
import { totpOf } from '#test/support/totp.ts';

let at: AccountServer;
let visitor: Visitor;

beforeAll(async () => {
  at = await startAccountServer();
  await at.open(at.world.person.editor, 'ada@example.org');
  await at.open(at.world.person.volunteer, 'bea@example.org');
});
beforeEach(() => {
  visitor = at.visitor();
});
afterAll(() => at.close());

const member = (role: 'volunteer') => ({
  organization: at.world.organizationId,
  person: at.world.person[role],
});

const ADA = 'ada@example.org';
const thiefWith = (cookie: string): Visitor => {
  const thief = at.visitor();
  thief.take(cookie);
  return thief;
};

describe('a token', () => {
  test('that was planted before signing in names nobody after it (fixation)', async () => {
    const planted = 'better-auth.session_token=planted.c2lnbmF0dXJl';
    visitor.take(planted);
    await visitor.signIn(ADA);
    expect(visitor.cookie()).not.toContain('planted');
    expect(await thiefWith(planted).whoAmI()).toBeNull();
    expect(await visitor.whoAmI()).toBe(ADA);
  });

  test('of before is dead when the same browser signs in again (rotation)', async () => {
    await visitor.signIn('bea@example.org');
    const before = visitor.cookie();
    await visitor.signIn(ADA);
    expect(visitor.cookie()).not.toBe(before);
    expect(await thiefWith(before).whoAmI()).toBeNull();
  });

  test('of before is dead when a right was given or taken (role change)', async () => {
    await visitor.signIn('bea@example.org');
    const before = visitor.cookie();
    await changeRole(at.world.as('owner'), { ...member('volunteer'), role: 'viewer' });
    expect(await thiefWith(before).whoAmI()).toBeNull();
  });

  test('of before is dead when its person was removed, and when they left', async () => {
    await visitor.signIn('bea@example.org');
    const removed = visitor.cookie();
    await removeMember(at.world.as('owner'), member('volunteer'));
    expect(await thiefWith(removed).whoAmI()).toBeNull();
    await at.open(at.world.person.counsel, 'eve@example.org');
    await visitor.signIn('eve@example.org');
    const left = visitor.cookie();
    await leaveOrganization(at.world.as('counsel'), { organization: at.world.organizationId });
    expect(await thiefWith(left).whoAmI()).toBeNull();
  });

  test('is dead after signing out', async () => {
    await visitor.signIn(ADA);
    const before = visitor.cookie();
    await visitor.ask('mutation { signOut { signedOut } }');
    expect(visitor.cookie()).not.toContain('session_token');
    expect(await thiefWith(before).whoAmI()).toBeNull();
  });

  test('is dead when its time is over', async () => {
    await visitor.signIn(ADA);
    await at.it.db.sql`update auth.session set expires_at = clock_timestamp() - interval '1 second'`;
    expect(await visitor.whoAmI()).toBeNull();
  });

  test('is dead, and a new one made, when two-factor is turned on', async () => {
    await at.open(at.world.person.viewer, 'dan@example.org');
    await visitor.signIn('dan@example.org');
    const before = visitor.cookie();
    const { twoFactorBegin } = await visitor.ask(
      'mutation { twoFactorBegin(input: { currentPassword: "violet-harbor-lantern-ox" }) { uri userErrors { code } } }',
    );
    const confirm = 'mutation ($code: String!) { twoFactorConfirm(input: { code: $code }) { done } }';
    await visitor.ask(confirm, { code: totpOf(twoFactorBegin.uri) });
    expect(await visitor.whoAmI()).toBe('dan@example.org');
    expect(await thiefWith(before).whoAmI()).toBeNull();
  });
});

describe('the list of sessions', () => {
  const SESSIONS = '{ viewer { security { sessions { id device isThis seenAt expiresAt } } } }';
  const list = async (one: Visitor) => (await one.ask(SESSIONS)).viewer.security.sessions;

  test('says where the person is signed in, and ends one or all others', async () => {
    await at.it.db.transaction((tx) => endSessions(tx, at.world.person.editor));
    const [phone, laptop, work] = [at.visitor(), at.visitor(), at.visitor()];
    for (const one of [phone, laptop, work]) await one.signIn(ADA);
    const all = await list(phone);
    expect(all).toHaveLength(3);
    expect(all[0].device).toBe('Firefox on Linux');
    expect(all.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1);
    const [ofLaptop] = (await list(laptop)).filter(({ isThis }: { isThis: boolean }) => isThis);
    const revoke =
      'mutation ($session: String!) { sessionRevoke(input: { session: $session }) { done userErrors { code } } }';
    expect((await phone.ask(revoke, { session: ofLaptop.id })).sessionRevoke.done).toBe(true);
    expect(await laptop.whoAmI()).toBeNull();
    expect(await work.whoAmI()).toBe(ADA);
    await phone.ask('mutation { sessionRevokeOthers { done } }');
    expect(await work.whoAmI()).toBeNull();
    expect(await phone.whoAmI()).toBe(ADA);
  });

  test('of others cannot be ended', async () => {
    const other = at.visitor();
    await other.signIn('bea@example.org');
    await visitor.signIn(ADA);
    const [{ id }] = await list(other);
    const revoke =
      'mutation ($session: String!) { sessionRevoke(input: { session: $session }) { userErrors { code } } }';
    expect((await visitor.ask(revoke, { session: id })).sessionRevoke.userErrors).toEqual([
      { code: 'NOT_FOUND' },
    ]);
    expect(await other.whoAmI()).toBe('bea@example.org');
  });

  test('needs a session: nobody gets none', async () => {
    const { sessionRevokeOthers } = await visitor.ask(
      'mutation { sessionRevokeOthers { userErrors { code } } }',
    );
    expect(sessionRevokeOthers.userErrors).toEqual([{ code: 'SIGN_IN_REQUIRED' }]);
  });
});

describe('a new password', () => {
  test('ends every other session and renews this one', async () => {
    await at.open(at.world.person.counsel, 'cyd@example.org');
    const [one, other] = [at.visitor(), at.visitor()];
    await one.signIn('cyd@example.org');
    await other.signIn('cyd@example.org');
    const before = one.cookie();
    const change = `mutation ($old: String!, $new: String!) {
      passwordChange(input: { currentPassword: $old, password: $new }) { done userErrors { code path } } }`;
    const wrong = await one.ask(change, { old: 'not my password', new: 'copper-meadow-signal-ten' });
    expect(wrong.passwordChange.userErrors).toEqual([{ code: 'PASSWORD_WRONG', path: ['currentPassword'] }]);
    const right = await one.ask(change, { old: 'violet-harbor-lantern-ox', new: 'copper-meadow-signal-ten' });
    expect(right.passwordChange).toEqual({ done: true, userErrors: [] });
    expect(await one.whoAmI()).toBe('cyd@example.org');
    expect(await other.whoAmI()).toBeNull();
    expect(await thiefWith(before).whoAmI()).toBeNull();
    const [letter] = await at.it.db.sql`
      select params from notices where kind = 'security_changed' and to_address = 'cyd@example.org'`;
    expect(letter?.['params']).toEqual({ what: 'password_changed' });
  });

  test('by a link ends every session; the link works once, and not after an hour', async () => {
    await visitor.signIn(ADA);
    const stranger = at.visitor();
    const request = 'mutation ($email: String!) { passwordResetRequest(input: { email: $email }) { done } }';
    const reset = `mutation ($token: String!, $password: String!) {
      passwordReset(input: { token: $token, password: $password }) { done userErrors { code } } }`;
    await stranger.ask(request, { email: ADA });
    const token = tokenOf(await at.linkTo(ADA));
    expect(
      await at.it.db.sql`select from auth.verification where identifier like ${`%${token}%`}`,
    ).toHaveLength(0);
    const weak = await stranger.ask(reset, { token, password: 'password1234' });
    expect(weak.passwordReset.userErrors).toEqual([{ code: 'PASSWORD_GUESSABLE' }]);
    const strong = await stranger.ask(reset, { token, password: 'violet-harbor-lantern-ox' });
    expect(strong.passwordReset.done).toBe(true);
    expect(await visitor.whoAmI()).toBeNull();
    const again = await stranger.ask(reset, { token, password: 'violet-harbor-lantern-ox' });
    expect(again.passwordReset.userErrors).toEqual([{ code: 'LINK_EXPIRED' }]);
    await stranger.ask(request, { email: ADA });
    await at.it.db.sql`update auth.verification set expires_at = clock_timestamp() - interval '1 second'`;
    const late = await stranger.ask(reset, {
      token: tokenOf(await at.linkTo(ADA)),
      password: 'violet-harbor-lantern-ox',
    });
    expect(late.passwordReset.userErrors).toEqual([{ code: 'LINK_EXPIRED' }]);
  });
});

test('nothing of the authentication library is reachable over HTTP', async () => {
  for (const path of [
    '/auth/sign-in/email',
    '/auth/get-session',
    '/auth/sign-up/email',
    '/auth/ok',
    '/api/auth/ok',
  ]) {
    const answer = await at.app.inject({ method: 'POST', url: path, payload: { email: ADA, password: 'x' } });
    expect([path, answer.statusCode]).toEqual([path, 404]);
  }
});

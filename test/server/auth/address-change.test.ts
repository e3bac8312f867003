// Another address for an account: what must hold before, at and after the moment in which it counts.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inviteMember } from '#commands/organizations/invite-member.ts';
import { type AccountServer, PASSWORD, startAccountServer, tokenOf } from '#test/support/account-server.ts';

let at: AccountServer;

beforeAll(async () => {
  at = await startAccountServer();
  await at.open(at.world.person.editor, 'ada@example.org');
  await at.open(at.world.person.volunteer, 'bea@example.org');
  await at.open(at.world.person.counsel, 'cyd@example.org');
  await at.open(at.world.person.viewer, 'dot@example.org');
});
afterAll(() => at.close());

const fields = '{ done userErrors { code path } }';
const ASK = `mutation ($email: String!, $password: String!) {
  addressChangeRequest(input: { email: $email, currentPassword: $password }) ${fields} }`;
const CONFIRM = `mutation ($token: String!) { addressChangeConfirm(input: { token: $token }) ${fields} }`;
const STOP = `mutation ($token: String!) { addressChangeStop(input: { token: $token }) ${fields} }`;
const DONE = { done: true, userErrors: [] };
const OVER = { done: false, userErrors: [{ code: 'LINK_EXPIRED', path: [] }] };

const browserOf = async (email: string) => {
  const visitor = at.visitor();
  await visitor.signIn(email);
  return visitor;
};
const lettersTo = async (email: string) => {
  const rows = await at.it.db.sql<{ kind: string }[]>`
    select kind from notices where to_address = ${email} order by id`;
  return rows.map(({ kind }) => kind);
};

test('nothing changes before the link of the new mailbox is opened, and then everything at once', async () => {
  const here = await browserOf('ada@example.org');
  const elsewhere = await browserOf('ada@example.org');
  const next = 'ada.moss@example.org';
  const asked = await here.ask(ASK, { email: ' Ada.Moss@example.org ', password: PASSWORD });
  expect(asked.addressChangeRequest).toEqual(DONE);
  expect(await here.whoAmI()).toBe('ada@example.org');
  expect(await lettersTo('ada@example.org')).toEqual(['address_change_asked']);
  const token = tokenOf(await at.linkTo(next));
  await at.it.db.sql`
    insert into notices (id, kind, person_id, to_address, send_at)
    values (gen_random_uuid(), 'embargo_warning', ${at.world.person.editor}, 'ada@example.org', now() + interval '7 days')`;
  await at.visitor().ask('mutation { passwordResetRequest(input: { email: "ada@example.org" }) { done } }');
  const reset = tokenOf(await at.linkTo('ada@example.org'));

  const thief = await browserOf('bea@example.org');
  expect((await thief.ask(CONFIRM, { token })).addressChangeConfirm).toEqual(OVER);
  const nobody = await at.visitor().ask(CONFIRM, { token });
  expect(nobody.addressChangeConfirm.userErrors).toEqual([{ code: 'SIGN_IN_REQUIRED', path: [] }]);
  expect((await here.ask(CONFIRM, { token: `${token}x` })).addressChangeConfirm).toEqual(OVER);

  expect((await here.ask(CONFIRM, { token })).addressChangeConfirm).toEqual(DONE);
  expect(await here.whoAmI()).toBe(next);
  expect(await elsewhere.whoAmI()).toBeNull();
  expect((await at.visitor().signIn('ada@example.org')).userErrors).toEqual([{ code: 'SIGN_IN_FAILED' }]);
  expect((await at.visitor().signIn(next)).viewer).toEqual({ email: next });
  expect((await here.ask(CONFIRM, { token })).addressChangeConfirm).toEqual(OVER);
  // Letters that wait follow the person; a link into the account that was sent to the old mailbox opens nothing.
  expect(await lettersTo(next)).toEqual(['address_change', 'embargo_warning']);
  expect(await lettersTo('ada@example.org')).toContain('address_changed');
  const late = await at
    .visitor()
    .ask(
      `mutation ($token: String!) { passwordReset(input: { token: $token, password: "copper-meadow-signal-ten" }) ${fields} }`,
      { token: reset },
    );
  expect(late.passwordReset).toEqual(OVER);
});

test('an address that is taken gets the same answer, and no letter', async () => {
  const bea = await browserOf('bea@example.org');
  const before = await lettersTo('cyd@example.org');
  const taken = await bea.ask(ASK, { email: 'cyd@example.org', password: PASSWORD });
  const free = await bea.ask(ASK, { email: 'bea.lane@example.org', password: PASSWORD });
  expect(taken).toEqual(free);
  expect(await lettersTo('cyd@example.org')).toEqual(before);
  expect(await lettersTo('bea@example.org')).toEqual(['address_change_asked', 'address_change_asked']);
  const own = await bea.ask(ASK, { email: 'bea@example.org', password: PASSWORD });
  expect(own.addressChangeRequest.userErrors).toEqual([{ code: 'ADDRESS_SAME', path: ['email'] }]);
  const wrong = await bea.ask(ASK, { email: 'bea.lane@example.org', password: 'a guess' });
  expect(wrong.addressChangeRequest.userErrors).toEqual([
    { code: 'PASSWORD_WRONG', path: ['currentPassword'] },
  ]);
});

test('the address asked for last counts, and one that was taken meanwhile is refused with nothing changed', async () => {
  const bea = await browserOf('bea@example.org');
  await bea.ask(ASK, { email: 'bea.one@example.org', password: PASSWORD });
  await bea.ask(ASK, { email: 'bea.two@example.org', password: PASSWORD });
  const [one, two] = [await at.linkTo('bea.one@example.org'), await at.linkTo('bea.two@example.org')];
  expect((await bea.ask(CONFIRM, { token: tokenOf(one) })).addressChangeConfirm).toEqual(OVER);
  await at.it.db.sql`
    insert into people (id, name, email) values (gen_random_uuid(), 'Bea Two', 'bea.two@example.org')`;
  const taken = await bea.ask(CONFIRM, { token: tokenOf(two) });
  expect(taken.addressChangeConfirm.userErrors).toEqual([{ code: 'ACCOUNT_EXISTS', path: [] }]);
  expect(await bea.whoAmI()).toBe('bea@example.org');
  expect((await at.visitor().signIn('bea@example.org')).viewer).toEqual({ email: 'bea@example.org' });
});

test('the link in the old mailbox stops it and ends every session, without signing in', async () => {
  const thief = await browserOf('cyd@example.org');
  await thief.ask(ASK, { email: 'thief@example.org', password: PASSWORD });
  const stop = tokenOf(await at.linkTo('cyd@example.org'));
  expect((await at.visitor().ask(STOP, { token: stop })).addressChangeStop).toEqual(DONE);
  expect(await thief.whoAmI()).toBeNull();
  await thief.signIn('cyd@example.org');
  const token = tokenOf(await at.linkTo('thief@example.org'));
  expect((await thief.ask(CONFIRM, { token })).addressChangeConfirm).toEqual(OVER);
  expect((await at.visitor().ask(STOP, { token: stop })).addressChangeStop).toEqual(OVER);
  expect(await thief.whoAmI()).toBe('cyd@example.org');
});

test('an invitation to the old address does not follow the person', async () => {
  await inviteMember(at.world.as('owner'), {
    organization: at.world.organizationId,
    address: 'dot@example.org',
    role: 'editor',
  });
  const invitation = (await at.linkTo('dot@example.org'))?.split('/').at(-1);
  const dot = await browserOf('dot@example.org');
  await dot.ask(ASK, { email: 'dot.new@example.org', password: PASSWORD });
  const token = tokenOf(await at.linkTo('dot.new@example.org'));
  expect((await dot.ask(CONFIRM, { token })).addressChangeConfirm).toEqual(DONE);
  const taken = await dot.ask(
    'mutation ($token: String!) { invitationAccept(input: { token: $token }) { userErrors { code } } }',
    { token: invitation },
  );
  expect(taken.invitationAccept.userErrors).toEqual([{ code: 'INVITATION_OTHER_ADDRESS' }]);
});

test('without a password a session must be young, and letters to one address are few', async () => {
  const dot = await browserOf('dot.new@example.org');
  await at.it.db.sql`update auth.account set password = null where user_id = (
    select id from auth."user" where email = 'dot.new@example.org')`;
  const ask = async (email: string) => (await dot.ask(ASK, { email, password: '' })).addressChangeRequest;
  expect(await ask('dot.two@example.org')).toEqual(DONE);
  await at.it.db.sql`update auth.session set created_at = created_at - interval '25 hours'`;
  expect((await ask('dot.two@example.org')).userErrors).toEqual([{ code: 'SIGN_IN_AGAIN', path: [] }]);
  await at.it.db.sql`update auth.session set created_at = created_at + interval '25 hours'`;
  const codes = [];
  for (let n = 0; n < 11; n += 1) codes.push((await ask(`dot.${n}@example.org`)).userErrors[0]?.code);
  expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
  expect(codes.slice(0, 5)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

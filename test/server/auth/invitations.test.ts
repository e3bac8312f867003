// An invitation belongs to one address: its letter is the only way in, with no other account, once, for fourteen days.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { INVITATIONS_A_DAY } from '#domain/people/invitation.ts';
import { setClock } from '#test/support/clock.ts';
import { globalId } from '#server/graphql/ids.ts';
import {
  type AccountServer,
  PASSWORD,
  startAccountServer,
  tokenOf,
  type Visitor,
} from '#test/support/account-server.ts';

let at: AccountServer;
let owner: Visitor;
let organization: string;

beforeAll(async () => {
  at = await startAccountServer();
  await at.open(at.world.person.owner, 'owner@example.org');
  await at.open(at.world.person.editor, 'editor@example.org');
  organization = globalId('Organization', at.world.organizationId);
});
beforeEach(async () => {
  await at.it.db.sql`delete from notices`;
  await at.it.db.sql`delete from invitations`;
  owner = at.visitor();
  await owner.signIn('owner@example.org');
});
afterAll(() => at.close());

const INVITE = `mutation ($input: OrganizationInviteInput!) { organizationInvite(input: $input) {
  organization { invitations { email role invitedBy { name } } } userErrors { code path } } }`;
const WITHDRAW = `mutation ($input: OrganizationWithdrawInvitationInput!) {
  organizationWithdrawInvitation(input: $input) { userErrors { code } } }`;
const READ = `query ($token: String!) { invitation(token: $token) {
  organizationName invitedByName role email hasAccount } }`;
const ACCEPT = `mutation ($token: String!) { invitationAccept(input: { token: $token }) {
  organization { name members { role person { name } } } userErrors { code } } }`;
const OPEN = `mutation ($token: String!, $password: String!) {
  invitationOpenAccount(input: { token: $token, name: "Fay Moss", password: $password }) {
    viewer { email memberships { role organization { name } } } userErrors { code path } } }`;

const invite = (email: string, role = 'VOLUNTEER', who = owner) =>
  who.ask(INVITE, { input: { organization, email, role } });
const tokenFor = async (email: string) => tokenOf(await at.linkTo(email));
const membersNow = () => at.it.db.sql<{ role: string; email: string }[]>`
  select s.role, p.email from memberships s join people p on p.id = s.person_id
  where s.organization_id = ${at.world.organizationId} and s.ended_at is null
    and p.email in ('fay@example.org', 'editor@example.org', 'gus@example.org') order by p.email`;

describe('an invitation', () => {
  test('opens an account for a new person, who belongs at once; the link works once', async () => {
    const sent = await invite(' Fay@Example.org ');
    expect(sent.organizationInvite).toEqual({
      organization: {
        invitations: [{ email: 'fay@example.org', role: 'VOLUNTEER', invitedBy: { name: 'Test owner' } }],
      },
      userErrors: [],
    });
    const token = await tokenFor('fay@example.org');
    const fay = at.visitor();
    expect((await fay.ask(READ, { token })).invitation).toEqual({
      organizationName: 'Test Legal Aid',
      invitedByName: 'Test owner',
      role: 'VOLUNTEER',
      email: 'fay@example.org',
      hasAccount: false,
    });
    const weak = await fay.ask(OPEN, { token, password: 'short' });
    expect(weak.invitationOpenAccount.userErrors).toEqual([{ code: 'PASSWORD_LENGTH', path: ['password'] }]);
    const opened = await fay.ask(OPEN, { token, password: PASSWORD });
    expect(opened.invitationOpenAccount).toEqual({
      viewer: {
        email: 'fay@example.org',
        memberships: [{ role: 'VOLUNTEER', organization: { name: 'Test Legal Aid' } }],
      },
      userErrors: [],
    });
    expect(await fay.whoAmI()).toBe('fay@example.org');
    const again = await at.visitor().ask(OPEN, { token, password: PASSWORD });
    expect(again.invitationOpenAccount.userErrors).toEqual([{ code: 'INVITATION_OVER', path: ['token'] }]);
    expect((await at.visitor().ask(READ, { token })).invitation).toBeNull();
  });

  test('is taken by nobody with another address, and is still there for its own', async () => {
    await at.open(at.world.person.viewer, 'gus@example.org');
    await at.it.db
      .sql`update memberships set ended_at = clock_timestamp() where person_id = ${at.world.person.viewer}`;
    await invite('gus@example.org', 'EDITOR');
    const token = await tokenFor('gus@example.org');
    const thief = at.visitor();
    await thief.signIn('editor@example.org');
    const refused = await thief.ask(ACCEPT, { token });
    expect(refused.invitationAccept.userErrors).toEqual([{ code: 'INVITATION_OF_ANOTHER' }]);
    const nobody = await at.visitor().ask(ACCEPT, { token });
    expect(nobody.invitationAccept.userErrors).toEqual([{ code: 'SIGN_IN_REQUIRED' }]);
    // An account of the address exists: a second one is not opened beside it.
    const second = await at.visitor().ask(OPEN, { token, password: PASSWORD });
    expect(second.invitationOpenAccount.userErrors).toMatchObject([{ code: 'ACCOUNT_EXISTS' }]);
    const gus = at.visitor();
    await gus.signIn('gus@example.org');
    const taken = await gus.ask(ACCEPT, { token });
    expect(taken.invitationAccept.userErrors).toEqual([]);
    // The answer is read with the rights that the invitation gave.
    expect(taken.invitationAccept.organization.members.length).toBeGreaterThan(3);
    expect(await membersNow()).toContainEqual({ role: 'editor', email: 'gus@example.org' });
  });

  test('sent again ends the link of before; taken back it opens nothing and its letter does not go', async () => {
    await invite('hal@example.org', 'VIEWER');
    const first = await tokenFor('hal@example.org');
    await invite('hal@example.org', 'EDITOR');
    const second = await tokenFor('hal@example.org');
    const { invitation } = await at.visitor().ask(READ, { token: first });
    expect(invitation).toBeNull();
    expect((await at.visitor().ask(READ, { token: second })).invitation.role).toBe('EDITOR');
    const input = { organization, email: 'hal@example.org' };
    expect((await owner.ask(WITHDRAW, { input })).organizationWithdrawInvitation.userErrors).toEqual([]);
    expect((await at.visitor().ask(READ, { token: second })).invitation).toBeNull();
    const left = await at.it.db.sql`select from notices where state = 'planned'`;
    expect(left).toHaveLength(0);
    const twice = await owner.ask(WITHDRAW, { input });
    expect(twice.organizationWithdrawInvitation.userErrors).toEqual([{ code: 'INVITATION_OVER' }]);
  });

  test('ends after fourteen days, by the clock alone', async () => {
    await invite('ida@example.org');
    const token = await tokenFor('ida@example.org');
    const [row] = await at.it.db.sql<{ endsAt: string }[]>`select ends_at from invitations`;
    await setClock(at.it.db, new Date(Date.parse(row!.endsAt) - 60_000).toISOString());
    expect((await at.visitor().ask(READ, { token })).invitation).not.toBeNull();
    await setClock(at.it.db, new Date(Date.parse(row!.endsAt) + 1000).toISOString());
    expect((await at.visitor().ask(READ, { token })).invitation).toBeNull();
    const late = await at.visitor().ask(OPEN, { token, password: PASSWORD });
    expect(late.invitationOpenAccount.userErrors).toMatchObject([{ code: 'INVITATION_OVER' }]);
    await setClock(at.it.db, new Date().toISOString());
  });

  test('is for owners to send, and tells nobody who has an account', async () => {
    const editor = at.visitor();
    await editor.signIn('editor@example.org');
    const refused = await invite('jo@example.org', 'VIEWER', editor);
    expect(refused.organizationInvite.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const seen = await editor.ask(
      'query ($id: ID!) { node(id: $id) { ... on Organization { invitations { email } } } }',
      { id: organization },
    );
    expect(seen.node.invitations).toEqual([]);
    const member = await invite('editor@example.org');
    expect(member.organizationInvite.userErrors).toEqual([{ code: 'ALREADY_MEMBER', path: ['email'] }]);
    const wrong = await invite('not an address');
    expect(wrong.organizationInvite.userErrors).toEqual([{ code: 'EMAIL_INVALID', path: ['email'] }]);
    // One with an account elsewhere, one with none: the same answer.
    const { viewer } = at.world.outsider;
    if (viewer.kind !== 'person') throw new Error('The outsider is a person.');
    await at.open(viewer.personId, 'known@example.org');
    const known = JSON.stringify(await invite('known@example.org'));
    await at.it.db.sql`delete from invitations`;
    const unknown = JSON.stringify(await invite('nobody@example.org'));
    expect(known.replace('known@', 'nobody@')).toBe(unknown);
  });

  test('cannot be sent without end in one day', async () => {
    const [inviter] = await at.it.db.sql<{ id: string }[]>`
      select id from people where email = 'owner@example.org'`;
    await at.it.db.sql`
      insert into invitations (id, organization_id, address, role, token_digest, invited_by_id, invited_at, ends_at)
      select gen_random_uuid(), ${at.world.organizationId}, 'a' || n || '@example.org', 'viewer', 'd' || n,
        ${inviter!.id}, app_now(), app_now() + interval '1 day' from generate_series(1, ${INVITATIONS_A_DAY}) n`;
    const refused = await invite('one-more@example.org');
    expect(refused.organizationInvite.userErrors).toMatchObject([{ code: 'INVITATIONS_USED_UP' }]);
  });

  test('taken by two at the same moment gives one membership', async () => {
    await invite('kim@example.org');
    const token = await tokenFor('kim@example.org');
    const answers = await Promise.all(
      [at.visitor(), at.visitor()].map((visitor) => visitor.ask(OPEN, { token, password: PASSWORD })),
    );
    const won = answers.filter(({ invitationOpenAccount }) => invitationOpenAccount.userErrors.length === 0);
    expect(won).toHaveLength(1);
    const members = await at.it.db.sql`
      select from memberships s join people p on p.id = s.person_id where p.email = 'kim@example.org'`;
    expect(members).toHaveLength(1);
  });
});

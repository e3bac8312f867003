// An invitation from the letter to the first request as a member, over HTTP with real sessions: for whom it works, and for
// whom it never does.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inviteGuest } from '#commands/matters/invite-guest.ts';
import { globalId } from '#server/graphql/ids.ts';
import {
  type AccountServer,
  PASSWORD,
  startAccountServer,
  type Visitor,
} from '#test/support/account-server.ts';
import { setClock } from '#test/support/clock.ts';

let server: AccountServer;
let owner: Visitor;
let organization: string;

const START = '2026-03-20T15:00:00Z';
const INVITE = `mutation ($organization: ID!, $address: String!, $role: Role!) {
  organizationInvite(input: { organization: $organization, address: $address, role: $role }) {
    organization { invitations { address role endsAt isOver } } userErrors { code }
  }
}`;
const WITHDRAW = `mutation ($organization: ID!, $address: String!) {
  organizationWithdrawInvitation(input: { organization: $organization, address: $address }) { userErrors { code } }
}`;
const READ = `query ($token: String!) {
  invitation(token: $token) { organizationName invitedByName address role isForOneMatter needsAccount isOwn }
}`;
const ACCEPT = `mutation ($token: String!) {
  invitationAccept(input: { token: $token }) { organization { name members { role } } userErrors { code message } }
}`;
const OPEN = `mutation ($token: String!, $name: String!, $password: String!) {
  invitationOpenAccount(input: { token: $token, name: $name, password: $password }) {
    organization { name } foiaRequest { title } userErrors { code message }
  }
}`;

beforeAll(async () => {
  server = await startAccountServer();
  organization = globalId('Organization', server.world.organizationId);
  await server.open(server.world.person.owner, 'owner@example.org');
  await server.open(server.world.person.editor, 'editor@example.org');
});
afterAll(() => server.close());
beforeEach(async () => {
  await setClock(server.it.db, START);
  owner = server.visitor();
  await owner.signIn('owner@example.org');
});

const invite = async (address: string, role = 'VOLUNTEER', by = owner) =>
  (await by.ask(INVITE, { organization, address, role })).organizationInvite;

/** The secret of the newest letter to an address. */
const tokenFor = async (address: string): Promise<string> =>
  (await server.linkTo(address))!.replace('/invitations/', '');

const open = async (visitor: Visitor, token: string, name = 'New Here') =>
  (await visitor.ask(OPEN, { token, name, password: PASSWORD })).invitationOpenAccount;

test('a person without an account opens it from the letter and is a member from then on', async () => {
  const made = await invite('New.Person@example.org');
  expect(made.userErrors).toEqual([]);
  expect(made.organization.invitations).toMatchObject([
    { address: 'new.person@example.org', role: 'VOLUNTEER', isOver: false },
  ]);
  const token = await tokenFor('new.person@example.org');
  const rows = await server.it.db.sql`select * from invitations`;
  expect(JSON.stringify(rows)).not.toContain(token);

  const visitor = server.visitor();
  expect((await visitor.ask(READ, { token })).invitation).toEqual({
    organizationName: 'Test Legal Aid',
    invitedByName: 'Test owner',
    address: 'new.person@example.org',
    role: 'VOLUNTEER',
    isForOneMatter: false,
    needsAccount: true,
    isOwn: false,
  });
  expect(await open(visitor, token)).toMatchObject({
    organization: { name: 'Test Legal Aid' },
    userErrors: [],
  });
  expect(await visitor.whoAmI()).toBe('new.person@example.org');
  const { viewer } = await visitor.ask('{ viewer { memberships { role } } }');
  expect(viewer.memberships).toEqual([{ role: 'VOLUNTEER' }]);
  const acts = `query ($id: ID!) { node(id: $id) { ... on Organization { acts(first: 2) { nodes { sentence about { name } } } } } }`;
  expect((await owner.ask(acts, { id: organization })).node.acts.nodes).toEqual([
    { sentence: 'Joined as volunteer', about: { name: 'New Here' } },
    { sentence: 'Somebody was invited as volunteer', about: null },
  ]);

  // Used up for everybody else; harmless for the one who took it.
  expect((await open(server.visitor(), token)).userErrors).toMatchObject([{ code: 'INVITATION_UNKNOWN' }]);
  expect((await visitor.ask(ACCEPT, { token })).invitationAccept.userErrors).toEqual([]);
});

test('a person with an account takes it signed in, and only with its address', async () => {
  const { world } = server;
  const { viewer } = world.outsider;
  if (viewer.kind !== 'person') throw new Error('The outsider is a person.');
  await server.open(viewer.personId, 'outsider@example.org');
  await invite('outsider@example.org', 'VIEWER');
  const token = await tokenFor('outsider@example.org');

  const editor = server.visitor();
  await editor.signIn('editor@example.org');
  expect((await editor.ask(READ, { token })).invitation.isOwn).toBe(false);
  const other = (await editor.ask(ACCEPT, { token })).invitationAccept;
  expect(other).toMatchObject({ organization: null, userErrors: [{ code: 'INVITATION_OTHER_ADDRESS' }] });
  expect((await open(editor, token)).userErrors).toMatchObject([{ code: 'INVITATION_OTHER_ADDRESS' }]);
  const nobody = server.visitor();
  expect((await nobody.ask(ACCEPT, { token })).invitationAccept.userErrors).toMatchObject([
    { code: 'SIGN_IN_REQUIRED' },
  ]);
  expect((await open(nobody, token)).userErrors).toMatchObject([{ code: 'ACCOUNT_EXISTS' }]);

  const outsider = server.visitor();
  await outsider.signIn('outsider@example.org');
  const before = outsider.cookie();
  const elsewhere = server.visitor();
  await elsewhere.signIn('outsider@example.org');
  const taken = (await outsider.ask(ACCEPT, { token })).invitationAccept;
  expect(taken.userErrors).toEqual([]);
  expect(taken.organization.members.map(({ role }: { role: string }) => role)).toContain('VIEWER');
  // Another role, another token: whoever holds one of before is nobody, here and elsewhere.
  expect(await outsider.whoAmI()).toBe('outsider@example.org');
  const thief = server.visitor();
  thief.take(before);
  expect([await thief.whoAmI(), await elsewhere.whoAmI()]).toEqual([null, null]);
  // Taken once more it gives no other role, and the session goes on as it is.
  const held = outsider.cookie();
  expect((await outsider.ask(ACCEPT, { token })).invitationAccept.userErrors).toEqual([]);
  expect([outsider.cookie(), await outsider.whoAmI()]).toEqual([held, 'outsider@example.org']);
});

test('a member who takes one keeps the role that they have', async () => {
  await invite('owner@example.org', 'VIEWER');
  const token = await tokenFor('owner@example.org');
  expect((await owner.ask(ACCEPT, { token })).invitationAccept.userErrors).toEqual([]);
  const { viewer } = await owner.ask('{ viewer { memberships { role } } }');
  expect(viewer.memberships).toEqual([{ role: 'OWNER' }]);
});

describe('nobody can tell', () => {
  test('a link that is unknown, taken back, replaced or over from another', async () => {
    const tokens: Record<string, string> = { unknown: 'x'.repeat(43) };
    await invite('withdrawn@example.org');
    tokens['withdrawn'] = await tokenFor('withdrawn@example.org');
    await owner.ask(WITHDRAW, { organization, address: 'withdrawn@example.org' });
    await invite('again@example.org');
    tokens['replaced'] = await tokenFor('again@example.org');
    await invite('again@example.org', 'VIEWER');
    const newest = await tokenFor('again@example.org');
    expect(newest).not.toBe(tokens['replaced']);
    await invite('late@example.org');
    tokens['late'] = await tokenFor('late@example.org');
    await setClock(server.it.db, '2026-04-03T14:59:50Z');
    const visitor = server.visitor();
    expect((await visitor.ask(READ, { token: tokens['late'] })).invitation).not.toBeNull();
    await setClock(server.it.db, '2026-04-03T15:05:00Z');
    const answers = await Promise.all(
      Object.values(tokens).map(async (token) => ({
        read: await visitor.ask(READ, { token }),
        opened: await open(visitor, token),
      })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.read).toEqual({ invitation: null });
    const listed = await invite('late@example.org');
    expect(listed.organization.invitations).toContainEqual(
      expect.objectContaining({ address: 'again@example.org', role: 'VIEWER', isOver: true }),
    );
  });

  test('by inviting, whether an address has an account', async () => {
    const known = await invite('editor@example.org');
    const unknown = await invite('stranger@example.org');
    const only = (made: typeof known, address: string) => ({
      ...made,
      organization: made.organization.invitations
        .filter((one: { address: string }) => one.address === address)
        .map((one: object) => ({ ...one, address: '', endsAt: '' })),
    });
    expect(only(known, 'editor@example.org')).toEqual(only(unknown, 'stranger@example.org'));
  });
});

test('only owners invite, take back and see who is invited', async () => {
  await invite('pending@example.org');
  const editor = server.visitor();
  await editor.signIn('editor@example.org');
  expect((await invite('x@example.org', 'OWNER', editor)).userErrors).toEqual([{ code: 'FORBIDDEN' }]);
  const back = await editor.ask(WITHDRAW, { organization, address: 'pending@example.org' });
  expect(back.organizationWithdrawInvitation.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
  const read = `query ($id: ID!) { node(id: $id) { ... on Organization { invitations { address } } } }`;
  expect((await editor.ask(read, { id: organization })).node.invitations).toBeNull();
  const none = await owner.ask(WITHDRAW, { organization, address: 'never@example.org' });
  expect(none.organizationWithdrawInvitation.userErrors).toEqual([{ code: 'INVITATION_UNKNOWN' }]);
});

test('a guest without an account opens it from the letter and sees the one request', async () => {
  const { world } = server;
  const { matterId, version } = await world.filed('2026-03-02', {
    visibility: 'organization',
    title: 'Kept',
  });
  const [address, role, lastDay] = ['guest@example.org', 'viewer', '2026-04-30'] as const;
  await inviteGuest(world.as('editor'), {
    matter: matterId,
    expectedVersion: version,
    address,
    role,
    lastDay,
  });
  const visitor = server.visitor();
  const opened = await open(visitor, await tokenFor(address), 'A Guest');
  expect(opened).toEqual({
    organization: { name: 'Test Legal Aid' },
    foiaRequest: { title: 'Kept' },
    userErrors: [],
  });
  const { viewer, foiaRequests } = await visitor.ask(
    '{ viewer { memberships { role } } foiaRequests(first: 9) { nodes { title } } }',
  );
  expect(viewer.memberships).toEqual([]);
  expect(foiaRequests.nodes).toEqual([{ title: 'Kept' }]);
});

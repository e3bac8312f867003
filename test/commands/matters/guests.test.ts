// Guests of one matter: what they may, until when, and that inviting tells nobody who has an account.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { endGuest } from '#commands/matters/end-guest.ts';
import { inviteGuest, type InviteGuestInput } from '#commands/matters/invite-guest.ts';
import { registerPerson } from '#commands/people/register-person.ts';
import { guestsOfEach, guestsOfOrganizations } from '#db/queries/guests.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { requestsByIds } from '#db/queries/requests.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let request: { matterId: string; version: number };
let guest: { id: string; email: string };

beforeAll(async () => {
  it = await createTestDatabase();
});
beforeEach(async () => {
  await setClock(it.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(it.db);
  request = await world.filed('2026-03-02', { visibility: 'organization' });
  const id = v7();
  guest = { id, email: `guest-${id}@example.org` };
  await it.db.sql`
    insert into people (id, name, email, auth_user_id) values (${id}, 'A Guest', ${guest.email}, ${`account-${id}`})`;
});
afterAll(() => it.drop());

const input = (more: Partial<InviteGuestInput> = {}): InviteGuestInput => ({
  matter: request.matterId,
  expectedVersion: request.version,
  address: guest.email,
  role: 'viewer',
  lastDay: '2026-04-10',
  ...more,
});

async function sees(): Promise<boolean> {
  const viewer = (await viewerOfPerson(it.db, guest.id))!;
  return (await requestsByIds(it.db, viewer, [request.matterId])).length === 1;
}

describe('a guest', () => {
  test('sees the one matter and no other, from the invitation to the end of the last day where the organization is', async () => {
    const other = await world.filed('2026-03-02', { visibility: 'organization' });
    expect(await sees()).toBe(false);
    await inviteGuest(world.as('editor'), input());
    expect(await sees()).toBe(true);
    const viewer = (await viewerOfPerson(it.db, guest.id))!;
    expect(await requestsByIds(it.db, viewer, [other.matterId])).toEqual([]);
    // Midnight in New York, in summer time.
    await setClock(it.db, '2026-04-11T03:59:50Z');
    expect(await sees()).toBe(true);
    await setClock(it.db, '2026-04-11T04:00:01Z');
    expect(await sees()).toBe(false);
  });

  test('is gone at once when their time is ended, and cannot be ended twice', async () => {
    const { version } = await inviteGuest(world.as('editor'), input());
    const end = {
      matter: request.matterId,
      address: guest.email.toUpperCase(),
    };
    const ended = await endGuest(world.as('editor'), {
      ...end,
      expectedVersion: version,
    });
    expect(await sees()).toBe(false);
    const again = endGuest(world.as('editor'), { ...end, expectedVersion: ended.version });
    await expect(again).rejects.toMatchObject({ code: 'GUEST_UNKNOWN' });
  });

  test('who is invited again has the new role and day only', async () => {
    const { version } = await inviteGuest(world.as('editor'), input());
    const longer = { role: 'volunteer', lastDay: '2026-05-01', expectedVersion: version } as const;
    await inviteGuest(world.as('editor'), input(longer));
    const listed = await guestsOfEach(it.db, world.as('viewer').viewer, [request.matterId]);
    expect(listed).toMatchObject([
      { address: guest.email, role: 'volunteer', isCurrent: true },
      { address: guest.email, role: 'viewer', isCurrent: false },
    ]);
    const now = await guestsOfOrganizations(it.db, world.as('viewer').viewer, [world.organizationId]);
    expect(now.map(({ role }) => role)).toEqual(['volunteer']);
    expect((await viewerOfPerson(it.db, guest.id))!.guestOf).toEqual([
      { matterId: request.matterId, role: 'volunteer' },
    ]);
  });
});

test('who opens an account later, with the address that was invited, is a guest from then on', async () => {
  const address = `new-${guest.id}@example.org`;
  await inviteGuest(world.as('editor'), input({ address }));
  const deps = { db: it.db, newId: v7 };
  const account = { authUserId: v7(), name: 'New Here', organizationName: null };
  const stranger = await registerPerson(deps, {
    ...account,
    authUserId: v7(),
    email: `other-${guest.id}@example.org`,
  });
  const invited = await registerPerson(deps, { ...account, email: address.toUpperCase() });
  expect((await viewerOfPerson(it.db, stranger))!.guestOf).toEqual([]);
  expect((await viewerOfPerson(it.db, invited))!.guestOf).toEqual([
    { matterId: request.matterId, role: 'viewer' },
  ]);
});

describe('inviting', () => {
  test('leaves the same behind for an address with an account and for one without', async () => {
    const twin = await world.filed('2026-03-02', { visibility: 'organization' });
    const known = await inviteGuest(world.as('editor'), input());
    const unknown = await inviteGuest(
      world.as('editor'),
      input({
        matter: twin.matterId,
        expectedVersion: twin.version,
        address: 'nobody@example.org',
      }),
    );
    expect(known.version).toBe(unknown.version);
    const [a, b] = await Promise.all([traces(request.matterId), traces(twin.matterId)]);
    expect(JSON.parse(JSON.stringify(a).replaceAll(guest.email, 'nobody@example.org'))).toEqual(b);
    expect(b.mails).toHaveLength(1);
  });

  /** All that the organization can see of it. */
  async function traces(matterId: string) {
    const listed = await guestsOfEach(it.db, world.as('owner').viewer, [matterId]);
    return {
      listed: listed.map(({ address, role, endsAt }) => ({ address, role, endsAt })),
      history: await it.db.sql`
        select number, action, before, after from history where matter_id = ${matterId} and action = 'invite_guest'`,
      mails: await it.db
        .sql`select kind, to_address, params - 'guestId' as params from notices where matter_id = ${matterId}`,
    };
  }

  test('leaves no address in the history, which never forgets', async () => {
    const { version } = await inviteGuest(world.as('editor'), input());
    const target = {
      matter: request.matterId,
      address: guest.email,
      expectedVersion: version,
    };
    await endGuest(world.as('editor'), target);
    const rows = await it.db.sql`select * from history where matter_id = ${request.matterId}`;
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['invite_guest', 'end_guest']));
    expect(JSON.stringify(rows)).not.toContain(guest.email);
    const mails = await it.db.sql`select state from notices where matter_id = ${request.matterId}`;
    expect(mails).toEqual([{ state: 'cancelled' }]);
  });

  test.each(['volunteer', 'viewer'] as const)('is not for a %s', async (role) => {
    await expect(inviteGuest(world.as(role), input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await sees()).toBe(false);
  });

  test('as counsel is for counsel only: nobody opens what they may not see themselves', async () => {
    for (const role of ['owner', 'editor'] as const) {
      const invite = inviteGuest(world.as(role), input({ role: 'counsel' }));
      await expect(invite).rejects.toMatchObject({ code: 'FORBIDDEN', path: ['role'] });
    }
    await inviteGuest(world.as('counsel'), input({ role: 'counsel' }));
    expect(await sees()).toBe(true);
  });

  test.each(['2026-03-19', '2027-03-21'])('until %s is refused', async (lastDay) => {
    const invite = inviteGuest(world.as('editor'), input({ lastDay }));
    await expect(invite).rejects.toMatchObject({ code: 'GUEST_END_INVALID', path: ['lastDay'] });
  });

  test.each(['nobody', 'a@b', 'a b@example.org', 'a@example.org\r\nBcc: b@example.org', 'A <a@example.org>'])(
    'of %j is refused',
    async (address) => {
      const invite = inviteGuest(world.as('editor'), input({ address }));
      await expect(invite).rejects.toMatchObject({ code: 'ADDRESS_INVALID' });
    },
  );

  test('is listed to members only, not to the guest', async () => {
    await inviteGuest(world.as('editor'), input());
    const viewer = (await viewerOfPerson(it.db, guest.id))!;
    expect(await guestsOfEach(it.db, viewer, [request.matterId])).toEqual([]);
    expect(await guestsOfEach(it.db, world.outsider.viewer, [request.matterId])).toEqual([]);
  });
});

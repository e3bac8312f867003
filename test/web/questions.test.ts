// What cannot be taken back is asked first: the forms of a page as a browser without scripts sends them. The first button
// must change nothing and say what will happen; only the second does it.
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareMatter } from '#commands/access/share-matter.ts';
import { inviteGuest } from '#commands/matters/invite-guest.ts';
import { inviteMember } from '#commands/organizations/invite-member.ts';
import { globalId } from '#server/graphql/ids.ts';
import { at, FILED, inAMonth } from '#test/support/conflict-scenes.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { formsIn, withoutScripts } from '#test/support/forms-in-page.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let site: Site;
let world: World;

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

interface Case {
  /** Whose page it is, and where. */
  readonly cookie: string;
  readonly path: string;
  readonly intent: string;
  /** A field that tells the form from others of the page. */
  readonly about?: string;
  /** What the first form is sent with besides. */
  readonly with?: Readonly<Record<string, string>>;
  /** What the question says. */
  readonly says: readonly string[];
  /** What the database says of it: it differs once it is done. */
  readonly state: () => Promise<unknown>;
}

const team = () => `/organizations/aid-${world.organizationId}/team`;

const CASES: Readonly<Record<string, () => Promise<Case>>> = {
  'a passkey': async () => {
    const cookie = await site.signIn(world.person.viewer);
    await it.db.sql`
      insert into auth.passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up)
      select 'one', 'My phone', 'x', auth_user_id, 'x', 0, 'singleDevice', false
      from people where id = ${world.person.viewer}`;
    return {
      cookie,
      path: '/security',
      intent: 'remove-passkey',
      says: ['Remove My phone?', 'You sign in with your password then.'],
      state: () => it.db.sql`select id from auth.passkey`,
    };
  },
  'one session': async () => ofSessions('counsel', 'revoke', ['If that was not you', 'Leave it signed in']),
  'all other sessions': async () =>
    ofSessions('editor', 'others', ['Sign out everywhere else?', 'Here you stay signed in.']),
  "somebody's role": async () => ({
    cookie: await site.signIn(world.person.owner),
    path: team(),
    intent: 'role',
    about: globalId('Person', world.person.volunteer),
    with: { role: 'VIEWER' },
    says: ['Make Test volunteer viewer?', 'Viewer: Read.'],
    state: () => it.db.sql`select * from memberships where person_id = ${world.person.volunteer}`,
  }),
  'an invitation': async () => {
    const address = 'somebody@example.org';
    await inviteMember(world.as('owner'), {
      organization: world.organizationId,
      address,
      role: 'viewer',
    });
    return {
      cookie: await site.signIn(world.person.owner),
      path: team(),
      intent: 'withdraw',
      about: address,
      says: [`Take back the invitation of ${address}?`, 'is dead at once'],
      state: () => it.db.sql`select withdrawn_at from invitations where address = ${address}`,
    };
  },
  'a guest': async () => {
    const address = 'guest@example.org';
    const guest = { address, role: 'viewer', lastDay: inAMonth() } as const;
    const matter = await inviteGuest(world.as('editor'), { ...at(await world.filed(FILED)), ...guest });
    return {
      ...(await ofRequest(matter.matterId, 'guests')),
      says: [`End the time of ${address}?`, 'they see nothing private'],
      state: () => it.db.sql`select ended_at from guests where matter_id = ${matter.matterId}`,
    };
  },
  'a share link': async () => {
    const { matterId, version } = await world.filed(FILED);
    const link = { lastDay: inAMonth(), digest: `digest of ${matterId}` };
    await shareMatter(world.as('owner'), { matter: matterId, expectedVersion: version, ...link });
    return {
      ...(await ofRequest(matterId, 'share')),
      says: ['End the share link?', 'It leads nowhere from then on'],
      state: () => it.db.sql`select version from matters where id = ${matterId}`,
    };
  },
  'a membership of one’s own': async () => ({
    cookie: await site.signIn(world.person.volunteer),
    path: team(),
    intent: 'leave',
    says: ['Leave Test Legal Aid?', 'You are signed out'],
    state: () => it.db.sql`select * from memberships where person_id = ${world.person.volunteer}`,
  }),
};

/** Somebody who is signed in twice. */
async function ofSessions(
  role: 'counsel' | 'editor',
  intent: string,
  says: readonly string[],
): Promise<Case> {
  const cookie = await site.signIn(world.person[role]);
  await it.db.sql`
    insert into auth.session (id, token, user_id, expires_at, created_at, updated_at)
    select ${v7()}, ${v7()}, user_id, expires_at, created_at, updated_at from auth.session s
    where user_id = (select auth_user_id from people where id = ${world.person[role]})`;
  const state = () => it.db.sql`select count(*) from auth.session`;
  return { cookie, path: '/security', intent, says, state };
}

async function ofRequest(id: string, page: string) {
  const [row] = await it.db.sql<{ code: string }[]>`select code from matters where id = ${id}`;
  return {
    cookie: await site.signIn(world.person.owner),
    path: `/requests/${row!.code}/${page}`,
    intent: 'end',
  };
}

const buttonsOf = (page: string) => formsIn(page).flatMap(({ buttons }) => buttons.map(({ value }) => value));

const formWith = (page: string, button: string, about: string) =>
  formsIn(page).find(
    ({ fields, buttons }) =>
      buttons.some(({ value }) => value === button) &&
      (about === '' || fields.some(([, value]) => value === about)),
  )!;

/** A page, or what comes of sending a form of it; as a browser without scripts. */
async function read({ path, cookie }: Case, form?: Readonly<Record<string, string>>): Promise<string> {
  const sent = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const answer = await fetch(site.url + path, { headers: { cookie }, redirect: 'manual', ...sent });
  expect([200, 302]).toContain(answer.status);
  return withoutScripts(await answer.text());
}

test.each(Object.keys(CASES))('before the end of %s the page asks', async (name) => {
  const one = await CASES[name]!();
  const { intent, about = '', says, state } = one;
  const before = await state();
  const opened = await read(one);
  expect(buttonsOf(opened)).not.toContain(intent);
  const first = formWith(opened, `ask-${intent}`, about);
  const question = await read(one, {
    ...Object.fromEntries(first.fields),
    ...one.with,
    intent: `ask-${intent}`,
  });
  for (const words of says) expect(question).toContain(words);
  expect(await state()).toEqual(before);

  const second = formWith(question, intent, about);
  await read(one, { ...Object.fromEntries(second.fields), intent });
  expect(await state()).not.toEqual(before);
});

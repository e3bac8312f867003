// Every question that a page asks before it does what cannot be taken back: whose page it is, and what is made ready for it.
import { v7 } from 'uuid';
import { shareMatter } from '#commands/access/share-matter.ts';
import { inviteGuest } from '#commands/matters/invite-guest.ts';
import { inviteMember } from '#commands/organizations/invite-member.ts';
import { makeKey } from '#commands/people/make-key.ts';
import { globalId } from '#server/graphql/ids.ts';
import { FILED, inAMonth, onMatter } from './conflict-scenes.ts';
import type { Site } from './site.ts';
import type { World } from './world.ts';

/** Where a question is asked. */
export interface Asking {
  readonly world: World;
  readonly site: Site;
}

export interface Question {
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

const team = (world: World) => `/organizations/aid-${world.organizationId}/team`;

/** By the file that asks and the intent. */
export const QUESTIONS: Readonly<Record<string, (asking: Asking) => Promise<Question>>> = {
  'accounts/passkeys remove-passkey': async ({ world, site }) => {
    const cookie = await site.signIn(world.person.viewer);
    await world.db.sql`
      insert into auth.passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up)
      select 'one', 'My phone', 'x', auth_user_id, 'x', 0, 'singleDevice', false
      from people where id = ${world.person.viewer}`;
    return {
      cookie,
      path: '/security',
      intent: 'remove-passkey',
      says: ['Remove My phone?', 'You sign in with your password then.'],
      state: () => world.db.sql`select id from auth.passkey`,
    };
  },
  'accounts/sessions revoke': (asking) =>
    ofSessions(asking, 'counsel', 'revoke', ['If that was not you', 'Leave it signed in']),
  'accounts/sessions others': (asking) =>
    ofSessions(asking, 'editor', 'others', ['Sign out everywhere else?', 'Here you stay signed in.']),
  'organizations/members role': async ({ world, site }) => ({
    cookie: await site.signIn(world.person.owner),
    path: team(world),
    intent: 'role',
    about: globalId('Person', world.person.volunteer),
    with: { role: 'VIEWER' },
    says: ['Make Test volunteer viewer?', 'Viewer: Read.'],
    state: () => world.db.sql`select * from memberships where person_id = ${world.person.volunteer}`,
  }),
  'organizations/members remove': async ({ world, site }) => ({
    cookie: await site.signIn(world.person.owner),
    path: team(world),
    intent: 'remove',
    about: globalId('Person', world.person.viewer),
    says: ['Remove Test viewer from Test Legal Aid?', 'What they recorded stays.'],
    state: () => world.db.sql`select * from memberships where person_id = ${world.person.viewer}`,
  }),
  'organizations/invitations withdraw': async ({ world, site }) => {
    const address = 'somebody@example.org';
    await inviteMember(world.as('owner'), {
      organization: world.organizationId,
      address,
      role: 'viewer',
    });
    return {
      cookie: await site.signIn(world.person.owner),
      path: team(world),
      intent: 'withdraw',
      about: address,
      says: [`Take back the invitation of ${address}?`, 'is dead at once'],
      state: () => world.db.sql`select withdrawn_at from invitations where address = ${address}`,
    };
  },
  'access/guests end': async ({ world, site }) => {
    const address = 'guest@example.org';
    const guest = { address, role: 'viewer', lastDay: inAMonth() } as const;
    const matter = await inviteGuest(world.as('editor'), {
      ...onMatter(await world.filed(FILED)),
      ...guest,
    });
    return {
      ...(await ofRequest({ world, site }, matter.matterId, 'guests')),
      says: [`End the time of ${address}?`, 'they see nothing private'],
      state: () => world.db.sql`select ended_at from guests where matter_id = ${matter.matterId}`,
    };
  },
  'access/share end': async ({ world, site }) => {
    const { matterId, version } = await world.filed(FILED);
    const link = { lastDay: inAMonth(), digest: `digest of ${matterId}` };
    await shareMatter(world.as('owner'), { matter: matterId, expectedVersion: version, ...link });
    return {
      ...(await ofRequest({ world, site }, matterId, 'share')),
      says: ['End the share link?', 'It leads nowhere from then on'],
      state: () => world.db.sql`select version from matters where id = ${matterId}`,
    };
  },
  'accounts/keys revoke': async ({ world, site }) => {
    const cookie = await site.signIn(world.person.viewer);
    const key = { name: 'The newsletter', days: 30, mutations: [], digest: v7(), hint: 'sunclock_ab' };
    await makeKey(world.as('viewer'), key);
    return {
      cookie,
      path: '/security/keys',
      intent: 'revoke',
      says: ['Revoke The newsletter?', 'It was never used.'],
      state: () => world.db.sql`select revoked_at from api_keys`,
    };
  },
  'organizations/team leave': async ({ world, site }) => ({
    cookie: await site.signIn(world.person.volunteer),
    path: team(world),
    intent: 'leave',
    says: ['Leave Test Legal Aid?', 'You are signed out'],
    state: () => world.db.sql`select * from memberships where person_id = ${world.person.volunteer}`,
  }),
};

/** Somebody who is signed in twice. */
async function ofSessions(
  { world, site }: Asking,
  role: 'counsel' | 'editor',
  intent: string,
  says: readonly string[],
): Promise<Question> {
  const cookie = await site.signIn(world.person[role]);
  await world.db.sql`
    insert into auth.session (id, token, user_id, expires_at, created_at, updated_at)
    select ${v7()}, ${v7()}, user_id, expires_at, created_at, updated_at from auth.session s
    where user_id = (select auth_user_id from people where id = ${world.person[role]})`;
  const state = () => world.db.sql`select count(*) from auth.session`;
  return { cookie, path: '/security', intent, says, state };
}

async function ofRequest({ world, site }: Asking, id: string, page: string) {
  const [row] = await world.db.sql<{ code: string }[]>`select code from matters where id = ${id}`;
  return {
    cookie: await site.signIn(world.person.owner),
    path: `/requests/${row!.code}/${page}`,
    intent: 'end',
  };
}

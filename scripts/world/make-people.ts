// The people of a tester's world: accounts with sessions and keys, the organizations they found, and who belongs where.
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { admitMember } from '#commands/demo/admit-member.ts';
import type { CommandDeps } from '#commands/context.ts';
import { foundOrganization } from '#commands/organizations/found-organization.ts';
import { registerPerson } from '#commands/people/register-person.ts';
import { removeMember } from '#commands/people/remove-member.ts';
import type { Database } from '#db/client.ts';
import { hasAccount } from '#db/queries/accounts.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { makeSiteAdmin } from '#db/writes/people.ts';
import { type Accounts, createAccount, type Origin } from '#server/auth.ts';
import { globalId } from '#server/graphql/ids.ts';
import { keyActs } from '#server/graphql/key-scope.ts';
import { schema } from '#server/graphql/schema.ts';
import { WorldFileError, type WorldFile, type WorldPerson } from './world-file.ts';

export interface Stage {
  readonly db: Database;
  readonly accounts: Accounts;
}

/** Somebody of the file who is there now. */
export interface Somebody {
  readonly personId: string;
  readonly email: string;
  readonly password: string;
}

/** Who and what is there, by the keys of the file. */
export interface Troupe {
  readonly people: ReadonlyMap<string, Somebody>;
  /** Ids. */
  readonly organizations: ReadonlyMap<string, string>;
  /** Acts as this person, with the rights of this moment. */
  readonly as: (key: string) => Promise<CommandDeps>;
}

export async function makePeople({ db }: Pick<Stage, 'db'>, file: WorldFile): Promise<Troupe> {
  const people = new Map<string, Somebody>();
  for (const [index, each] of file.people.entries())
    people.set(each.key, await makePerson(db, each, `people[${index}]`));
  const organizations = new Map<string, string>();
  const as = async (key: string): Promise<CommandDeps> => {
    const viewer = await viewerOf(db, people.get(key)?.personId ?? '');
    return { db, viewer, newId: uuid };
  };
  const troupe = { people, organizations, as };
  for (const [index, { key, name }] of file.organizations.entries()) {
    const owner = firstWith(file, key, 'owner', `organizations[${index}]`);
    const ownerId = people.get(owner)?.personId ?? '';
    organizations.set(
      key,
      await db.transaction((tx) => foundOrganization({ tx, newId: uuid }, { name, ownerId })),
    );
    await admitOthers(troupe, file, { key, owner });
  }
  return troupe;
}

const viewerOf = async (db: Database, personId: string): Promise<Viewer> =>
  (await viewerOfPerson(db, personId)) ?? ANONYMOUS;

/** The first in the file who has this role in an organization, and keeps it. @throws WorldFileError when nobody has */
export function firstWith(
  { people }: WorldFile,
  organization: string,
  role: 'owner' | 'counsel',
  place: string,
): string {
  const found = people.find(({ memberships }) =>
    memberships.some((each) => each.organization === organization && each.role === role && !each.removed),
  );
  if (!found) throw new WorldFileError(`${place}: nobody in people is ${role} of "${organization}"`);
  return found.key;
}

async function makePerson(db: Database, given: WorldPerson, place: string): Promise<Somebody> {
  const { key, name = key } = given;
  const email = (given.email ?? `${key}.${randomBytes(5).toString('hex')}@world.example`).toLowerCase();
  if (await hasAccount(db, email))
    throw new WorldFileError(
      `${place}.email: ${email} has an account already; without email a new one is made`,
    );
  const password = randomBytes(18).toString('base64url');
  const authUserId = await createAccount(db, { email, name, password });
  const personId = await registerPerson(
    { db, newId: uuid },
    { authUserId, email, name, organizationName: null },
  );
  if (given.siteAdmin) await makeSiteAdmin(db, email);
  return { personId, email, password };
}

async function admitOthers(
  { people, organizations, as }: Troupe,
  file: WorldFile,
  { key, owner }: { readonly key: string; readonly owner: string },
): Promise<void> {
  const organization = organizations.get(key) ?? '';
  for (const each of file.people) {
    const membership = each.memberships.find((held) => held.organization === key);
    const somebody = people.get(each.key);
    if (!membership || !somebody || each.key === owner) continue;
    const { viewer: person } = await as(each.key);
    const { role } = membership;
    await admitMember(await as(owner), { organization, role, address: somebody.email, person });
  }
}

/** Removes who is said to be removed: the last act, after sessions and matters are there. */
export async function removeFormer({ people, organizations, as }: Troupe, file: WorldFile): Promise<void> {
  for (const { key, memberships } of file.people) {
    for (const { organization, removed } of memberships) {
      if (!removed) continue;
      const owner = firstWith(file, organization, 'owner', 'people');
      await removeMember(await as(owner), {
        organization: organizations.get(organization) ?? '',
        person: people.get(key)?.personId ?? '',
      });
    }
  }
}

export interface WayIn {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** The Cookie header of a session. */
  readonly cookie: string;
  readonly apiKey: string;
}

/** Signs somebody in and makes them a key. */
export async function openWayIn(
  { accounts }: Stage,
  troupe: Troupe,
  { key, keyActs: wanted }: WorldPerson,
): Promise<WayIn> {
  const somebody = troupe.people.get(key);
  if (!somebody) throw new RangeError(`Nobody is called ${key}.`);
  const { personId, email, password } = somebody;
  const entry = await accounts.signIn({ email, password }, fromNowhere());
  const cookie = entry.cookies.map((header) => header.split(';')[0]).join('; ');
  const acts = wanted === 'all' ? keyActs(schema).map(({ name }) => name) : wanted;
  const apiKey = await accounts.keys.issue(
    { name: 'Made for a test', mutations: acts, days: 30, currentPassword: password },
    { ...fromNowhere(), cookie },
    await troupe.as(key),
  );
  return { id: globalId('Person', personId), email, password, cookie, apiKey };
}

/** An address of its own in the range for documentation, so that a large world uses up nobody's tries. */
const fromNowhere = (): Origin => ({
  address: `2001:db8::${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}`,
  userAgent: 'npm run world',
  cookie: '',
});

// The directory of agencies over the API: found by any name, contacts with source and age, proposals and their decisions, with
// each refusal; what nobody else is told; what the reference data may change and what people decided.
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ANONYMOUS, type PersonViewer, type Viewer } from '#domain/access/viewer.ts';
import { deleteAccount } from '#commands/people/delete-account.ts';
import { FEDERAL_AGENCIES } from '#db/seeds/agencies.ts';
import type { AgencySeed } from '#db/seeds/agency-seed.ts';
import { plantAgencies } from '#db/seeds/plant-reference.ts';
import { ownData } from '#db/queries/own-data.ts';
import { globalId } from '#server/graphql/ids.ts';
import { prepareNotice } from '#jobs/notices/prepare.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

const SOURCE = 'https://agency.example/foia';
let it: TestDatabase;
let api: TestApi;
let world: World;
let admin: PersonViewer;
const as = (role: 'editor' | 'viewer' | 'volunteer') => world.as(role).viewer;
let seed: AgencySeed;
let agency: string;

beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
  world = await makeWorld(it.db);
  const id = v7();
  await it.db.sql`
    insert into people (id, name, email, is_site_admin) values (${id}, 'Rowan Root', ${`${id}@example.org`}, true)`;
  admin = { kind: 'person', personId: id, memberships: [], isSiteAdmin: true };
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const contact = { kind: 'foia_office', channel: 'email', value: 'foia@agency.example' } as const;

/** A fresh agency with one contact and one other name, read on the first of March 2026. */
beforeEach(async () => {
  const slug = `agency-${v7()}`;
  const read = { sourceUrl: SOURCE, checkedOn: '2026-03-01' };
  seed = {
    slug,
    name: 'Bureau of Cañons & Veterans’ Records',
    abbreviation: 'BCVR',
    kind: 'agency',
    jurisdiction: 'US',
    zone: 'America/New_York',
    appealFamily: 'hhs',
    contacts: [{ ...contact, ...read, key: 'email' }],
    aliases: [{ name: 'U.S. Cañon Office', kind: 'former_name', ...read }],
  };
  await plant(seed);
  const [row] = await it.db.sql<[{ id: string }]>`select id from agencies where slug = ${slug}`;
  agency = globalId('Agency', row.id);
});

const plant = (one: AgencySeed) => it.db.transaction((tx) => plantAgencies({ tx, newId: v7 }, [one]));

async function shown(viewer: Viewer = ANONYMOUS, includeEnded = false) {
  const fields =
    'id channel value office sourceUrl checkedOn checkedBy checkedByName mayBeOutOfDate endedAt replaces';
  const { data } = await api.ask(
    `{ agency(slug: "${seed.slug}") { aliases { id name kind } appealOffice foiaUrl
      contacts(includeEnded: ${includeEnded}) { totalCount nodes { ${fields} } } } }`,
    {},
    viewer,
  );
  return data.agency;
}

/** Does one act. @returns its payload */
async function act(viewer: Viewer, name: string, input: Readonly<Record<string, unknown>>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { proposal state userErrors { code message path } } }`;
  const { data, errors } = await api.ask(query, { input }, viewer);
  expect(errors).toBeUndefined();
  return data[name] as {
    readonly proposal: string | null;
    readonly state: string | null;
    readonly userErrors: readonly {
      readonly code: string;
      readonly message: string;
      readonly path: string[];
    }[];
  };
}
const codes = async (...asked: Parameters<typeof act>) =>
  (await act(...asked)).userErrors.map(({ code }) => code);

const phone = (number = '(202) 555-0142') => ({
  agency,
  kind: 'PUBLIC_LIAISON',
  channel: 'PHONE',
  value: number,
  source: SOURCE,
});
const decide = (proposal: string | null, accept: boolean, reason: string | null = null) =>
  act(admin, 'agencyDecideProposal', { proposal, accept, reason });
const firstContact = async (): Promise<string> => (await shown()).contacts.nodes[0].id;

describe('names', () => {
  const found = async (text: string) => {
    const query =
      'query ($text: String) { agencies(first: 100, filter: { text: $text }) { nodes { slug } } }';
    const { data } = await api.ask(query, { text });
    return data.agencies.nodes.some(({ slug }: { slug: string }) => slug === seed.slug);
  };
  test.each([
    ['bcvr', true],
    ['Cañons and veterans records', true],
    ['canons & veteran', true],
    ['VETERANS RECORDS BUREAU', true],
    ['us canon', true],
    ['U.S. Canon Office', true],
    ['  records   ', true],
    // A word is found from its beginning, and all of them in one name.
    ['ecords', false],
    ['canon office veterans', false],
    ['…', false],
    ['%', false],
  ])('“%s” finds it: %s', async (text, isFound) => {
    expect(await found(text)).toBe(isFound);
  });

  test('of the reference data: Health & Human Services and DHHS find HHS, HCFA finds CMS, ice finds no office', async () => {
    await it.db.transaction((tx) => plantAgencies({ tx, newId: v7 }, FEDERAL_AGENCIES));
    const slugs = async (text: string) => {
      const query =
        'query ($text: String) { agencies(first: 100, filter: { text: $text }) { nodes { slug } } }';
      return (await api.ask(query, { text })).data.agencies.nodes.map(({ slug }: { slug: string }) => slug);
    };
    expect(await slugs('health & human services')).toContain('hhs');
    expect(await slugs('dhhs')).toEqual(['hhs']);
    expect(await slugs('HCFA')).toEqual(['cms']);
    expect(await slugs('center for medicare and medicaid')).toEqual(['cms']);
    expect(await slugs('ice')).toEqual(['ice']);
  });
});

describe('a contact', () => {
  test('says where and when it was read, and that it may be out of date 180 days later', async () => {
    const [read] = (await shown()).contacts.nodes;
    expect(read).toMatchObject({
      value: 'foia@agency.example',
      sourceUrl: SOURCE,
      checkedOn: '2026-03-01',
      checkedBy: 'REFERENCE_DATA',
      checkedByName: null,
      endedAt: null,
    });
    const isOld = async (today: string) => {
      await setClock(it.db, `${today}T17:00:00Z`);
      return (await shown()).contacts.nodes[0].mayBeOutOfDate;
    };
    expect([await isOld('2026-08-28'), await isOld('2026-08-29')]).toEqual([false, true]);
    await setClock(it.db, new Date().toISOString());
  });

  test('is read through the former fields too', async () => {
    expect(await shown()).toMatchObject({ appealOffice: null, foiaUrl: null });
    const read = { sourceUrl: SOURCE, checkedOn: '2026-03-01' };
    await plant({
      ...seed,
      contacts: [
        { ...read, key: 'appeals', kind: 'appeal_office', office: 'Appeals Officer' },
        { ...read, key: 'portal', kind: 'foia_office', channel: 'portal', value: 'https://portal.example' },
      ],
    });
    expect(await shown()).toMatchObject({
      appealOffice: 'Appeals Officer',
      foiaUrl: 'https://portal.example',
    });
  });

  test('the database keeps what was written: a contact is ended once and nothing else, a check or decision never', async () => {
    const { sql } = it.db;
    await expect(sql`update agency_contacts set value = 'x@y.example'`).rejects.toThrow('append-only');
    await expect(sql`update agency_contact_checks set checked_on = '2026-12-01'`).rejects.toThrow(
      'append-only',
    );
    await expect(sql`delete from agency_aliases`).rejects.toThrow('append-only');
  });
});

describe('a proposal', () => {
  test('changes nothing before it is accepted, and then says who checked to nobody but the proposer and who runs the site', async () => {
    const made = await act(as('viewer'), 'agencyProposeContact', {
      ...phone(),
      note: 'It is in the footer.',
    });
    expect(made).toMatchObject({ state: 'WAITING', userErrors: [] });
    expect((await shown()).contacts.totalCount).toBe(1);
    expect(await decide(made.proposal, true)).toMatchObject({ state: 'ACCEPTED', userErrors: [] });
    const liaison = async (viewer: Viewer) => (await shown(viewer)).contacts.nodes.at(-1);
    expect(await liaison(ANONYMOUS)).toMatchObject({
      value: '(202) 555-0142',
      checkedBy: 'MEMBER',
      checkedByName: null,
    });
    expect((await liaison(as('editor'))).checkedByName).toBe(null);
    expect((await liaison(as('viewer'))).checkedByName).toBe('Test viewer');
    expect((await liaison(admin)).checkedByName).toBe('Test viewer');
  });

  test('of a correction ends the old one, which stays readable with what took its place', async () => {
    const old = await firstContact();
    const input = { ...phone(), kind: 'FOIA_OFFICE', corrects: old };
    const { proposal } = await act(as('editor'), 'agencyProposeContact', input);
    const [rival] = [await act(as('volunteer'), 'agencyProposeRemoval', { contact: old, source: SOURCE })];
    await decide(proposal, true);
    const now = await shown();
    expect(now.contacts.nodes).toMatchObject([{ value: '(202) 555-0142', replaces: old }]);
    const all = (await shown(ANONYMOUS, true)).contacts.nodes;
    expect(all).toMatchObject([
      { id: old, value: 'foia@agency.example', endedAt: expect.any(String) },
      { replaces: old, endedAt: null },
    ]);
    // What was about the old one can only be declined now.
    expect((await decide(rival?.proposal ?? '', true)).userErrors).toMatchObject([
      { code: 'ENTRY_NOT_CURRENT' },
    ]);
    expect(await decide(rival?.proposal ?? '', false, 'It was corrected.')).toMatchObject({
      state: 'DECLINED',
    });
    const again = { ...input, value: '(202) 555-0199' };
    expect(await act(as('editor'), 'agencyProposeContact', again)).toMatchObject({
      userErrors: [{ code: 'ENTRY_NOT_CURRENT', path: ['corrects'] }],
    });
  });

  test('of a check makes it fresh, and must be newer than the last', async () => {
    const about = { contact: await firstContact(), source: 'https://agency.example/new' };
    const input = { ...about, readOn: '2026-03-02' };
    expect(await codes(as('editor'), 'agencyProposeCheck', { ...about, readOn: '2026-03-01' })).toEqual([
      'CHECK_NOT_NEWER',
    ]);
    expect(await codes(as('editor'), 'agencyProposeCheck', { ...about, readOn: '2199-01-01' })).toEqual([
      'DATE_IN_FUTURE',
    ]);
    const { proposal } = await act(as('editor'), 'agencyProposeCheck', input);
    await decide(proposal, true);
    expect((await shown()).contacts.nodes).toMatchObject([
      { checkedOn: '2026-03-02', sourceUrl: 'https://agency.example/new', checkedBy: 'MEMBER' },
    ]);
  });

  test('of who runs the site is accepted at once, in their name', async () => {
    const input = { contact: await firstContact(), source: SOURCE };
    const made = await act(admin, 'agencyProposeCheck', input);
    expect(made).toMatchObject({ state: 'ACCEPTED', userErrors: [] });
    expect((await shown()).contacts.nodes).toMatchObject([{ checkedBy: 'SITE' }]);
    // With a key it waits: a key runs nothing.
    const key = { id: v7(), mutations: ['agencyProposeAlias'] };
    const alias = { agency, name: 'Cañon House', kind: 'OTHER_NAME', source: SOURCE };
    const member = as('editor') as PersonViewer;
    const withKey = { ...member, isSiteAdmin: true, key };
    expect(await act(withKey, 'agencyProposeAlias', alias)).toMatchObject({ state: 'WAITING' });
  });

  test('of a name is found by it, and of its end no more', async () => {
    const alias = { agency, name: 'Rim Desk', kind: 'OTHER_NAME', source: SOURCE };
    const { proposal } = await act(as('editor'), 'agencyProposeAlias', alias);
    await decide(proposal, true);
    const { aliases } = await shown();
    expect(aliases.map(({ name }: { name: string }) => name)).toEqual(['Rim Desk', 'U.S. Cañon Office']);
    for (const name of [
      'rim desk',
      'BCVR',
      'Bureau of Canons and Veterans Records',
      'US Canon Office',
      '…',
    ]) {
      expect(await codes(as('editor'), 'agencyProposeAlias', { ...alias, name }), name).toEqual([
        'ALIAS_KNOWN',
      ]);
    }
    const end = { alias: aliases[0].id, source: SOURCE };
    await decide((await act(as('editor'), 'agencyProposeRemoval', end)).proposal, true);
    expect((await shown()).aliases).toMatchObject([{ name: 'U.S. Cañon Office' }]);
    expect(await codes(as('editor'), 'agencyProposeRemoval', end)).toEqual(['ENTRY_NOT_CURRENT']);
  });

  test('is refused where something is missing or wrong', async () => {
    const propose = (input: object) => codes(as('editor'), 'agencyProposeContact', { ...phone(), ...input });
    expect(await propose({ source: 'my aunt' })).toEqual(['TEXT_REQUIRED']);
    expect(await propose({ value: 'call us' })).toEqual(['CONTACT_VALUE_INVALID']);
    expect(await propose({ agency: globalId('Agency', v7()) })).toEqual(['AGENCY_UNKNOWN']);
    expect(await propose({ kind: 'FOIA_OFFICE', channel: 'EMAIL', value: 'foia@agency.example' })).toEqual([
      'CONTACT_KNOWN',
    ]);
    const unknown = globalId('AgencyContact', v7());
    expect(await propose({ corrects: unknown })).toEqual(['ENTRY_NOT_CURRENT']);
    expect(await codes(as('editor'), 'agencyProposeCheck', { contact: unknown, source: SOURCE })).toEqual([
      'ENTRY_NOT_CURRENT',
    ]);
    expect(await codes(as('editor'), 'agencyProposeRemoval', { source: SOURCE })).toEqual(['CHOICE_UNKNOWN']);
  });

  test('is for members: nobody is asked to sign in, a person of no organization to find one', async () => {
    const stranger = { kind: 'person', personId: admin.personId, memberships: [] } as const;
    const input = phone();
    expect(await codes(ANONYMOUS, 'agencyProposeContact', input)).toEqual(['SIGN_IN_REQUIRED']);
    expect(await codes(stranger, 'agencyProposeContact', input)).toEqual(['PROPOSAL_MEMBERS_ONLY']);
    const check = { contact: globalId('AgencyContact', v7()), source: SOURCE };
    expect(await codes(stranger, 'agencyProposeCheck', check)).toEqual(['PROPOSAL_MEMBERS_ONLY']);
  });

  test('waits at most twenty times a person, and not twice the same', async () => {
    const own = await makeWorld(it.db);
    const propose = (line: number, viewer = own.as('editor').viewer) =>
      codes(viewer, 'agencyProposeContact', phone(`(202) 555-01${String(line).padStart(2, '0')}`));
    for (let line = 1; line <= 20; line += 1) expect(await propose(line)).toEqual([]);
    expect(await propose(1)).toEqual(['PROPOSAL_WAITS']);
    expect(await propose(21)).toEqual(['PROPOSALS_TOO_MANY']);
    // Another person learns of none of them.
    expect(await propose(1, own.as('viewer').viewer)).toEqual([]);
  });

  test('does not fill an agency beyond what a page can show', async () => {
    const contacts = Array.from({ length: 40 }, (_, at) => ({
      ...contact,
      key: `line-${at}`,
      value: `foia${at}@agency.example`,
      sourceUrl: SOURCE,
      checkedOn: '2026-03-01',
    }));
    await plant({ ...seed, contacts });
    expect(await act(as('editor'), 'agencyProposeContact', phone())).toMatchObject({
      userErrors: [{ code: 'DIRECTORY_FULL', message: expect.stringContaining('40 contacts') }],
    });
  });
});

describe('a decision', () => {
  const addressOf = async (role: 'editor') => {
    const [row] = await it.db.sql<[{ email: string }]>`
      select email from people where id = ${world.person[role]}`;
    return row.email;
  };
  /** The letters about a proposal, as they would go out. */
  async function lettersOf(proposal: string | null) {
    const id = Buffer.from(proposal ?? '', 'base64')
      .toString()
      .replace('AgencyProposal:', '');
    const rows = await it.db.sql<{ id: string }[]>`
      select id from notices where kind = 'proposal_decided' and params ->> 'proposalId' = ${id}`;
    const deps = { db: it.db, publicUrl: 'https://clock.example.org', newId: v7, goesOut: true };
    return Promise.all(
      rows.map(async (row) => {
        const prepared = await prepareNotice(deps, row.id);
        if ('cancel' in prepared) throw new Error(prepared.cancel);
        const { mail } = await prepared.compose();
        return { ...mail, text: mail.text.replace(/\s+/g, ' ') };
      }),
    );
  }
  const proposals = async (viewer: Viewer, args = '') => {
    const query = `{ agencyProposals(first: 100, agency: "${agency}"${args}) { totalCount nodes { id state decisionReason byName isOwn contact { value } aboutContact { value } } } }`;
    return (await api.ask(query, {}, viewer)).data.agencyProposals;
  };

  test('is for who runs the site, with a session, and declines with a reason that the proposer reads', async () => {
    const { proposal } = await act(as('editor'), 'agencyProposeContact', phone());
    for (const viewer of [as('editor'), as('volunteer'), { ...admin, key: { id: v7(), mutations: [] } }]) {
      const refused = await codes(viewer, 'agencyDecideProposal', { proposal, accept: true });
      expect(['FORBIDDEN', 'KEY_SCOPE']).toContain(refused[0]);
    }
    expect(await codes(ANONYMOUS, 'agencyDecideProposal', { proposal, accept: true })).toEqual([
      'SIGN_IN_REQUIRED',
    ]);
    expect((await decide(proposal, false)).userErrors).toMatchObject([{ code: 'TEXT_REQUIRED' }]);
    expect(await decide(proposal, false, 'The page says another number.')).toMatchObject({
      state: 'DECLINED',
    });
    expect((await decide(proposal, true)).userErrors).toMatchObject([{ code: 'PROPOSAL_DECIDED' }]);
    expect((await shown()).contacts.totalCount).toBe(1);
    expect((await proposals(as('editor'))).nodes).toMatchObject([
      { state: 'DECLINED', decisionReason: 'The page says another number.', isOwn: true },
    ]);
  });

  test('is asked for by nobody else: others learn of no proposal, and cannot take it back', async () => {
    const made = await act(as('editor'), 'agencyProposeRemoval', {
      contact: await firstContact(),
      source: SOURCE,
    });
    for (const viewer of [ANONYMOUS, as('viewer'), world.outsider.viewer]) {
      expect(await proposals(viewer)).toEqual({ totalCount: 0, nodes: [] });
    }
    const { proposal } = made;
    const takeBack = (viewer: Viewer, id: string | null = proposal) =>
      codes(viewer, 'agencyTakeBackProposal', { proposal: id });
    expect(await takeBack(as('viewer'))).toEqual(['NOT_FOUND']);
    expect(await takeBack(as('viewer'), globalId('AgencyProposal', v7()))).toEqual(['NOT_FOUND']);
    expect(await takeBack(admin)).toEqual(['PROPOSAL_OF_ANOTHER']);
    expect((await proposals(admin, ', state: WAITING')).nodes).toMatchObject([
      { byName: 'Test editor', isOwn: false, contact: null, aboutContact: { value: 'foia@agency.example' } },
    ]);
    expect(await takeBack(as('editor'))).toEqual([]);
    expect(await takeBack(as('editor'))).toEqual(['PROPOSAL_DECIDED']);
    expect((await proposals(as('editor'))).nodes).toMatchObject([{ state: 'TAKEN_BACK' }]);
  });

  test('is one, when two administrators decide at once', async () => {
    const { proposal } = await act(as('editor'), 'agencyProposeContact', phone());
    const both = await Promise.all([decide(proposal, true), decide(proposal, true)]);
    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'PROPOSAL_DECIDED',
    ]);
    expect((await shown()).contacts.totalCount).toBe(2);
  });

  test('stands in the log of what administrators did, and so does what one of them changes without asking', async () => {
    const alias = { agency, name: `Desk ${seed.slug}`, kind: 'OTHER_NAME', source: SOURCE };
    const made = [
      await act(as('editor'), 'agencyProposeContact', phone()),
      await act(as('editor'), 'agencyProposeContact', phone('(202) 555-0177')),
      await act(as('editor'), 'agencyProposeAlias', alias),
    ];
    const [first, second, third] = made.map(({ proposal }) => proposal);
    await decide(first ?? null, true);
    await decide(second ?? null, false, 'That line is closed.');
    await act(as('editor'), 'agencyTakeBackProposal', { proposal: third });
    await act(admin, 'agencyProposeAlias', { ...alias, note: 'On their letters.' });
    const query = '{ site { acts(first: 4) { nodes { sentence reason byName aboutName code } } } }';
    const { data } = await api.ask(query, {}, admin);
    const line = { byName: 'Rowan Root', aboutName: seed.name, code: null };
    expect(data.site.acts.nodes.slice(0, 3)).toEqual([
      { ...line, sentence: 'What the directory says was changed', reason: 'On their letters.' },
      { ...line, sentence: 'Proposal declined', reason: 'That line is closed.' },
      { ...line, sentence: 'Proposal accepted', reason: null },
    ]);
  });

  test('is told to the proposer by letter: what it is, why, and where it stands', async () => {
    const propose = (number: string) => act(as('editor'), 'agencyProposeContact', phone(number));
    const declined = (await propose('(202) 555-0161')).proposal;
    await decide(declined, false, 'The page costs $& another number.');
    const accepted = (await propose('(202) 555-0162')).proposal;
    await decide(accepted, true);
    const [no] = await lettersOf(declined);
    expect(no?.subject).toBe(`Declined: your proposal about ${seed.name}`);
    expect(no?.to).toEqual({ name: 'Test editor', address: await addressOf('editor') });
    expect(no?.text).toContain(
      'Rowan Root, who administers this site, decided on a change that you proposed',
    );
    expect(no?.text).toContain('They write: “The page costs $& another number.”');
    expect(no?.text).toContain('https://clock.example.org/agencies/proposals?state=declined');
    const [yes, ...more] = await lettersOf(accepted);
    expect(yes?.subject).toBe(`Accepted: your proposal about ${seed.name}`);
    expect(yes?.text).not.toContain('They write');
    expect(yes?.text).toContain('https://clock.example.org/agencies/proposals?state=accepted');
    expect(more).toEqual([]);
  });

  test('is told to nobody who took it themselves, took the proposal back, or has left', async () => {
    const own = await makeWorld(it.db);
    const propose = async (role: 'editor' | 'viewer' | 'volunteer', number: string) =>
      (await act(own.as(role).viewer, 'agencyProposeContact', phone(number))).proposal;
    const ofAdmin = await propose('editor', '(202) 555-0163');
    const takenBack = await propose('viewer', '(202) 555-0164');
    const left = await propose('volunteer', '(202) 555-0165');
    await it.db.sql`update people set is_site_admin = true where id = ${own.person.editor}`;
    const self = { ...(own.as('editor').viewer as PersonViewer), isSiteAdmin: true };
    await act(self, 'agencyDecideProposal', { proposal: ofAdmin, accept: true });
    await act(own.as('viewer').viewer, 'agencyTakeBackProposal', { proposal: takenBack });
    await deleteAccount(own.as('volunteer'), {});
    expect(await decide(left, false, 'It is wrong.')).toMatchObject({ state: 'DECLINED' });
    for (const proposal of [ofAdmin, takenBack, left]) expect(await lettersOf(proposal)).toEqual([]);
  });

  test('repeated with its id is the first answer again', async () => {
    const { proposal } = await act(as('editor'), 'agencyProposeContact', phone());
    const input = { proposal, accept: true, clientMutationId: v7() };
    const [first, second] = [
      await act(admin, 'agencyDecideProposal', input),
      await act(admin, 'agencyDecideProposal', input),
    ];
    expect(second).toEqual(first);
    expect(await lettersOf(proposal)).toHaveLength(1);
  });
});

describe('people and reference data', () => {
  test('who proposed takes it along in their own data, and stays without a name when the account is deleted', async () => {
    const own = await makeWorld(it.db);
    const { viewer } = own.as('volunteer');
    const input = { ...phone(), note: 'Seen today.' };
    const { proposal } = await act(viewer, 'agencyProposeContact', input);
    await decide(proposal, true);
    expect((await ownData(it.db, viewer))?.['proposals']).toMatchObject([
      { kind: 'add_contact', source: SOURCE, note: 'Seen today.', state: 'accepted' },
    ]);
    await deleteAccount(own.as('volunteer'), {});
    expect((await shown(admin)).contacts.nodes.at(-1)).toMatchObject({
      checkedByName: 'Somebody who has left',
    });
  });

  test('the data changes its own contact in a new row, and not what people changed', async () => {
    const [email] = seed.contacts ?? [];
    const changed = {
      ...seed,
      contacts: [{ ...email!, value: 'new@agency.example', checkedOn: '2026-04-01' }],
    };
    await plant(changed);
    await plant(changed);
    expect((await shown(ANONYMOUS, true)).contacts.nodes).toMatchObject([
      { value: 'foia@agency.example', endedAt: expect.any(String) },
      { value: 'new@agency.example', endedAt: null, checkedOn: '2026-04-01' },
    ]);
    const corrects = await firstContact();
    await act(admin, 'agencyProposeContact', { ...phone(), kind: 'FOIA_OFFICE', corrects });
    await act(admin, 'agencyProposeRemoval', { alias: (await shown()).aliases[0].id, source: SOURCE });
    await plant({ ...changed, contacts: [{ ...email!, value: 'newest@agency.example' }] });
    const now = await shown();
    expect(now.contacts.nodes.map(({ value }: { value: string }) => value)).toEqual(['(202) 555-0142']);
    expect(now.aliases).toEqual([]);
    // What the data no longer names is not in the directory any more.
    await plant({ ...seed, contacts: [] });
    expect((await shown()).contacts.totalCount).toBe(1);
  });
});

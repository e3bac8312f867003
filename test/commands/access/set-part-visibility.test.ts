// Keeping a letter, a fact or a file closer than its matter: who still sees it through every door, what it moves, what the
// history goes on telling and to whom, who may, and how it is taken back.
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ANONYMOUS, type PartVisibility, type Role, type Viewer } from '#domain/access/viewer.ts';
import { setPartVisibility, type SetPartVisibilityInput } from '#commands/access/set-part-visibility.ts';
import { acceptApproval } from '#commands/approvals/accept-approval.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { globalId } from '#server/graphql/ids.ts';
import { askEverything } from '#test/support/ask-everything.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let api: TestApi;
let matter: RequestResult;
/** Another for each letter: it stands in all that the letter brings. */
let word: string;
let letter: string;
let file: string;
/** The facts of the letter by their kind. */
let facts: Readonly<Record<string, string>>;

beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(it.db);
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

beforeEach(async () => {
  word = `bird${v7().slice(-12)}`;
  matter = await world.filed('2026-03-02', { visibility: 'public' });
  const stored = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: `${word}.pdf`,
    mediaType: 'application/pdf',
    sha256: v7().replaceAll('-', '').repeat(2),
    bytes: 10,
    storageKey: v7(),
  });
  file = stored.documentId;
  const recorded = await recordCommunication(world.as('editor'), {
    ...onRequest(),
    communication: {
      direction: 'in',
      channel: 'letter',
      subject: `${word} letter`,
      datedOn: '2026-03-10',
      file,
    },
    facts: [
      { kind: 'received_proper_component', occurred: { on: '2026-03-04' } },
      {
        kind: 'tracking_number_assigned',
        occurred: { on: '2026-03-10' },
        fields: [{ key: 'number', value: `${word}-1` }],
      },
    ],
  });
  matter = recorded;
  letter = recorded.communicationId;
  const rows = await it.db.sql<{ id: string; kind: string }[]>`
    select id, kind from matter_events where matter_id = ${matter.matterId}`;
  facts = Object.fromEntries(rows.map(({ id, kind }) => [kind, id]));
});

const onRequest = () => ({ foiaRequest: matter.matterId, expectedVersion: matter.version });
const viewerOf = async (who: string): Promise<Viewer> => {
  if (who === 'nobody') return ANONYMOUS;
  return who === 'outsider'
    ? world.outsider.viewer
    : ((await viewerOfPerson(it.db, world.person[who as Role])) ?? ANONYMOUS);
};
const depsOf = async (role: Role) => ({ ...world.as(role), viewer: await viewerOf(role) });
const keep = async (role: Role, input: Partial<SetPartVisibilityInput> & { visibility: PartVisibility }) => {
  const target = { matter: matter.matterId, expectedVersion: matter.version, part: letter };
  const done = await setPartVisibility(await depsOf(role), { ...target, ...input });
  matter = done;
  return done;
};

const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) {
  ... on Communication { subject file { name } facts { sentence } } ... on MatterEvent { sentence reason communication { subject } } } }`;

/** Everybody who hears the word that stands in the letter, its facts and its file, through any field of a request and by any id. */
const heardBy = async (heard = word) => {
  const found: string[] = [];
  const { sql } = it.db;
  const [{ code }] = await sql<[{ code: string }]>`select code from matters where id = ${matter.matterId}`;
  const events = await sql<
    { id: string }[]
  >`select id from matter_events where matter_id = ${matter.matterId}`;
  const ids = [globalId('Communication', letter), ...events.map(({ id }) => globalId('MatterEvent', id))];
  for (const who of ['nobody', 'outsider', 'viewer', 'volunteer', 'editor', 'counsel', 'owner']) {
    const viewer = await viewerOf(who);
    const ways = { uuids: [], codes: [code] };
    const answers = await askEverything(api, viewer, ways, { only: ['foiaRequest'], deep: 4 });
    const nodes = await api.ask(NODES, { ids }, viewer);
    if (`${answers}${JSON.stringify(nodes.data)}`.includes(heard)) found.push(who);
  }
  return found;
};
const MEMBERS = ['viewer', 'volunteer', 'editor', 'counsel', 'owner'];
const EVERYBODY = ['nobody', 'outsider', ...MEMBERS];

describe('a letter with its facts and its file', () => {
  test.each([
    ['organization', 'volunteer', MEMBERS],
    ['counsel', 'counsel', ['counsel']],
    ['sealed', 'counsel', ['counsel']],
  ] as const)(
    'kept %s by %s is heard of by nobody else, through any field',
    { timeout: 60_000 },
    async (visibility, role, who) => {
      expect(await heardBy()).toEqual(EVERYBODY);
      await keep(role, { visibility });
      expect(await heardBy()).toEqual(who);
      expect((await verifyHistory(it.db)).findings).toEqual([]);
    },
  );

  test('moves nothing that others see, and moves it again when it is opened', async () => {
    const shown = async () => {
      const [row] = await it.db.sql`
        select status, next_due_on, last_contact_on, (select certainty from deadlines d where d.id = m.next_deadline_id) as certainty,
          (select count(*)::int from tracking_numbers t where t.matter_id = m.id) as numbers
        from matters m where id = ${matter.matterId}`;
      return row;
    };
    const before = await shown();
    expect(before).toMatchObject({ numbers: 1, certainty: 'proved', lastContactOn: '2026-03-10' });
    await keep('editor', { visibility: 'organization' });
    expect(await shown()).toMatchObject({ numbers: 0, certainty: 'provisional' });
    await keep('editor', { visibility: null });
    expect(await shown()).toEqual(before);
  });

  test('a fact that was kept on its own stays kept when its letter is opened', async () => {
    const number = facts['tracking_number_assigned']!;
    await keep('counsel', { part: number, visibility: 'counsel' });
    await keep('counsel', { visibility: 'counsel' });
    await keep('counsel', { visibility: null });
    const rows = await it.db.sql<{ kind: string; visibility: string | null }[]>`
      select kind, visibility from matter_events where communication_id = ${letter} order by kind`;
    expect(rows.map(({ kind, visibility }) => [kind, visibility])).toEqual([
      ['received_proper_component', null],
      ['tracking_number_assigned', 'counsel'],
    ]);
  });
});

describe('a fact', () => {
  test('goes with its corrections, and so does what the history says of them', async () => {
    const wrong = facts['tracking_number_assigned']!;
    matter = await correctEvent(world.as('editor'), {
      ...onRequest(),
      event: wrong,
      reason: 'Misread',
      fields: [{ key: 'number', value: 'SECONDBIRD-2' }],
    });
    expect(await heardBy('SECONDBIRD')).toEqual(EVERYBODY);
    await keep('counsel', { part: wrong, visibility: 'counsel' });
    expect(await heardBy('SECONDBIRD')).toEqual(['counsel']);
  }, 60_000);

  test('its correction is told to outsiders by no version of the request', async () => {
    const shownVersion = async () => {
      const [row] = await it.db.sql`select shown_version from matters where id = ${matter.matterId}`;
      return row?.['shownVersion'];
    };
    const number = facts['tracking_number_assigned']!;
    await keep('editor', { part: number, visibility: 'organization' });
    const before = await shownVersion();
    matter = await correctEvent(world.as('editor'), {
      ...onRequest(),
      event: number,
      reason: 'No',
      void: true,
    });
    expect(await shownVersion()).toBe(before);
  });
});

test('a file can be kept closer than its letter', async () => {
  await keep('counsel', { part: file, visibility: 'counsel' });
  expect(await heardBy(`${word}.pdf`)).toEqual(['counsel']);
  expect(await heardBy(`${word} letter`)).toEqual(EVERYBODY);
}, 60_000);

describe('who may', () => {
  test.each([
    ['viewer', 'organization', null, 'FORBIDDEN'],
    ['owner', 'counsel', null, 'FORBIDDEN'],
    ['volunteer', 'sealed', null, 'FORBIDDEN'],
    ['editor', null, 'counsel', 'NOT_FOUND'],
    ['owner', null, 'sealed', 'NOT_FOUND'],
  ] as const)('%s does not make it %s', async (role, visibility, was, code) => {
    if (was) await keep('counsel', { visibility: was });
    await expect(keep(role, { visibility })).rejects.toMatchObject({ code });
  });

  test('an outsider may not, and a stale version is a conflict', async () => {
    const input = {
      matter: matter.matterId,
      expectedVersion: matter.version,
      part: letter,
      visibility: 'organization',
    } as const;
    await expect(setPartVisibility(world.outsider, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      setPartVisibility(world.as('editor'), { ...input, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('what was sealed for somebody is not opened by them', async () => {
    await keep('counsel', { visibility: 'sealed', readers: [world.person.volunteer] });
    expect(await heardBy()).toEqual(['volunteer', 'counsel']);
    await expect(keep('volunteer', { visibility: null })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }, 60_000);

  test('a volunteer asks for what everybody would see, and a second person decides', async () => {
    await keep('volunteer', { visibility: 'organization' });
    const { approvalId = '' } = await keep('volunteer', { visibility: null });
    expect(await heardBy()).toEqual(MEMBERS);
    await acceptApproval(world.as('editor'), { approval: approvalId, expectedVersion: matter.version });
    expect(await heardBy()).toEqual(EVERYBODY);
  }, 60_000);

  test('that it was sent stays as the request, and so does what is elsewhere', async () => {
    await expect(
      keep('counsel', { part: facts['submitted']!, visibility: 'organization' }),
    ).rejects.toMatchObject({ code: 'FILING_STAYS_OPEN' });
    const { matterId, version } = await world.filed('2026-03-03');
    await expect(
      keep('editor', { matter: matterId, expectedVersion: version, visibility: 'organization' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('taking it back', () => {
  const undo = async (entry: number) => {
    matter = await undoAct(await depsOf('editor'), {
      matter: matter.matterId,
      expectedVersion: matter.version,
      entry,
    });
  };
  const newest = async () => {
    const [row] = await it.db.sql<
      [{ number: number }]
    >`select max(number) as number from history where matter_id = ${matter.matterId}`;
    return row.number;
  };

  test('restores the letter with its facts, once and only the newest', async () => {
    await keep('editor', { visibility: 'organization' });
    const first = await newest();
    await undo(first);
    expect(await heardBy()).toEqual(EVERYBODY);
    await expect(undo(first)).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
  }, 60_000);
});

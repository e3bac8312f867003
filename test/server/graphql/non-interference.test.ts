// Non-interference over random worlds: first what a viewer may see is made and everything is asked, then what they may not see
// is added through the same acts, and everything is asked again. The answers are equal, to the byte.
import { type Arbitrary, array, assert, asyncProperty, boolean, constantFrom, record } from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, type InsideVisibility, type PartVisibility, type Viewer } from '#domain/access/viewer.ts';
import { redact } from '#commands/access/redact.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { recordLawsuit } from '#commands/lawsuits/record-lawsuit.ts';
import { settle } from '#commands/matters/settle.ts';
import { readClock } from '#db/queries/clock.ts';
import { askEverything } from '#test/support/ask-everything.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { addComment } from '#test/support/gate-dockets.ts';
import { FAR, isTold } from '#test/support/gate-truth.ts';
import { hide, KEPT, type State, STATES } from '#test/support/gate-world.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { CANARY, type Lead } from '#test/support/private-things.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let api: TestApi;
beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

interface Plan {
  readonly who: 'nobody' | 'outsider' | 'viewer' | 'counsel';
  readonly matters: readonly {
    readonly state: State;
    readonly letters: readonly Letter[];
    readonly notes: readonly InsideVisibility[];
    /** Of what kind it is. */
    readonly kind: 'request' | 'lawsuit' | 'docket';
    /** Entries of a suit, comments of a docket. */
    readonly parts: readonly PartVisibility[];
  }[];
}
interface Letter {
  readonly visibility: PartVisibility;
  readonly fact: 'received_proper_component' | 'tracking_number_assigned' | 'acknowledged' | null;
  readonly on: string;
  /** An owner has removed its words, where they may know of it. */
  readonly isRedacted: boolean;
}

const letter: Arbitrary<Letter> = record({
  visibility: constantFrom(...KEPT),
  fact: constantFrom('received_proper_component', 'tracking_number_assigned', 'acknowledged', null),
  on: constantFrom('2026-03-03', '2026-03-10', '2026-04-20'),
  isRedacted: boolean(),
});
const plan: Arbitrary<Plan> = record({
  who: constantFrom('nobody', 'outsider', 'viewer', 'counsel'),
  matters: array(
    record({
      state: constantFrom(...STATES),
      letters: array(letter, { maxLength: 3 }),
      notes: array(constantFrom('organization', 'counsel', 'sealed'), { maxLength: 2 }),
      kind: constantFrom('request', 'lawsuit', 'docket'),
      parts: array(constantFrom(...KEPT), { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
});

const RUNS = 8;
/** The lists with all their filters and orders, and a request with its lists and their rows. */
const NARROW = {
  deep: 3,
  only: [
    'foiaRequest',
    'foiaRequests',
    'deadlines',
    'agencies',
    'tasks',
    'lawsuit',
    'lawsuits',
    'agencyDocket',
    'agencyDockets',
    'agencyNotices',
    'publicComments',
  ],
};

test('in no random world does an answer depend on what is hidden', { timeout: 240_000 }, async () => {
  let hidden = 0;
  const property = asyncProperty(plan, async ({ who, matters }) => {
    const world = await makeWorld(it.db);
    const viewer = viewerOf(world, who);
    const isSeen = (state: State, part: PartVisibility) => isTold(FAR, who, state, part);
    const ids = new Map<number, string>();
    for (const [at, { state, letters, notes, kind, parts }] of matters.entries()) {
      if (!isSeen(state, null)) continue;
      ids.set(at, await addMatter(world, state, 'An open matter', kind));
      for (const kept of parts) if (isSeen(state, kept)) await addPart(world, ids.get(at)!, kind, kept);
      for (const one of kind === 'request' ? letters : [])
        if (isSeen(state, one.visibility)) await addLetter(world, ids.get(at)!, one);
      for (const kept of notes) if (isSeen(state, kept)) await addNote(ids.get(at)!, kept);
    }
    const before = await ask(viewer, { uuids: [v7()], codes: ['0000000000'] });
    const lead: { uuids: string[]; codes: string[] } = { uuids: [], codes: [] };
    for (const [at, { state, letters, notes, kind, parts }] of matters.entries()) {
      const id = ids.get(at) ?? (await addMatter(world, state, `Secret ${CANARY}`, kind));
      if (!ids.has(at)) lead.uuids.push(id);
      for (const kept of parts) {
        if (ids.has(at) && isSeen(state, kept)) continue;
        const partIds = await addPart(world, id, kind, kept);
        if (isSeen(state, null)) lead.uuids.push(...partIds);
      }
      for (const one of kind === 'request' ? letters : []) {
        if (ids.has(at) && isSeen(state, one.visibility)) continue;
        const communicationId = await addLetter(world, id, one);
        if (isSeen(state, null)) lead.uuids.push(communicationId);
      }
      for (const kept of notes) {
        if (ids.has(at) && isSeen(state, kept)) continue;
        const noteId = await addNote(id, kept);
        if (isSeen(state, null)) lead.uuids.push(noteId);
      }
    }
    await expectReadable(viewer, before);
    hidden += lead.uuids.length;
    const [{ code } = { code: '0000000000' }] = await it.db.sql<{ code: string }[]>`
      select code from matters where id = any(${lead.uuids}::uuid[])`;
    const after = await ask(viewer, { uuids: [lead.uuids[0] ?? v7()], codes: [code] });
    expect(after).toBe(before);
    // Members are told what is kept to the organization.
    if (who === 'nobody' || who === 'outsider') expect(after.includes(CANARY)).toBe(false);
  });
  // Another seed each time; a failure names it.
  await assert(property, { numRuns: RUNS, interruptAfterTimeLimit: 100_000, endOnFailure: true });
  expect(hidden).toBeGreaterThan(0);
});

function viewerOf(world: World, who: Plan['who']): Viewer {
  if (who === 'nobody') return ANONYMOUS;
  return who === 'outsider' ? world.outsider.viewer : world.as(who).viewer;
}

/** Listed equals readable: whatever stands in an answer is found by its id. */
async function expectReadable(viewer: Viewer, answers: string): Promise<void> {
  const listed = [
    ...answers.matchAll(
      /"(?:FoiaRequest|Lawsuit|DocketEntry|AgencyDocket|PublicComment|Communication|MatterEvent|Deadline|Note|Task)_id":"([^"]+)"/g,
    ),
  ];
  const ids = [...new Set(listed.map(([, id]) => id))].slice(0, 100);
  const { data } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }, viewer);
  expect(data.nodes.map((node: { id: string } | null) => node?.id)).toEqual(ids);
}

/** Members are told the true version of a matter, which counts every act: they save against it. */
async function ask(viewer: Viewer, lead: Lead): Promise<string> {
  const answers = await askEverything(api, viewer, lead, NARROW);
  const isInsider = viewer.kind === 'person';
  return isInsider ? answers.replace(/"\w+_(version|updatedAt)":("[^"]*"|\d+)/g, '') : answers;
}

async function addMatter(world: World, state: State, title: string, kind: Plan['matters'][number]['kind']) {
  const { matterId } = await makers[kind](world, title);
  await hide(it.db, matterId, state);
  return matterId;
}

type Kind = Plan['matters'][number]['kind'];

const makers: Readonly<
  Record<Kind, (world: World, title: string) => Promise<{ readonly matterId: string }>>
> = {
  request: (world, title) => world.filed('2026-03-02', { title, visibility: 'organization' }),
  lawsuit: (world, title) =>
    recordLawsuit(world.as('editor'), {
      organization: world.organizationId,
      caption: title,
      nature: 'foia',
      court: 'dcd',
    }),
  docket: (world, title) =>
    recordDocket(world.as('editor'), {
      organization: world.organizationId,
      agency: world.agency.hhs,
      docketKind: 'none',
      title,
      subject: 'About data.',
    }),
};

/** An entry of a suit with its fact; or a comment of a docket with who signs it, its file, and that it was posted. */
async function addPart(world: World, matterId: string, kind: Kind, kept: PartVisibility): Promise<string[]> {
  if (kind === 'request') return [];
  const { sql } = it.db;
  const ids = kind === 'docket' ? await addComment(it.db, world, matterId, kept) : [v7()];
  if (kind === 'lawsuit') {
    const [entry] = ids;
    await sql`
      insert into docket_entries (id, matter_id, entered_on, text, visibility, recorded_at)
      values (${entry ?? ''}, ${matterId}, '2026-03-05', ${kept === null ? 'An order' : `${CANARY} order`}, ${kept}, app_now())`;
    await sql`
      insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, docket_entry_id, payload, visibility, recorded_at)
      values (${v7()}, ${matterId}, 'complaint_filed', '2026-03-05', 'day', 'stated', ${entry ?? ''}, '{}', ${kept}, app_now())`;
  }
  const cause = { kind: kind === 'docket' ? 'draft_comment' : 'record_entry', isShown: kept === null };
  await it.db.transaction(async (tx) =>
    settle({ tx, newId: () => v7(), ...(await readClock(tx)) }, matterId, cause),
  );
  return ids;
}

/** A note, and a task that somebody has; a word in both that search must not know. */
async function addNote(matterId: string, visibility: InsideVisibility): Promise<string> {
  const id = v7();
  await it.db.sql`
    insert into notes (id, matter_id, text, visibility, written_at)
    values (${id}, ${matterId}, ${`${CANARY} note`}, ${visibility}, app_now())`;
  await it.db.sql`
    insert into tasks (id, matter_id, title, due_on, visibility, made_at)
    values (${v7()}, ${matterId}, ${`${CANARY} task`}, '2026-03-09', ${visibility}, app_now())`;
  const cause = { kind: 'add_note', isShown: false };
  await it.db.transaction(async (tx) =>
    settle({ tx, newId: () => v7(), ...(await readClock(tx)) }, matterId, cause),
  );
  return id;
}

/** Recorded by counsel, then kept, as the acts do it: outsiders are not told that anything changed. */
async function addLetter(
  world: World,
  matterId: string,
  { visibility, fact, on, isRedacted }: Letter,
): Promise<string> {
  const { sql } = it.db;
  const id = v7();
  await sql`
    insert into communications (id, matter_id, direction, channel, subject, happened_on, visibility, recorded_at)
    values (${id}, ${matterId}, 'in', 'letter', ${visibility === null ? 'A letter' : `${CANARY} kept`}, ${on}, ${visibility}, app_now())`;
  const payload = fact === 'tracking_number_assigned' ? { number: 'CANARY-NUMBER-1' } : {};
  if (fact) {
    await sql`
      insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, communication_id, payload, visibility, recorded_at)
      values (${v7()}, ${matterId}, ${fact}, ${on}, 'day', 'stated', ${id}, ${JSON.stringify(payload)}::jsonb,
        ${visibility}, app_now())`;
  }
  const cause = { kind: 'record_communication', isShown: visibility === null };
  await it.db.transaction(async (tx) =>
    settle({ tx, newId: () => v7(), ...(await readClock(tx)) }, matterId, cause),
  );
  if (isRedacted) await removeItsWords(world, matterId, id);
  return id;
}

/** By an owner who is named for what is sealed; what is for counsel they do not know of. */
async function removeItsWords(world: World, matter: string, part: string): Promise<void> {
  const { viewer, ...deps } = world.as('owner');
  if (viewer.kind !== 'person') throw new Error('The owner is a person.');
  const rows = await it.db.sql<{ version: number }[]>`select version from matters where id = ${matter}`;
  const input = { matter, part, expectedVersion: rows[0]!.version, reason: `Not to be kept.` };
  await redact({ ...deps, viewer: { ...viewer, sealedMatters: [matter] } }, input).catch((error: unknown) =>
    expect(error).toMatchObject({ code: 'NOT_FOUND' }),
  );
}

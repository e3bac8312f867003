// Non-interference over random worlds: first what a viewer may see is made and everything is asked, then what they may not see
// is added through the same acts, and everything is asked again. The answers are equal, to the byte.
import { type Arbitrary, array, assert, asyncProperty, boolean, constantFrom, record } from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, type InsideVisibility, type PartVisibility, type Viewer } from '#domain/access/viewer.ts';
import { redact } from '#commands/access/redact.ts';
import { settle } from '#commands/matters/settle.ts';
import { readClock } from '#db/queries/clock.ts';
import { askEverything } from '#test/support/ask-everything.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
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
    }),
    { minLength: 2, maxLength: 4 },
  ),
});

const RUNS = 12;
/** The lists with all their filters and orders, and a request with its lists and their rows. */
const NARROW = { deep: 3, only: ['foiaRequest', 'foiaRequests', 'deadlines', 'agencies', 'tasks'] };

test('in no random world does an answer depend on what is hidden', { timeout: 240_000 }, async () => {
  let hidden = 0;
  const property = asyncProperty(plan, async ({ who, matters }) => {
    const world = await makeWorld(it.db);
    const viewer = viewerOf(world, who);
    const isSeen = (state: State, part: PartVisibility) => isTold(FAR, who, state, part);
    const ids = new Map<number, string>();
    for (const [at, { state, letters, notes }] of matters.entries()) {
      if (!isSeen(state, null)) continue;
      ids.set(at, await addMatter(world, state, 'An open matter'));
      for (const one of letters) if (isSeen(state, one.visibility)) await addLetter(world, ids.get(at)!, one);
      for (const kept of notes) if (isSeen(state, kept)) await addNote(ids.get(at)!, kept);
    }
    const before = await ask(viewer, { uuids: [v7()], codes: ['0000000000'] });
    const lead: { uuids: string[]; codes: string[] } = { uuids: [], codes: [] };
    for (const [at, { state, letters, notes }] of matters.entries()) {
      const id = ids.get(at) ?? (await addMatter(world, state, `Secret ${CANARY}`));
      if (!ids.has(at)) lead.uuids.push(id);
      for (const one of letters) {
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
    ...answers.matchAll(/"(?:FoiaRequest|Communication|MatterEvent|Deadline|Note|Task)_id":"([^"]+)"/g),
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

async function addMatter(world: World, state: State, title: string): Promise<string> {
  const { matterId } = await world.filed('2026-03-02', { title, visibility: 'organization' });
  await hide(it.db, matterId, state);
  return matterId;
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

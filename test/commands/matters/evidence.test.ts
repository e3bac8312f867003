// Where a paper says a fact: on a page of its own file or of one that came with it; a correction is said there too, unless it says
// otherwise, and whoever may not have the file is told neither of it nor of its words.
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import { recordEntry } from '#commands/lawsuits/record-entry.ts';
import { recordLawsuit } from '#commands/lawsuits/record-lawsuit.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import { undoCorrection } from '#commands/matters/undo-correction.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import type { FactInput } from '#domain/matters/parse-fact.ts';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { globalId } from '#server/graphql/ids.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let api: TestApi;
/** The letter's own file and what came with it, each with one page that says so. */
let own: string;
let annex: string;

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
  own = await file('letter.pdf', 'We have your request.');
  annex = await file('annex.pdf', 'The fee is waived.');
});

async function file(name: string, text: string): Promise<string> {
  const id = v7();
  await it.db.sql`
    insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at, check_state,
      reading_state, page_count)
    values (${id}, ${world.organizationId}, ${id.replaceAll('-', '').repeat(2)}, 1, ${name}, 'application/pdf', ${id},
      ${world.person.editor}, app_now(), 'clear', 'read', 1)`;
  await it.db.sql`
    insert into document_pages (id, document_id, number, text, origin, places, picture)
    values (${v7()}, ${id}, 1, ${text}, 'text', '[]', '\\x00')`;
  return id;
}

const RECEIVED = { kind: 'received_proper_component', occurred: { on: '2026-03-04' } };

async function record(fact: Partial<FactInput>) {
  const { matterId, version } = await world.filed('2026-03-02', { visibility: 'public' });
  const recorded = await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: {
      direction: 'in',
      channel: 'letter',
      subject: 'Letter',
      datedOn: '2026-03-10',
      file: own,
      enclosures: [annex],
    },
    facts: [{ ...RECEIVED, ...fact }],
  });
  return { ...recorded, event: await newest(matterId) };
}

async function newest(matterId: string): Promise<string> {
  const [row] = await it.db.sql<{ id: string }[]>`
    select e.id from matter_events e where e.matter_id = ${matterId} and e.kind = ${RECEIVED.kind}
      and not exists (select from matter_events l where l.supersedes_id = e.id)`;
  return row!.id;
}

const QUERY = `query ($id: ID!) { node(id: $id) { ... on MatterEvent { page passage evidencePath
  citation { file { id } page { text } } } } }`;

async function told(event: string, viewer: Viewer = world.as('viewer').viewer) {
  const { data } = await api.ask(QUERY, { id: globalId('MatterEvent', event) }, viewer);
  const { citation, ...place } = data.node;
  return { ...place, file: citation?.file.id ?? null, text: citation?.page?.text ?? null };
}

const WAIVED = { page: 1, passage: 'fee is waived' };
const inAnnex = () => ({
  ...WAIVED,
  file: globalId('Document', annex),
  text: 'The fee is waived.',
  evidencePath: `/documents/${annex}?page=1&passage=fee+is+waived#passage`,
});

test('a fact is read on the page of the file that it names', async () => {
  const { event } = await record({ ...WAIVED, file: annex });
  expect(await told(event)).toEqual(inAnnex());
  expect(await told(event, ANONYMOUS)).toEqual(inAnnex());
});

test('without one, or with the paper’s own, it is read on that', async () => {
  for (const named of [{}, { file: own }]) {
    const { event } = await record({ page: 1, passage: 'your request', ...named });
    expect(await told(event)).toMatchObject({
      file: globalId('Document', own),
      text: 'We have your request.',
    });
  }
});

test('a file that did not come with the paper is refused', async () => {
  const other = await file('other.pdf', 'Another.');
  await expect(record({ page: 1, file: other })).rejects.toMatchObject({
    code: 'DOCUMENT_UNKNOWN',
    path: ['facts', '0', 'file'],
  });
});

test('a correction is said where the fact was, or where it says, and undone it is said where it was', async () => {
  const { event, matterId: matter, version } = await record({ page: 1, passage: 'your request' });
  const day = { reason: 'Misread.', occurred: { on: '2026-03-05' } };
  const first = await correctEvent(world.as('editor'), { matter, expectedVersion: version, event, ...day });
  const moved = await newest(matter);
  expect(moved).not.toBe(event);
  expect(await told(moved)).toMatchObject({ file: globalId('Document', own), passage: 'your request' });
  const second = await correctEvent(world.as('editor'), {
    matter,
    expectedVersion: first.version,
    event: moved,
    reason: 'The annex says it.',
    cited: { ...WAIVED, file: annex },
  });
  const elsewhere = await newest(matter);
  expect(await told(elsewhere)).toEqual(inAnnex());
  const undo = { matter, expectedVersion: second.version, event: elsewhere };
  await undoCorrection(world.as('editor'), undo);
  expect(await told(await newest(matter))).toMatchObject({
    file: globalId('Document', own),
    passage: 'your request',
  });
});

test('a correction names no file that did not come with the paper, nor one that its author may not have', async () => {
  const { event, matterId: matter, version } = await record({});
  const other = await file('other.pdf', 'Another.');
  const correction = { matter, event, reason: 'There.' };
  await expect(
    correctEvent(world.as('editor'), {
      ...correction,
      expectedVersion: version,
      cited: { page: 1, file: other },
    }),
  ).rejects.toMatchObject({ code: 'DOCUMENT_UNKNOWN', path: ['cited', 'file'] });
  const keep = { matter, expectedVersion: version, part: annex, visibility: 'counsel' as const };
  const kept = await setPartVisibility(world.as('counsel'), keep);
  await expect(
    correctEvent(world.as('editor'), {
      ...correction,
      expectedVersion: kept.version,
      cited: { page: 1, file: annex },
    }),
  ).rejects.toMatchObject({ code: 'DOCUMENT_UNKNOWN', path: ['cited', 'file'] });
});

test('whoever may not have the file is told neither of it nor of its words', async () => {
  const { event, matterId: matter, version } = await record({ ...WAIVED, file: annex });
  const keep = { matter, expectedVersion: version, part: annex, visibility: 'organization' as const };
  await setPartVisibility(world.as('editor'), keep);
  expect(await told(event)).toEqual(inAnnex());
  for (const viewer of [ANONYMOUS, world.outsider.viewer]) {
    expect(await told(event, viewer)).toEqual({
      page: 1,
      passage: null,
      evidencePath: null,
      file: null,
      text: null,
    });
  }
});

/** A docket entry with its paper and an attachment. */
async function enter(fact: Partial<FactInput>) {
  const suit = await recordLawsuit(world.as('editor'), {
    organization: world.organizationId,
    caption: 'Aid v. Department',
    nature: 'foia',
    court: 'dcd',
    visibility: 'public',
  });
  const entered = await recordEntry(world.as('editor'), {
    lawsuit: suit.matterId,
    expectedVersion: suit.version,
    entry: {
      number: 12,
      entered: { on: '2026-03-10' },
      text: 'COMPLAINT, with one exhibit',
      file: own,
      attachments: [annex, own, annex],
    },
    facts: [{ kind: 'complaint_filed', occurred: { on: '2026-03-10' }, ...fact }],
  });
  const events = () => it.db.sql<{ id: string }[]>`
    select e.id from matter_events e where e.matter_id = ${suit.matterId}
      and not exists (select from matter_events l where l.supersedes_id = e.id)`;
  const shown = async (viewer: Viewer = ANONYMOUS) => {
    const { data, errors } = await api.ask(
      `query ($id: ID!, $annex: ID!) { annex: node(id: $annex) { id }
        node(id: $id) { ... on DocketEntry { file { name } attachments { name } } } }`,
      { id: globalId('DocketEntry', entered.docketEntryId), annex: globalId('Document', annex) },
      viewer,
    );
    expect(errors).toBeUndefined();
    const { node } = data;
    const names = node && [node.file, ...node.attachments].map((one: { name: string } | null) => one?.name);
    return { names, hasAnnex: data.annex !== null };
  };
  return { ...entered, matter: suit.matterId, event: async () => (await events())[0]!.id, shown };
}

test('of a docket entry’s attachments one says a fact, and a correction is said there too, or where it says', async () => {
  const entry = await enter({ ...WAIVED, file: annex });
  expect(await entry.shown()).toEqual({ names: ['letter.pdf', 'annex.pdf'], hasAnnex: true });
  expect(await told(await entry.event(), ANONYMOUS)).toEqual(inAnnex());
  const { matter } = entry;
  const day = { reason: 'Misread.', occurred: { on: '2026-03-09' } };
  const first = await correctEvent(world.as('editor'), {
    matter,
    expectedVersion: entry.version,
    event: await entry.event(),
    ...day,
  });
  expect(await told(await entry.event(), ANONYMOUS)).toEqual(inAnnex());
  await correctEvent(world.as('editor'), {
    matter,
    expectedVersion: first.version,
    event: await entry.event(),
    reason: 'The complaint itself says it.',
    cited: { page: 1, passage: 'your request', file: own },
  });
  expect(await told(await entry.event())).toMatchObject({ file: globalId('Document', own) });
  const other = await file('other.pdf', 'Another.');
  await expect(enter({ file: other })).rejects.toMatchObject({
    code: 'DOCUMENT_UNKNOWN',
    path: ['facts', '0', 'file'],
  });
});

test('an attachment that is kept closer than its entry is told to nobody outside, and goes with its entry', async () => {
  const entry = await enter({ ...WAIVED, file: annex });
  const { matter } = entry;
  const kept = await setPartVisibility(world.as('editor'), {
    matter,
    expectedVersion: entry.version,
    part: annex,
    visibility: 'organization',
  });
  expect(await entry.shown()).toEqual({ names: ['letter.pdf'], hasAnnex: false });
  expect(await told(await entry.event(), ANONYMOUS)).toMatchObject({ passage: null, file: null });
  const inside = world.as('viewer').viewer;
  expect(await entry.shown(inside)).toEqual({ names: ['letter.pdf', 'annex.pdf'], hasAnnex: true });
  await setPartVisibility(world.as('counsel'), {
    matter,
    expectedVersion: kept.version,
    part: entry.docketEntryId,
    visibility: 'counsel',
  });
  expect(await entry.shown(inside)).toEqual({ names: null, hasAnnex: false });
});

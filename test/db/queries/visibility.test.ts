// The gate: what the policy says, what SQL says and what is written down here by hand are one and the same, for everyone who
// might ask, for every state of a matter and for every way in which a part of it can be kept.
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { can } from '#domain/access/policy.ts';
import { ANONYMOUS, clearanceOf, type Viewer } from '#domain/access/viewer.ts';
import {
  COMMUNICATION_ORDER,
  communicationsByIds,
  communicationsOfEach,
  countCommunicationsOfEach,
} from '#db/queries/communications.ts';
import {
  countDeadlines,
  DEADLINE_ORDER,
  deadlinesByIds,
  deadlinesOfEach,
  listDeadlines,
} from '#db/queries/deadlines.ts';
import { currentVersionsOf, versionsOfEach } from '#db/queries/deadline-versions.ts';
import {
  countDocumentPagesOfEach,
  documentPagesOfEach,
  labelledPageOfEach,
  numberedPageOfEach,
  PAGE_ORDER,
  pageRendition,
  pagesAt,
  pagesWithLabel,
} from '#db/queries/document-pages.ts';
import {
  countFoundDocuments,
  DOCUMENT_HIT_ORDER,
  pagesWithWords,
  searchDocuments,
} from '#db/queries/document-search.ts';
import { lettersOfEach } from '#db/queries/document-letters.ts';
import { copiesOfEach, documentsByIds, filesInPlaceOf } from '#db/queries/documents.ts';
import {
  countEnclosuresOfEach,
  documentSources,
  ENCLOSURE_ORDER,
  enclosuresOfEach,
  namedEnclosures,
} from '#db/queries/enclosures.ts';
import {
  countEventsOfEach,
  EVENT_ORDER,
  eventsByIds,
  eventsOfCommunications,
  eventsOfEach,
} from '#db/queries/events.ts';
import { countHistoryOfEach, HISTORY_ORDER, historyOfEach } from '#db/queries/history.ts';
import type { Count, Page, Window } from '#db/queries/keyset.ts';
import { factsOfEachMatter } from '#db/queries/recorded-events.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { countLinksOfEach, LINK_ORDER, linksOfEach } from '#db/queries/links.ts';
import { countNotesOfEach, NOTE_ORDER, notesByIds, notesOfEach } from '#db/queries/notes.ts';
import { printedLabels } from '#db/queries/page-labels.ts';
import { peopleByIds } from '#db/queries/people.ts';
import {
  determinationsByIds,
  determinationsOfEach,
  trackingNumbersOfEach,
} from '#db/queries/request-records.ts';
import {
  countTimelineOfEach,
  TIMELINE_ORDERS,
  timelineOfEach,
  type TimelineRow,
} from '#db/queries/timeline.ts';
import {
  batchesByIds,
  countBatches,
  listBatches,
  BATCH_ORDER,
  requestsOfEachBatch,
} from '#db/queries/request-batches.ts';
import {
  countRequests,
  listRequests,
  requestByCode,
  requestOrder,
  requestsByIds,
} from '#db/queries/requests.ts';
import {
  countTasks,
  countTasksOfEach,
  listTasks,
  TASK_ORDER,
  tasksByIds,
  tasksOfEach,
} from '#db/queries/tasks.ts';
import {
  countWithholdingsOfEach,
  WITHHOLDING_ORDER,
  withholdingsByIds,
  withholdingsForExport,
  withholdingsOfEach,
} from '#db/queries/withholdings.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { COLUMN, FAR, idsOf, isTold, NEAR, rowsOf, type Thing, told } from '#test/support/gate-truth.ts';
import { type GateWorld, KINDS, makeGateWorld, type State, visibilityOf } from '#test/support/gate-world.ts';

let test: TestDatabase;
let gate: GateWorld;
beforeAll(async () => {
  test = await createTestDatabase();
  gate = await makeGateWorld(test.db);
  await encloseInEach();
  await test.db.sql`
    insert into page_labels (document_id, page, series, number, label) select document_id, 1, 'CMS', 123, 'CMS-000123' from document_pages`;
});
afterAll(() => test.drop());

/** In every letter with a file another one like it, that was taken from an address. */
async function encloseInEach(): Promise<void> {
  const { sql } = test.db;
  await sql`
    insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at, visibility, check_state)
    select md5('enclosed' || c.id)::uuid, f.organization_id, 'y', 1, 'annex.pdf', 'application/pdf', md5('enclosed' || c.id),
      f.uploaded_by_id, app_now(), f.visibility, f.check_state
    from communications c join documents f on f.id = c.document_id`;
  await sql`
    insert into enclosures (communication_id, document_id, added_at)
    select id, md5('enclosed' || id)::uuid, app_now() from communications where document_id is not null`;
  await sql`
    insert into document_sources (document_id, kind, address, taken_at)
    select document_id, 'address', 'https://example.gov/annex.pdf', app_now() from enclosures`;
}

const sumOf = (counts: ReadonlyMap<string, Count>): number =>
  [...counts.values()].reduce((sum, { total }) => sum + (total ?? Number.NaN), 0);
const all = { first: 100 };
const matterIds = () => gate.matters.map(({ id }) => id);
const filter = { includeSample: true };
const REQUESTS = "matters where kind = 'foia_request'";
const CLOCKS = 'deadlines d join matter_events e on e.id = d.root_event_id';

const QUERY = { words: 'enrollee', includeSample: true };

/** The documents of whose pages every way to them gives something; each way gives the same. */
async function pagesTold(viewer: Viewer, ids: readonly string[]): Promise<readonly string[]> {
  const { db } = test;
  const listed = await documentPagesOfEach(db, viewer, ids, readWindow(all, PAGE_ORDER));
  const pages = [...listed.values()].flatMap(({ rows }) => rows.map(({ documentId }) => documentId)).sort();
  expect(sumOf(await countDocumentPagesOfEach(db, viewer, ids))).toBe(pages.length);
  expect([...(await numberedPageOfEach(db, viewer, ids, 1)).keys()].sort()).toEqual(pages);
  const found = await pagesWithWords(db, viewer, ids, 'enrollee');
  expect(
    [...found.values()]
      .flat()
      .map(({ documentId }) => documentId)
      .sort(),
  ).toEqual(pages);
  const label = { series: 'CMS', number: 123 };
  expect([...(await labelledPageOfEach(db, viewer, ids, label)).keys()].sort()).toEqual(pages);
  const cited = await pagesAt(
    db,
    viewer,
    ids.map((id) => `${id} 1`),
  );
  expect(cited.map(({ documentId }) => documentId).sort()).toEqual(pages);
  const labelled = await pagesWithLabel(db, viewer, label);
  expect(labelled.map(({ documentId }) => documentId)).toEqual(pages.toReversed().slice(0, 20));
  for (const rendition of ['picture', 'text'] as const) {
    const drawn = await Promise.all(
      ids.map(async (id) => (await pageRendition(db, viewer, id, 1, rendition)) && id),
    );
    expect(drawn.filter((id) => id !== null).sort()).toEqual(pages);
  }
  return pages;
}

interface FileOfLetter extends Thing {
  readonly letterId: string;
  readonly originalId: string | null;
}

/** In the place of each original its copy, where that alone is told; copies and letters of those only that are told. */
async function expectInPlace(viewer: Viewer, files: readonly FileOfLetter[], isTold: ReadonlySet<string>) {
  const { db } = test;
  const originals = files.filter(({ originalId }) => originalId === null);
  const copies = files.filter(({ id, originalId }) => originalId !== null && isTold.has(id));
  const inPlace = originals.flatMap(({ id }) =>
    isTold.has(id) ? [id] : copies.filter(({ originalId }) => originalId === id).map((copy) => copy.id),
  );
  expect(idsOf(await filesInPlaceOf(db, viewer, idsOf(originals)))).toEqual(inPlace.toSorted());
  expect(idsOf(await copiesOfEach(db, viewer, idsOf(originals)))).toEqual(idsOf(copies));
  const letters = await lettersOfEach(db, viewer, idsOf(files));
  expect([...letters.keys()].sort()).toEqual([...isTold].sort());
  for (const { id, letterId } of files) if (isTold.has(id)) expect(letters.get(id)).toEqual([letterId]);
}

const load = (table: string, columns: string) =>
  test.db.sql.unsafe<(Thing & { documentId: string; state: State })[]>(`select ${columns} from ${table}`);

describe.each(KINDS)('%s', (kind) => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await gate.viewer(kind);
  });

  it('may by the policy read what is written down', () => {
    for (const { id, state, isNear } of gate.matters) {
      for (const part of [null, 'organization', 'counsel', 'sealed'] as const) {
        const subject = {
          matterId: id,
          organizationId: gate.world.organizationId,
          visibility: visibilityOf(state),
          isEmbargoed: COLUMN[state] === 'embargoed',
          part,
        };
        const table = isNear ? NEAR : FAR;
        const expected = isTold(table, kind, state, part);
        const isInside = expected && isTold(table, kind, state, 'organization');
        expect(can(viewer, 'read_matter', { ...subject, isHeldBack: true }).allowed).toBe(isInside);
        expect(can(viewer, 'read_matter', subject).allowed, `${state}, ${part}, near ${isNear}`).toBe(
          expected,
        );
      }
    }
  });

  it('is told of these matters', async () => {
    const { db } = test;
    const things = await load(REQUESTS, 'id, id as matter_id, null as visibility');
    const expected = told(gate, kind, things);
    for (const field of ['next_due', 'filed', 'updated'] as const) {
      const page = await listRequests(db, viewer, filter, readWindow(all, requestOrder(field, true)));
      expect(idsOf(page.rows), field).toEqual(expected);
    }
    expect(idsOf(await requestsByIds(db, viewer, matterIds()))).toEqual(expected);
    expect((await countRequests(db, viewer, filter)).total).toBe(expected.length);
    const codes = await db.sql<{ id: string; code: string }[]>`select id, code from matters`;
    const letterWindow = readWindow(all, COMMUNICATION_ORDER);
    const lists = { deadlines: 'all', communications: { window: letterWindow, fields: 'all' } } as const;
    const found = await Promise.all(codes.map(({ code }) => requestByCode(db, viewer, code, lists)));
    const requests = found.filter((row) => row !== null);
    expect(idsOf(requests)).toEqual(expected);
    const letters = requests.flatMap(({ company }) => company?.communications?.page.rows ?? []);
    expect(idsOf(letters)).toEqual(
      told(gate, kind, await load('communications', 'id, matter_id, visibility')),
    );
    const clocks = requests.flatMap(({ company }) => company?.deadlines ?? []);
    const ofRequests = `${CLOCKS} join foia_requests r on r.matter_id = d.matter_id`;
    expect(idsOf(clocks)).toEqual(
      told(gate, kind, await load(ofRequests, 'd.id, d.matter_id, e.visibility')),
    );
  });

  it('is told of the batch as a member only, and of those of its requests that it may see', async () => {
    const { db } = test;
    const [batch] = await db.sql<[{ id: string }]>`select id from request_batches`;
    const { organizations } = clearanceOf(viewer);
    const isMember = organizations.includes(gate.world.organizationId);
    const seen = told(gate, kind, await load(REQUESTS, 'id, id as matter_id, null as visibility'));
    expect(idsOf(await batchesByIds(db, viewer, [batch.id]))).toEqual(isMember ? [batch.id] : []);
    expect(idsOf((await listBatches(db, viewer, readWindow(all, BATCH_ORDER))).rows)).toEqual(
      isMember ? [batch.id] : [],
    );
    expect((await countBatches(db, viewer)).total).toBe(isMember ? 1 : 0);
    expect(idsOf(await requestsOfEachBatch(db, viewer, [batch.id]))).toEqual(isMember ? seen : []);
    const ofBatch = { ...filter, batchId: batch.id };
    expect((await countRequests(db, viewer, ofBatch)).total).toBe(isMember ? seen.length : 0);
  });

  it('is told of these letters', async () => {
    const { db } = test;
    const things = await load('communications', 'id, matter_id, visibility');
    const expected = told(gate, kind, things);
    const pages = await communicationsOfEach(db, viewer, matterIds(), readWindow(all, COMMUNICATION_ORDER));
    expect(idsOf(rowsOf(pages))).toEqual(expected);
    expect(idsOf(await communicationsByIds(db, viewer, idsOf(things)))).toEqual(expected);
    expect(sumOf(await countCommunicationsOfEach(db, viewer, matterIds()))).toBe(expected.length);
  });

  it('is told of these notes', async () => {
    const { db } = test;
    const things = await load('notes', 'id, matter_id, visibility');
    const expected = told(gate, kind, things);
    const pages = await notesOfEach(db, viewer, matterIds(), readWindow(all, NOTE_ORDER));
    expect(idsOf(rowsOf(pages))).toEqual(expected);
    expect(idsOf(await notesByIds(db, viewer, idsOf(things)))).toEqual(expected);
    expect(sumOf(await countNotesOfEach(db, viewer, matterIds()))).toBe(expected.length);
  });

  it('is told of these withholdings, and of our position as counsel only', async () => {
    const { db } = test;
    const things = await load(
      'withholdings v left join matter_events e on e.id = v.event_id',
      'v.id, v.matter_id, coalesce(v.visibility, e.visibility) as visibility',
    );
    const expected = told(gate, kind, things);
    const pages = await withholdingsOfEach(db, viewer, matterIds(), readWindow(all, WITHHOLDING_ORDER));
    const found = await withholdingsByIds(db, viewer, idsOf(things));
    for (const rows of [rowsOf(pages), found]) {
      expect(idsOf(rows)).toEqual(expected);
      const forCounsel = things.map((thing) => ({ ...thing, visibility: 'counsel' as const }));
      const asCounsel = told(gate, kind, forCounsel);
      const withPosition = rows.filter(({ position }) => position !== null);
      expect(idsOf(withPosition)).toEqual(expected.filter((id) => asCounsel.includes(id)));
    }
    expect(sumOf(await countWithholdingsOfEach(db, viewer, matterIds()))).toBe(expected.length);
    const codes = await db.sql<{ code: string }[]>`select code from matters`;
    const exported = await Promise.all(codes.map(({ code }) => withholdingsForExport(db, viewer, code)));
    const rows = exported.flatMap((one) => one?.rows ?? []);
    expect(idsOf(rows)).toEqual(expected);
    expect(JSON.stringify(rows)).not.toContain('Our position');
  });

  it('is told of these links: of both ends, from either', async () => {
    const { db } = test;
    const hub = gate.matters[0]?.id ?? '';
    const links = await db.sql<Thing[]>`
      select id, case when from_id = ${hub} then to_id else from_id end as matter_id, visibility from matter_links`;
    const expected = told(gate, kind, links);
    const others = matterIds().filter((id) => id !== hub);
    for (const ends of [[hub], others]) {
      const pages = await linksOfEach(db, viewer, ends, readWindow(all, LINK_ORDER));
      expect(idsOf(rowsOf(pages))).toEqual(expected);
      expect(sumOf(await countLinksOfEach(db, viewer, ends))).toBe(expected.length);
    }
  });

  it('is told of these entries of a timeline, in either order', async () => {
    const { db } = test;
    const agreement = gate.matters[0]?.id ?? '';
    await db.sql`
      insert into timeline_entries (id, agreement_id, matter_id, origin, kind, happened_on, happened_time, search)
      select id, ${agreement}::uuid, matter_id, 'event', 'fact', occurred_on, time '24:00', ''::tsvector from matter_events
      union all select id, ${agreement}::uuid, matter_id, 'communication', 'communication', happened_on, '24:00', '' from communications
      on conflict do nothing`;
    const things = await db.sql<Thing[]>`
      select id, matter_id, visibility from matter_events union all select id, matter_id, visibility from communications`;
    const expected = told(gate, kind, things);
    const everything = { kinds: null, matterKinds: null, agencyId: null, from: null, to: null, text: null };
    for (const order of Object.values(TIMELINE_ORDERS)) {
      const found: TimelineRow[] = [];
      for (let after: string | null = ''; after !== null;) {
        const window: Window<TimelineRow> = readWindow({ first: 100, ...(after ? { after } : {}) }, order);
        const page: Page<TimelineRow> = (
          await timelineOfEach(db, viewer, [agreement], everything, window)
        ).get(agreement)!;
        found.push(...page.rows);
        after = page.hasNextPage ? page.cursorOf(page.rows.at(-1)!) : null;
      }
      expect(idsOf(found)).toEqual(expected);
      expect(found.every(({ id, event, communication }) => (event ?? communication)?.id === id)).toBe(true);
    }
    expect(sumOf(await countTimelineOfEach(db, viewer, [agreement], everything))).toBe(expected.length);
  });

  it('is told of these tasks', async () => {
    const { db } = test;
    const things = await load('tasks', 'id, matter_id, visibility');
    const expected = told(gate, kind, things);
    for (const view of ['open', 'free'] as const) {
      const window = readWindow(all, TASK_ORDER);
      expect(idsOf(rowsOf(await tasksOfEach(db, viewer, matterIds(), view, window)))).toEqual(expected);
      expect(sumOf(await countTasksOfEach(db, viewer, matterIds(), view))).toBe(expected.length);
      expect(idsOf((await listTasks(db, viewer, view, window)).rows)).toEqual(expected);
      expect((await countTasks(db, viewer, view)).total).toBe(expected.length);
    }
    expect(idsOf(await tasksByIds(db, viewer, idsOf(things)))).toEqual(expected);
  });

  it('is told of these facts', async () => {
    const { db } = test;
    const things = await load('matter_events', 'id, matter_id, visibility, communication_id');
    expect(idsOf(await factsOfEachMatter(db, viewer, matterIds()))).toEqual(told(gate, kind, things));
    const expected = told(gate, kind, things);
    for (const includeSuperseded of [true, false]) {
      const window = readWindow(all, EVENT_ORDER);
      const pages = await eventsOfEach(db, viewer, matterIds(), includeSuperseded, window);
      expect(idsOf(rowsOf(pages))).toEqual(expected);
      const counts = await countEventsOfEach(db, viewer, matterIds(), includeSuperseded);
      expect(sumOf(counts)).toBe(expected.length);
    }
    expect(idsOf(await eventsByIds(db, viewer, idsOf(things)))).toEqual(expected);
    const letters = await load('communications', 'id, matter_id, visibility');
    const cited = await load('matter_events where communication_id is not null', 'id, matter_id, visibility');
    expect(idsOf(await eventsOfCommunications(db, viewer, idsOf(letters)))).toEqual(told(gate, kind, cited));
  });

  it('is told of these clocks, their versions and what else hangs on a fact', async () => {
    const { db } = test;
    const things = await load(CLOCKS, 'd.id, d.matter_id, e.visibility');
    const expected = told(gate, kind, things);
    expect(idsOf(await deadlinesOfEach(db, viewer, matterIds()))).toEqual(expected);
    expect(idsOf(await deadlinesByIds(db, viewer, idsOf(things)))).toEqual(expected);
    const page = await listDeadlines(db, viewer, { ...filter, view: 'all' }, readWindow(all, DEADLINE_ORDER));
    expect(page.rows).toHaveLength(Math.min(expected.length, 100));
    expect(idsOf(page.rows).filter((id) => !expected.includes(id))).toEqual([]);
    expect((await countDeadlines(db, viewer, { ...filter, view: 'all' })).total).toBe(expected.length);
    for (const versions of [versionsOfEach, currentVersionsOf]) {
      const rows = await versions(db, viewer, idsOf(things));
      expect([...new Set(rows.map(({ deadlineId }) => deadlineId))].sort()).toEqual(expected);
    }
    const kept = await load("matter_events where kind = 'reminder_sent'", 'id, matter_id, visibility');
    expect(idsOf(await determinationsOfEach(db, viewer, matterIds()))).toEqual(told(gate, kind, kept));
    expect(idsOf(await determinationsByIds(db, viewer, idsOf(kept)))).toEqual(told(gate, kind, kept));
    expect(idsOf(await trackingNumbersOfEach(db, viewer, matterIds()))).toEqual(told(gate, kind, kept));
  });

  it('is told of these files: those of letters that it is told of, unless the file is kept closer or is not out', async () => {
    const letters = await load('communications', 'id, matter_id, visibility, document_id');
    const seen = new Set(told(gate, kind, letters));
    const files = (await load(
      'documents d left join documents o on o.id = d.original_id join communications c on c.document_id = coalesce(o.id, d.id)',
      "d.id, c.matter_id, coalesce(d.visibility, o.visibility) as visibility, d.original_id, c.id as letter_id, d.check_state in ('waiting', 'held') as is_held_back",
    )) as unknown as readonly FileOfLetter[];
    const open = files.filter((file) => seen.has(file.letterId));
    expect(new Set(files.map(({ isHeldBack }) => isHeldBack))).toEqual(new Set([true, false]));
    expect(idsOf(await documentsByIds(test.db, viewer, idsOf(files)))).toEqual(told(gate, kind, open));
    expect(await pagesTold(viewer, idsOf(files))).toEqual(told(gate, kind, open));
    const window = { ...readWindow(all, DOCUMENT_HIT_ORDER), limit: 1_000 };
    const hits = await searchDocuments(test.db, viewer, QUERY, window);
    expect(idsOf(hits.rows)).toEqual(told(gate, kind, open));
    expect((await countFoundDocuments(test.db, viewer, QUERY)).total).toBe(hits.rows.length);
    await expectInPlace(viewer, files, new Set(told(gate, kind, open)));
  });

  it('is told of what is printed on these files, beside the facts of their letters', async () => {
    const facts = await test.db.sql<{ id: string; file: string }[]>`
      select e.id, c.document_id as file from matter_events e join communications c on c.id = e.communication_id
      where c.document_id is not null`;
    const ids = facts.map(({ file }) => file);
    const seen = new Set(idsOf(await documentsByIds(test.db, viewer, ids)));
    const open = facts.filter(({ file }) => seen.has(file)).map(({ id }) => id);
    const printed = await printedLabels(test.db, viewer, idsOf(facts as never));
    const withRuns = [...printed].filter(([, { runs }]) => runs.length > 0).map(([id]) => id);
    expect(withRuns.sort()).toEqual(open.sort());
  });

  it('is told of these enclosures: those of letters that it is told of, as far as the files are', async () => {
    const { db } = test;
    const letters = await load('communications', 'id, matter_id, visibility');
    const seen = new Set(told(gate, kind, letters));
    const files = await load(
      'documents d join enclosures x on x.document_id = d.id join communications c on c.id = x.communication_id',
      "d.id, c.matter_id, d.visibility, c.id as letter_id, d.check_state in ('waiting', 'held') as is_held_back",
    );
    const open = told(
      gate,
      kind,
      files.filter((file) => seen.has((file as unknown as { letterId: string }).letterId)),
    );
    expect(files.length).toBeGreaterThan(10);
    const ids = idsOf(letters);
    const window = { ...readWindow(all, ENCLOSURE_ORDER), limit: 1_000 };
    const listed = [...(await enclosuresOfEach(db, viewer, ids, window)).values()];
    expect(idsOf(listed.flatMap(({ rows }) => rows))).toEqual(open);
    expect(sumOf(await countEnclosuresOfEach(db, viewer, ids))).toBe(open.length);
    expect(idsOf(await documentsByIds(db, viewer, idsOf(files)))).toEqual(open);
    // One after the other: all at once, each waits for the others until its time is up.
    const named: { id: string }[] = [];
    for (const id of idsOf(files)) named.push(...(await namedEnclosures(db, viewer, ids, id)).values());
    expect(idsOf(named)).toEqual(open);
    const sources = await documentSources(db, viewer, idsOf(files));
    expect(sources.map(({ documentId }) => documentId).sort()).toEqual(open);
  });

  it('is told of this much history: nothing outside, inside what is kept no closer', async () => {
    const { db } = test;
    const things = await load('history', 'id, matter_id, visibility');
    const inside = told(
      gate,
      kind,
      gate.matters.map(({ id }) => ({ id, matterId: id, visibility: 'organization' })),
    );
    const expected = told(
      gate,
      kind,
      things.filter(({ matterId }) => inside.includes(matterId)),
    );
    const pages = await historyOfEach(db, viewer, matterIds(), readWindow(all, HISTORY_ORDER));
    expect(idsOf(rowsOf(pages))).toEqual(expected);
    expect(sumOf(await countHistoryOfEach(db, viewer, matterIds()))).toBe(expected.length);
  });

  it('hears of no person of the organization from outside', async () => {
    const people = Object.values(gate.world.person);
    const isInside = told(gate, kind, [
      { id: 'x', matterId: gate.matters[0]!.id, visibility: 'organization' },
    ]).length;
    const heard = await peopleByIds(test.db, viewer, people);
    if (isInside) expect(heard.length).toBeGreaterThan(0);
    else expect(heard).toEqual([]);
  });
});

it('a file of two letters leads nobody to the one that they are not told of', async () => {
  const { db } = test;
  const matter = gate.matters.find(({ state }) => state === 'public')!;
  const [file, annex, open, kept] = [v7(), v7(), v7(), v7()];
  for (const id of [file, annex]) {
    await db.sql`
      insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at, check_state)
      values (${id}, ${gate.world.organizationId}, ${'b'.repeat(64)}, 1, 'two.pdf', 'application/pdf', ${id.replaceAll('-', '')},
        ${gate.world.person.owner}, app_now(), 'clear')`;
  }
  for (const [id, visibility] of [
    [open, null],
    [kept, 'counsel'],
  ] as const) {
    await db.sql`
      insert into communications (id, matter_id, direction, channel, subject, happened_on, document_id, visibility, recorded_at)
      values (${id}, ${matter.id}, 'in', 'letter', 'A letter', '2026-03-05', ${file}, ${visibility}, app_now())`;
    await db.sql`insert into enclosures (communication_id, document_id, added_at) values (${id}, ${annex}, app_now())`;
  }
  const letters = [open, kept];
  expect((await lettersOfEach(db, ANONYMOUS, [file])).get(file)).toEqual([open]);
  expect((await lettersOfEach(db, ANONYMOUS, [annex])).get(annex)).toEqual([open]);
  const enclosed = await enclosuresOfEach(db, ANONYMOUS, letters, readWindow(all, ENCLOSURE_ORDER));
  expect(rowsOf(enclosed).map(({ communicationId }) => communicationId)).toEqual([open]);
  expect(sumOf(await countEnclosuresOfEach(db, ANONYMOUS, letters))).toBe(1);
  expect([...(await namedEnclosures(db, ANONYMOUS, letters, annex)).keys()]).toEqual([open]);
});

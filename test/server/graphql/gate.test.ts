// The API gives each kind of asker what the table of the gate says: in lists, in totals and by id, whoever asked before.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalId, readGlobalId } from '#server/graphql/ids.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Thing, told } from '#test/support/gate-truth.ts';
import { type GateWorld, KINDS, makeGateWorld } from '#test/support/gate-world.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';

let it: TestDatabase;
let api: TestApi;
let gate: GateWorld;
/** The one request that is listed under the agency of family `dhs`. */
let sealed: string;
beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
  gate = await makeGateWorld(it.db);
  // A suit that everybody sees is over it too.
  sealed = gate.matters.find(({ state, isNear }) => isNear && state === 'sealed')?.id ?? '';
  await it.db.sql`
    insert into request_agencies (agency_id, matter_id, shown_updated_at)
    values (${gate.world.agency.dhs}, ${sealed}, app_now())`;
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const LISTS = `query ($agency: ID) { foiaRequests(first: 20, includeSample: true) { totalCount nodes { id
  communications(first: 20) { totalCount nodes { id } }
  events(first: 20) { totalCount nodes { id } }
  notes(first: 20) { totalCount nodes { id } }
  tasks(first: 20) { totalCount nodes { id } }
  withholdings(first: 20) { totalCount nodes { id position } }
  history(first: 20) { totalCount }
  deadlines { id }
  lawsuits { id } } }
  lawsuits(first: 20, includeSample: true) { totalCount nodes { id
    entries(first: 20) { totalCount nodes { id } }
    requestsInSuit { foiaRequest { id } } } }
  overAgency: lawsuits(first: 20, includeSample: true, filter: { agency: $agency }) { totalCount nodes { id } } }`;
const BY_ID = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}
interface AskedRequest {
  readonly id: string;
  readonly communications: Listed;
  readonly events: Listed;
  readonly notes: Listed | null;
  readonly tasks: Listed | null;
  readonly withholdings: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly position: string | null }[];
  };
  readonly history: { readonly totalCount: number } | null;
  readonly deadlines: readonly { readonly id: string }[];
  readonly lawsuits: readonly { readonly id: string }[];
}
interface AskedLawsuit {
  readonly id: string;
  readonly entries: Listed;
  readonly requestsInSuit: readonly { readonly foiaRequest: { readonly id: string } }[];
}

const uuids = (rows: readonly { readonly id: string }[]) =>
  rows.map(({ id }) => readGlobalId(id)?.uuid).sort();
const load = (statement: string) => it.db.sql.unsafe<Thing[]>(statement);

// The owner and counsel stand in the middle: what they read is asked for again by those after them.
test.each([...KINDS, 'nobody', 'outsider'] as const)('%s', { timeout: 20_000 }, async (kind) => {
  const viewer = await gate.viewer(kind);
  const { data } = await api.ask(LISTS, { agency: globalId('Agency', gate.world.agency.dhs) }, viewer);
  const requests: readonly AskedRequest[] = data.foiaRequests.nodes;
  const matters = gate.matters.map(({ id }) => ({ id, matterId: id, visibility: null }));
  expect(uuids(requests)).toEqual(told(gate, kind, matters));
  expect(data.foiaRequests.totalCount).toBe(requests.length);

  const letters = await load('select id, matter_id, visibility from communications');
  const communications = requests.flatMap((request) => request.communications.nodes);
  expect(uuids(communications)).toEqual(told(gate, kind, letters));
  const facts = await load('select id, matter_id, visibility from matter_events');
  expect(uuids(requests.flatMap(({ events }) => events.nodes))).toEqual(told(gate, kind, facts));
  for (const { communications: inOut, events } of requests) {
    expect([inOut.totalCount, events.totalCount]).toEqual([inOut.nodes.length, events.nodes.length]);
  }
  const notes = await load('select id, matter_id, visibility from notes');
  expect(uuids(requests.flatMap((request) => request.notes?.nodes ?? []))).toEqual(told(gate, kind, notes));
  for (const { notes: beside } of requests) expect(beside?.totalCount).toBe(beside?.nodes.length);
  const tasks = await load('select id, matter_id, visibility from tasks');
  expect(uuids(requests.flatMap((request) => request.tasks?.nodes ?? []))).toEqual(told(gate, kind, tasks));
  for (const { tasks: work } of requests) expect(work?.totalCount).toBe(work?.nodes.length);
  const withheld = await load(`select v.id, v.matter_id, coalesce(v.visibility, e.visibility) as visibility
    from withholdings v left join matter_events e on e.id = v.event_id`);
  const rows = requests.flatMap(({ withholdings }) => withholdings.nodes);
  expect(uuids(rows)).toEqual(told(gate, kind, withheld));
  for (const { withholdings } of requests) expect(withholdings.totalCount).toBe(withholdings.nodes.length);
  const forCounsel = told(
    gate,
    kind,
    withheld.map((row) => ({ ...row, visibility: 'counsel' })),
  );
  for (const { id, position } of rows) {
    expect(position !== null).toBe(forCounsel.includes(readGlobalId(id)?.uuid ?? ''));
  }
  const clocks = await load(
    'select d.id, d.matter_id, e.visibility from deadlines d join matter_events e on e.id = d.root_event_id',
  );
  expect(uuids(requests.flatMap(({ deadlines }) => deadlines))).toEqual(told(gate, kind, clocks));

  const suits: readonly AskedLawsuit[] = data.lawsuits.nodes;
  const asMatters = gate.lawsuits.map(({ id }) => ({ id, matterId: id, visibility: null }));
  expect(uuids(suits)).toEqual(told(gate, kind, asMatters));
  expect(data.lawsuits.totalCount).toBe(suits.length);
  const entries = await load('select id, matter_id, visibility from docket_entries');
  expect(uuids(suits.flatMap((suit) => suit.entries.nodes))).toEqual(told(gate, kind, entries));
  for (const { entries: docket } of suits) expect(docket.totalCount).toBe(docket.nodes.length);
  // A tie is told from both sides to who may see both, and from neither to all others.
  const ties = await it.db.sql<{ lawsuitId: string; requestId: string }[]>`
    select lawsuit_id, request_id from lawsuit_requests`;
  const [seenSuits, seenRequests] = [told(gate, kind, asMatters), told(gate, kind, matters)];
  const tied = ties
    .filter(({ lawsuitId, requestId }) => seenSuits.includes(lawsuitId) && seenRequests.includes(requestId))
    .map(({ lawsuitId, requestId }) => `${lawsuitId} ${requestId}`)
    .sort();
  const pair = (suit: { readonly id: string }, request: { readonly id: string }) =>
    [suit, request].map(({ id }) => readGlobalId(id)?.uuid).join(' ');
  expect(
    suits.flatMap((suit) => suit.requestsInSuit.map(({ foiaRequest }) => pair(suit, foiaRequest))).sort(),
  ).toEqual(tied);
  expect(requests.flatMap((request) => request.lawsuits.map((suit) => pair(suit, request))).sort()).toEqual(
    tied,
  );

  // Nor does a filter by agency tell of a request that is hidden.
  const overAgency = tied
    .map((tie) => tie.split(' '))
    .flatMap(([suit, request]) => (request === sealed ? [suit] : []));
  expect(uuids(data.overAgency.nodes)).toEqual([...new Set(overAgency)].sort());
  expect(data.overAgency.totalCount).toBe(data.overAgency.nodes.length);

  const ids = [
    ...asMatters.map(({ id }) => globalId('Lawsuit', id)),
    ...entries.slice(0, 20).map(({ id }) => globalId('DocketEntry', id)),
    ...matters.map(({ id }) => globalId('FoiaRequest', id)),
    ...letters.slice(0, 20).map(({ id }) => globalId('Communication', id)),
    ...notes.slice(0, 10).map(({ id }) => globalId('Note', id)),
    ...tasks.slice(0, 10).map(({ id }) => globalId('Task', id)),
    ...withheld.slice(0, 10).map(({ id }) => globalId('Withholding', id)),
  ];
  const found = await api.ask(BY_ID, { ids }, viewer);
  expect(uuids(found.data.nodes.filter((node: object | null) => node !== null))).toEqual(
    [
      asMatters,
      entries.slice(0, 20),
      matters,
      letters.slice(0, 20),
      notes.slice(0, 10),
      tasks.slice(0, 10),
      withheld.slice(0, 10),
    ]
      .flatMap((things) => told(gate, kind, things))
      .sort(),
  );
});

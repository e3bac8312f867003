// Lawsuits over the API: recorded, found by all their filters, read with all that hangs on them in a constant number of statements.
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { globalId } from '#server/graphql/ids.ts';
import { setClock } from '#test/support/clock.ts';
import { createCountedDatabase, type CountedDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: CountedDatabase;
let api: TestApi;
let world: World;
let editor: Viewer;
beforeAll(async () => {
  it = await createCountedDatabase();
  await setClock(it.db, '2026-06-02T15:00:00Z');
  world = await makeWorld(it.db);
  api = await startTestApi(it.db);
  editor = world.as('editor').viewer;
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

async function act(name: string, input: Record<string, unknown>, selection: string, viewer = editor) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const called =
    name.replace('Request', '').startsWith('lawsuit') && /(Add|Remove)Request$/.test(name)
      ? 'LawsuitRequestInput'
      : type;
  const query = `mutation ($input: ${called}!) { ${name}(input: $input) { userErrors { code path current { path } } ${selection} } }`;
  const { data, errors } = await api.ask(query, { input }, viewer);
  expect(errors).toBeUndefined();
  return data[name];
}

let cases = 0;
async function record(more: Record<string, unknown> = {}) {
  const input = {
    organization: globalId('Organization', world.organizationId),
    caption: 'Test Legal Aid v. Department of Health',
    nature: 'FOIA',
    court: 'dcd',
    docketNumber: `1:26-cv-${(cases += 1)}`,
    parties: [
      { name: 'TEST LEGAL AID, INC.', role: 'PLAINTIFF', counsel: ['A. Counsel'] },
      { name: 'Department of Health', role: 'DEFENDANT' },
    ],
    visibility: 'PUBLIC',
    ...more,
  };
  const { lawsuit, userErrors } = await act('lawsuitRecord', input, 'lawsuit { id version code path }');
  expect(userErrors).toEqual([]);
  return lawsuit as { id: string; version: number; code: string; path: string };
}

const fact = (
  kind: string,
  on: string,
  fields: Record<string, string> = {},
  aboutEvent: string | null = null,
) => ({
  kind,
  occurred: { on },
  aboutEvent,
  fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
});
async function enter(suit: { id: string; version: number }, facts: unknown[], text = 'MINUTE ORDER') {
  const entry = { entered: { on: '2026-06-01' }, text };
  const input = { lawsuit: suit.id, expectedVersion: suit.version, entry, facts };
  const selection = 'lawsuit { id version } docketEntry { id facts { id kind } } moves { sentence }';
  const payload = await act('lawsuitRecordEntry', input, selection);
  expect(payload.userErrors).toEqual([]);
  return payload as {
    lawsuit: { id: string; version: number };
    docketEntry: { id: string; facts: { id: string; kind: string }[] };
    moves: { sentence: string }[];
  };
}

const WHOLE = `title caption docketNumber court { key zone } judge status statusSentence outcome filedOn
  parties { name role counsel } claims relief standingOrders { rule { key } days source }
  service { served each { paper servedOn } }
  production { what rate everyDays ordered released shortfall uncounted productions { on ordered produced } }
  ending { on fields { label value } } nextCourtDate { dueOn dueAt } nextDeadline { label dueOn status }
  deadlines { label dueOn status matter { title } sentence } lastEvent { label }
  requestsInSuit { foiaRequest { title lawsuits { title } } requester { name } matchesPlaintiff warning }
  entries(first: 5) { totalCount nodes { number text entered { text } sources { url } facts { sentence docketEntry { text } } } }
  appealOf { title } appeals { title } agreement { title } organization { name } viewerCan viewerFollows isSample`;

test('a suit is told whole: service, rate and shortfall, requester against plaintiffs, docket and dates', async () => {
  const recorded = await record();
  const ours = await world.filed('2026-01-05', {
    requester: { name: 'Test Legal Aid' },
    title: 'By the plaintiff',
  });
  const theirs = await world.filed('2026-01-05', {
    requester: { name: 'Somebody Else' },
    title: 'By another',
  });
  let suit: { id: string; version: number } = recorded;
  for (const { matterId } of [ours, theirs]) {
    const input = {
      lawsuit: suit.id,
      expectedVersion: suit.version,
      foiaRequest: globalId('FoiaRequest', matterId),
    };
    suit = (await act('lawsuitAddRequest', input, 'lawsuit { id version }')).lawsuit;
  }
  const begun = await enter(suit, [
    fact('complaint_filed', '2026-03-02'),
    fact('served_us_attorney', '2026-03-04', { method: 'hand' }),
    fact('order_entered', '2026-05-01', {
      what: 'Produce 500 pages',
      actor: 'agency',
      dueOn: '2026-05-15',
      everyDays: '30',
      pages: '500',
    }),
    fact('hearing_set', '2026-05-01', { dueOn: '2026-07-14', time: '10:30' }),
  ]);
  expect(begun.moves.map(({ sentence }) => sentence)).toContain('Hearing: due Tue Jul 14, 2026.');
  const order = begun.docketEntry.facts.find(({ kind }) => kind === 'order_entered')!;
  await enter(
    begun.lawsuit,
    [fact('order_obeyed', '2026-05-15', { pages: '320' }, order.id)],
    'Production of 320 pages',
  );

  const { data, errors } = await api.ask(
    `query ($code: String) { lawsuit(code: $code) { ${WHOLE} } }`,
    { code: recorded.code },
    editor,
  );
  expect(errors).toBeUndefined();
  expect(data.lawsuit).toMatchObject({
    docketNumber: '1:26-cv-1',
    court: { key: 'dcd', zone: 'America/New_York' },
    status: 'FILED',
    statusSentence: 'Filed, being served',
    filedOn: '2026-03-02',
    service: { served: 1 },
    production: [
      {
        what: 'Produce 500 pages',
        rate: 500,
        everyDays: 30,
        ordered: 500,
        released: 320,
        shortfall: 180,
        uncounted: 0,
      },
    ],
    nextCourtDate: { dueOn: '2026-07-14', dueAt: '2026-07-14T14:30:00Z' },
    requestsInSuit: [
      { foiaRequest: { title: 'By the plaintiff' }, matchesPlaintiff: true, warning: null },
      {
        foiaRequest: { title: 'By another' },
        matchesPlaintiff: false,
        warning: expect.stringContaining('Somebody Else'),
      },
    ],
    entries: { totalCount: 2 },
    isSample: false,
  });
  expect(data.lawsuit.deadlines.map(({ matter }: { matter: { title: string } }) => matter.title)).toContain(
    data.lawsuit.title,
  );
  expect(data.lawsuit.entries.nodes[0].facts[0].docketEntry.text).toBe('Production of 320 pages');
  const seen = await api.ask(
    `query ($code: String) { lawsuit(code: $code) { ${WHOLE} } }`,
    { code: recorded.code },
    ANONYMOUS,
  );
  expect(seen.data.lawsuit).toMatchObject({
    requestsInSuit: [],
    viewerCan: [],
    production: data.lawsuit.production,
  });
});

test('a preview says what recording would say and saves nothing; the same case is refused with the one there is', async () => {
  const suit = await record();
  const facts = [fact('tro_entered', '2026-06-01')];
  const entry = { entered: { on: '2026-06-01' }, text: 'ORDER granting a TRO' };
  const input = { lawsuit: suit.id, expectedVersion: suit.version, entry, facts };
  const query = `query ($input: LawsuitRecordEntryInput!) { lawsuitRecordEntryPreview(input: $input) { userErrors { code } moves { label sentence } statusBefore statusAfter } }`;
  const { data } = await api.ask(query, { input }, editor);
  expect(data.lawsuitRecordEntryPreview).toMatchObject({
    userErrors: [],
    moves: [{ sentence: 'End of the restraining order: due Mon Jun 15, 2026.' }],
    statusBefore: 'Draft',
  });
  const { moves } = await enter(suit, facts, entry.text);
  expect(moves.map(({ sentence }) => sentence)).toEqual([data.lawsuitRecordEntryPreview.moves[0].sentence]);
  const again = await act(
    'lawsuitRecord',
    {
      organization: globalId('Organization', world.organizationId),
      caption: 'Again',
      nature: 'FOIA',
      court: 'dcd',
      docketNumber: `Civil Action No. 26-${cases}`,
    },
    'lawsuit { id }',
  );
  expect(again).toMatchObject({
    lawsuit: null,
    userErrors: [{ code: 'LAWSUIT_EXISTS', path: ['docketNumber'], current: { path: suit.path } }],
  });
});

test('facts, people and dates of a suit are worked on by the acts of every matter', async () => {
  const suit = await record();
  const begun = await enter(suit, [fact('served_us_attorney', '2026-05-01', { method: 'hand' })]);
  const event = begun.docketEntry.facts[0]!.id;
  const onMatter = (version: number) => ({ matter: suit.id, expectedVersion: version });
  const corrected = await act(
    'matterCorrectEvent',
    { ...onMatter(begun.lawsuit.version), event, reason: 'Misread.', occurred: { on: '2026-05-04' } },
    'matter { version ... on Lawsuit { deadlines { dueOn } events: history(first: 1) { nodes { sentence } } } }',
  );
  expect(corrected).toMatchObject({
    userErrors: [],
    matter: { deadlines: [{ dueOn: '2026-06-03' }], events: { nodes: [{ sentence: 'Corrected a fact.' }] } },
  });
  const named = await act(
    'matterSetPeople',
    { ...onMatter(corrected.matter.version), lead: globalId('Person', world.person.counsel) },
    'matter { version ... on Lawsuit { lead { name } } }',
  );
  expect(named.matter.lead.name).toBe('Test counsel');
  const stated = await act(
    'matterSetStatedDate',
    {
      ...onMatter(named.matter.version),
      dueOn: '2026-06-20',
      time: '17:00',
      actor: 'US',
      label: 'Call the clerk',
      source: 'A mail',
    },
    'matter { version ... on Lawsuit { deadlines { label dueAt } } }',
  );
  expect(stated.matter.deadlines).toContainEqual({ label: 'Call the clerk', dueAt: '2026-06-20T21:00:00Z' });
  const edited = await act(
    'lawsuitEdit',
    {
      lawsuit: suit.id,
      expectedVersion: stated.matter.version,
      judge: 'A. Judge',
      claims: ['FOIA: no answer'],
    },
    'lawsuit { judge claims caption }',
  );
  expect(edited.lawsuit).toEqual({
    judge: 'A. Judge',
    claims: ['FOIA: no answer'],
    caption: 'Test Legal Aid v. Department of Health',
  });
});

test('lists narrow and order; an unknown court is a refusal', async () => {
  const below = await record({
    caption: 'Zebra v. DHS',
    nature: 'APA',
    court: 'cand',
    docketNumber: '3:26-cv-00077-VC',
  });
  await record({
    caption: 'Zebra v. DHS, on appeal',
    court: 'ca9',
    docketNumber: '26-77',
    nature: 'APA',
    appealOf: below.id,
  });
  await enter(below, [
    fact('order_entered', '2026-05-01', { what: 'File a brief', actor: 'us', dueOn: '2026-05-20' }),
  ]);
  const list = async (filter: object, orderBy: object | null = null) => {
    const query = `query ($filter: LawsuitFilter, $orderBy: LawsuitOrder) { lawsuits(filter: $filter, orderBy: $orderBy) { totalCount nodes { caption } } }`;
    const { data, errors } = await api.ask(query, { filter, orderBy }, ANONYMOUS);
    return (
      errors?.[0]?.extensions?.['refusal'] ??
      data.lawsuits.nodes.map(({ caption }: { caption: string }) => caption)
    );
  };
  expect(await list({ court: 'cand' })).toEqual(['Zebra v. DHS']);
  expect(await list({ nature: ['APA'] }, { field: 'UPDATED', direction: 'ASC' })).toEqual([
    'Zebra v. DHS, on appeal',
    'Zebra v. DHS',
  ]);
  expect(await list({ overdue: true, nature: ['APA'] })).toEqual(['Zebra v. DHS']);
  expect(await list({ overdue: false, nature: ['APA'] })).toEqual(['Zebra v. DHS, on appeal']);
  expect(await list({ text: 'zebra', status: ['DRAFT'], court: 'ca9' })).toEqual(['Zebra v. DHS, on appeal']);
  expect(await list({ text: '00077' })).toEqual(['Zebra v. DHS']);
  expect(await list({ court: 'nowhere' })).toBe('COURT_UNKNOWN');
  const { data } = await api.ask(
    'query ($id: ID) { lawsuit(id: $id) { appeals { caption appealOf { caption } } } }',
    { id: below.id },
    ANONYMOUS,
  );
  expect(data.lawsuit.appeals).toEqual([
    { caption: 'Zebra v. DHS, on appeal', appealOf: { caption: 'Zebra v. DHS' } },
  ]);
});

test('takes no more statements for twenty suits with all that hangs on them than for three', async () => {
  const { filed } = world;
  const { matterId } = await filed('2026-01-05', { visibility: 'public' });
  for (let n = 0; n < 20; n += 1) {
    const { id, version } = await record();
    const [, uuid] = Buffer.from(id, 'base64').toString().split(':') as [string, string];
    await it.db.sql`
      insert into lawsuit_requests (lawsuit_id, request_id, added_at) values (${uuid}, ${matterId}, app_now()) on conflict do nothing`;
    await enter({ id, version }, [fact('complaint_filed', '2026-03-02'), fact('tro_entered', '2026-06-01')]);
  }
  const query = `query ($first: Int) { lawsuits(first: $first, orderBy: { field: UPDATED, direction: DESC }) { nodes { ${WHOLE} } } }`;
  const statementsFor = async (first: number) => {
    await api.ask(query, { first }, editor);
    it.statements.length = 0;
    const { data, errors } = await api.ask(query, { first }, editor);
    expect(errors).toBeUndefined();
    expect(data.lawsuits.nodes).toHaveLength(first);
    return it.statements.filter((statement) => !statement.includes('pg_catalog.pg_type')).length;
  };
  const three = await statementsFor(3);
  // Two look-ups of one kind share a statement when they fall into one turn: there may be one fewer, and never more.
  expect(await statementsFor(20)).toBeLessThanOrEqual(three);
  const { data } = await api.ask(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: [globalId('Lawsuit', v7()), globalId('DocketEntry', v7())] },
    editor,
  );
  expect(data.nodes).toEqual([null, null]);
});

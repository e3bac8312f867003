// What was released, added up and checked over the API: by what each asker may see.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { globalId } from '#server/graphql/ids.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let api: TestApi;
let world: World;
let matterId: string;
let version: number;

beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
  world = await makeWorld(it.db);
  const parts = ['E-mails', 'Contracts', 'Logs', 'Minutes', 'Plans'];
  ({ matterId, version } = await world.filed('2026-03-02', { visibility: 'public', parts }));
  const ids = await it.db.sql<
    { id: string }[]
  >`select id from request_parts where matter_id = ${matterId} order by number`;
  const some = (...at: number[]) => at.map((index) => ids[index]!.id).join(',');
  await letter('2026-04-01', [
    ['determination', { answer: 'released', parts: some(0, 1, 2) }],
    [
      'production',
      { number: '1', ...bates(1, 100), processed: '120', releasedInFull: '100', duplicate: '20' },
    ],
  ]);
  await letter('2026-04-08', [
    ['determination', { answer: 'withheld_in_full', exemptions: '(b)(7)(E)', parts: some(3, 4) }],
    ['production', { number: '2', ...bates(111, 120), processed: '40', releasedInFull: '10' }],
  ]);
  await letter('2026-04-15', [['production', { number: '3', ...bates(101, 115) }]]);
  const [kept] = await it.db.sql<{ communicationId: string }[]>`
    select communication_id from matter_events where matter_id = ${matterId} and payload->>'number' = '3'`;
  await setPartVisibility(world.as('editor'), {
    matter: matterId,
    expectedVersion: version,
    part: kept!.communicationId,
    visibility: 'organization',
  });
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const bates = (from: number, to: number) => ({ batesFrom: `CMS-0${from}`, batesTo: `CMS-0${to}` });

type Facts = readonly (readonly [kind: 'determination' | 'production', fields: Record<string, string>])[];

async function letter(datedOn: string, facts: Facts): Promise<void> {
  ({ version } = await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'letter', subject: 'A release', datedOn },
    facts: facts.map(([kind, fields]) => ({
      kind,
      occurred: { on: datedOn },
      fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
    })),
  }));
}

async function released(viewer: Viewer) {
  const query = `query ($id: ID!) { foiaRequest(id: $id) { partsSentence
    productionTotals { processed releasedInFull duplicate referred }
    productions { number batesFrom batesTo pages counts { processed withheldInFull } event { occurred { on } }
      doubts { kind sentence } } } }`;
  const { data, errors } = await api.ask(query, { id: globalId('FoiaRequest', matterId) }, viewer);
  expect(errors).toBeUndefined();
  return data.foiaRequest;
}

const COUNTS = {
  kind: 'COUNTS',
  sentence: 'The counts do not add up: 40 pages processed, 10 accounted for; 30 pages unaccounted for.',
};
const GAP = {
  kind: 'GAP',
  sentence: '10 pages are in no production, before this one: CMS-0101 to CMS-0110.',
};
const OVERLAP = {
  kind: 'OVERLAP',
  sentence:
    '5 pages are in an earlier production too: CMS-0111 to CMS-0115. If they were released again, correct this production and say so: it then takes the place of the earlier.',
};

describe('what was released', () => {
  test('to everybody: the parts in a sentence, totals, and what does not fit', async () => {
    const told = await released(ANONYMOUS);
    expect(told.partsSentence).toBe('3 of 5 released, 2 withheld under (b)(7)(E)');
    expect(told.productionTotals).toEqual({
      processed: 160,
      releasedInFull: 110,
      duplicate: 20,
      referred: null,
    });
    expect(told.productions).toEqual([
      {
        number: 1,
        ...bates(1, 100),
        pages: 100,
        counts: { processed: 120, withheldInFull: null },
        event: { occurred: { on: '2026-04-01' } },
        doubts: [],
      },
      {
        number: 2,
        ...bates(111, 120),
        pages: 10,
        counts: { processed: 40, withheldInFull: null },
        event: { occurred: { on: '2026-04-08' } },
        doubts: [COUNTS, GAP],
      },
    ]);
  });

  test('to members: with what is kept to them, which fills the gap and overlaps', async () => {
    const { productions } = await released(world.as('viewer').viewer);
    expect(productions.map(({ doubts }: { doubts: unknown }) => doubts)).toEqual([[], [COUNTS], [OVERLAP]]);
  });

  test('what is printed on its files is compared with its letter, as far as the asker may have them', async () => {
    const { sql } = it.db;
    const [letter] = await sql<{ communicationId: string }[]>`
      select communication_id from matter_events where matter_id = ${matterId} and payload->>'number' = '1'`;
    await sql`
      insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at, check_state, reading_state)
      values (md5('released')::uuid, ${world.organizationId}, 'x', 1, 'release.pdf', 'application/pdf', 'x', ${world.person.owner}, app_now(), 'held', 'waiting')`;
    await sql`
      insert into document_pages (id, document_id, number, text, origin, places)
      select md5('released' || n)::uuid, md5('released')::uuid, n, '', 'none', '[]' from generate_series(1, 99) n`;
    await sql`
      insert into page_labels (document_id, page, series, number, label)
      select md5('released')::uuid, n, 'CMS', l, 'CMS-' || lpad(l::text, 4, '0')
      from generate_series(1, 99) n, lateral (select case n when 99 then 150 else n end as l) label`;
    await sql`
      insert into enclosures (communication_id, document_id, added_at)
      values (${letter!.communicationId}, md5('released')::uuid, app_now())`;
    const doubts = async (viewer: Viewer) => (await released(viewer)).productions[0].doubts;
    const member = world.as('viewer').viewer;
    // Nothing is said before all is read.
    expect(await doubts(member)).toEqual([]);
    await sql`update documents set reading_state = 'read' where name = 'release.pdf'`;
    const found = [
      {
        kind: 'NOT_PRINTED',
        sentence: 'Its letter names pages that are on none of its files here: CMS-99 to CMS-100.',
      },
      { kind: 'NOT_STATED', sentence: 'Its files bear numbers that its letter does not name: CMS-0150.' },
    ];
    expect(await doubts(member)).toEqual(found);
    expect(await doubts(ANONYMOUS)).toEqual([]);
    await sql`update documents set check_state = 'clear' where name = 'release.pdf'`;
    expect(await doubts(ANONYMOUS)).toEqual(found);
    const query = `{ documentPagesByLabel(label: "cms 98") { number labels document { file { name } } } }`;
    const { data } = await api.ask(query, {}, ANONYMOUS);
    expect(data.documentPagesByLabel).toEqual([
      { number: 98, labels: ['CMS-0098'], document: { file: { name: 'release.pdf' } } },
    ]);
  });
});

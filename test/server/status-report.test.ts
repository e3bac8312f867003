// The table of a status report over the API and as files: per agency and request, and never of a request that the asker may not see.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRequest } from '#commands/lawsuits/add-request.ts';
import { recordEntry } from '#commands/lawsuits/record-entry.ts';
import { recordLawsuit } from '#commands/lawsuits/record-lawsuit.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { globalId } from '#server/graphql/ids.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let api: TestApi;
let world: World;
let site: Site;
let suitId: string;

beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-06-15T15:00:00Z');
  api = await startTestApi(it.db);
  world = await makeWorld(it.db);
  site = await startSite(it.db);
  suitId = await inCourt();
}, 240_000);
afterAll(async () => {
  await site.stop();
  await api.stop();
  await it.drop();
});

const fields = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([key, value]) => ({ key, value }));

async function produced(
  title: string,
  visibility: 'public' | 'organization',
  counts: Readonly<Record<string, string>>,
) {
  const { matterId, version } = await world.filed('2026-03-02', { title, visibility });
  await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'letter', subject: 'A release', datedOn: '2026-05-10' },
    facts: [{ kind: 'production', occurred: { on: '2026-05-10' }, fields: fields(counts) }],
  });
  return matterId;
}

/** A public suit over a request that everybody sees and one that is kept, with a rate, and a production in docket and letter. */
async function inCourt(): Promise<string> {
  const open = await produced('=Open request', 'public', {
    processed: '100',
    releasedInFull: '70',
    withheldInFull: '20',
    duplicate: '5',
  });
  const kept = await produced('Kept request', 'organization', { processed: '50' });
  const editor = world.as('editor');
  let suit = await recordLawsuit(editor, {
    organization: world.organizationId,
    caption: 'Aid v. HHS',
    nature: 'foia',
    court: 'dcd',
    docketNumber: '1:05-cv-00007',
    visibility: 'public',
  });
  for (const foiaRequest of [open, kept]) {
    suit = await addRequest(editor, { lawsuit: suit.matterId, expectedVersion: suit.version, foiaRequest });
  }
  const order = await recordEntry(editor, {
    lawsuit: suit.matterId,
    expectedVersion: suit.version,
    entry: { entered: { on: '2026-04-20' }, text: 'MINUTE ORDER' },
    facts: [
      {
        kind: 'order_entered',
        occurred: { on: '2026-04-20' },
        fields: fields({
          what: 'Process pages',
          actor: 'agency',
          dueOn: '2026-05-10',
          everyDays: '30',
          pages: '200',
        }),
      },
    ],
  });
  const [ordered] = await it.db.sql<[{ id: string }]>`
    select id from matter_events where matter_id = ${suit.matterId} and kind = 'order_entered'`;
  await recordEntry(editor, {
    lawsuit: suit.matterId,
    expectedVersion: order.version,
    entry: { entered: { on: '2026-05-10' }, text: 'Production made.' },
    facts: [
      {
        kind: 'order_obeyed',
        occurred: { on: '2026-05-10' },
        aboutEvent: ordered.id,
        fields: fields({ pages: '150' }),
      },
    ],
  });
  return suit.matterId;
}

const QUERY = `query ($id: ID!, $since: Date) { lawsuit(id: $id) { production { ordered released shortfall }
  statusReport(since: $since) { since until rows { foiaRequest { title } agency productions processed released withheld referred disputes }
    schedules { ordered released shortfall } } } }`;

async function ask(viewer: Viewer, since: string | null = null) {
  const { data, errors } = await api.ask(QUERY, { id: globalId('Lawsuit', suitId), since }, viewer);
  expect(errors).toBeUndefined();
  return data.lawsuit;
}

test('a member sees each request in suit with its pages, and the rate with every page counted once', async () => {
  const { statusReport, production } = await ask(world.as('viewer').viewer);
  expect(statusReport).toEqual({
    since: null,
    until: '2026-06-15',
    rows: [
      {
        foiaRequest: { title: '=Open request' },
        agency: 'Agency of family hhs',
        productions: 1,
        processed: 100,
        released: 70,
        withheld: 20,
        referred: null,
        disputes: [
          'Production of Sun May 10, 2026: The counts do not add up: 100 pages processed, 95 accounted for; 5 pages unaccounted for.',
        ],
      },
      expect.objectContaining({ foiaRequest: { title: 'Kept request' }, processed: 50, released: null }),
    ],
    schedules: [{ ordered: 200, released: 150, shortfall: 50 }],
  });
  expect(production).toEqual([{ ordered: 200, released: 150, shortfall: 50 }]);
  expect((await ask(world.as('viewer').viewer, '2026-05-10')).statusReport.rows[0]).toMatchObject({
    productions: 0,
    processed: null,
  });
});

test('who may not see a request is told nothing of it, in any form', async () => {
  const { statusReport } = await ask(ANONYMOUS);
  expect(statusReport.rows).toHaveLength(1);
  expect(JSON.stringify(statusReport)).not.toContain('Kept request');
  const [{ code }] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${suitId}`;
  for (const extension of ['csv', 'docx']) {
    const answer = await fetch(`${site.url}/lawsuits/${code}/status-report.${extension}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const words =
      extension === 'csv'
        ? new TextDecoder().decode(bytes)
        : strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect(words).toContain('Open request');
    expect(words).not.toContain('Kept request');
    if (extension === 'docx') expect(words).toContain('1:05-cv-00007. Since');
  }
});

test('as CSV no cell is a formula, and what no letter gives is said to be not given', async () => {
  const cookie = await site.signIn(world.person.viewer);
  const [{ code }] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${suitId}`;
  const answer = await fetch(`${site.url}/lawsuits/${code}/status-report.csv?since=2026-05-01`, {
    headers: { cookie },
  });
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${code}-status-report.csv"`);
  const text = await answer.text();
  expect(text).toContain(
    "Agency of family hhs,'=Open request,2026-05-01,2026-06-15,1,100,70,20,not given,not given,,,",
  );
  expect(text).toContain('All in suit,Process pages,2026-05-01,2026-06-15,,,,,,,200 every 30 days,50,');
});

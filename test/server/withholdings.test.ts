// What an agency withheld, over the API, the site and as files: taken in from its table, kept from those who may not read it, and
// given out without what is for counsel.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { ANONYMOUS, type Role, type Viewer } from '#domain/access/viewer.ts';
import { globalId } from '#server/graphql/ids.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { tableReader } from '#server/inspecting/read-table.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { packed } from '#test/support/programs.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { filesOf } from '#test/support/storage.ts';
import { makeWorld, type World } from '#test/support/world.ts';
import { Readable } from 'node:stream';

let it: TestDatabase;
let api: TestApi;
let world: World;
let site: Site;
const dataDir = makeDataDir();
const files = filesOf(dataDir);
const storage = openFileStorage(files);

beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
  world = await makeWorld(it.db);
  site = await startSite(it.db, { files });
}, 240_000);
afterAll(async () => {
  await site.stop();
  await api.stop();
  await it.drop();
  removeDataDir(dataDir);
});

const viewerOf = (role: Role): Viewer => world.as(role).viewer;

async function keep(text: string, name = 'index.csv'): Promise<string> {
  const stored = await storage.store(Readable.from([Buffer.from(text)]));
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: `${v7()}-${name}`,
    ...stored,
  });
  await it.db.sql`update documents set check_state = 'clear' where id = ${documentId}`;
  return documentId;
}

async function act(name: string, input: Record<string, unknown>, role: Role = 'volunteer') {
  const type = name[0]!.toUpperCase() + name.slice(1);
  const inputType =
    name === 'foiaRequestRemoveWithholdings' ? 'FoiaRequestRemoveWithholdingsInput' : `${type}Input`;
  const more = name === 'foiaRequestImportWithholdings' ? 'added known leftOut' : '';
  const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${more}
    userErrors { code message path } foiaRequest { version } } }`;
  const { data, errors } = await api.ask(query, { input }, viewerOf(role), {
    readTable: tableReader(storage, packed('server/inspecting/child.ts')),
  });
  expect(errors).toBeUndefined();
  return data[name];
}

async function rowsOf({ matterId }: RequestResult, viewer: Viewer) {
  const query = `query ($id: ID!) { foiaRequest(id: $id) { withholdings(first: 50) { totalCount nodes {
    id batesFrom batesTo pages documentDate description exemptions reason ruling position line event { kind } } } } }`;
  const { data, errors } = await api.ask(query, { id: globalId('FoiaRequest', matterId) }, viewer);
  expect(errors).toBeUndefined();
  return data.foiaRequest.withholdings.nodes as Record<string, unknown>[];
}

const target = async ({ matterId }: RequestResult) => {
  const [row] = await it.db.sql<[{ version: number }]>`select version from matters where id = ${matterId}`;
  return { foiaRequest: globalId('FoiaRequest', matterId), expectedVersion: row.version };
};

/** Filed, with a production whose letter has a file. */
async function released(text = v7()) {
  const filed = await world.filed('2026-03-02', { visibility: 'public' });
  const file = await keep(text, 'pages.txt');
  const told = await recordCommunication(world.as('editor'), {
    foiaRequest: filed.matterId,
    expectedVersion: filed.version,
    communication: { direction: 'in', channel: 'letter', subject: 'Release', datedOn: '2026-04-01', file },
    facts: [
      {
        kind: 'production',
        occurred: { on: '2026-04-01' },
        fields: [
          { key: 'batesFrom', value: 'CMS-000100' },
          { key: 'batesTo', value: 'CMS-000149' },
        ],
      },
    ],
  });
  const [event] = await it.db.sql<[{ id: string }]>`
    select id from matter_events where matter_id = ${filed.matterId} and kind = 'production'`;
  return { request: told, file, event: globalId('MatterEvent', event.id) };
}

const TABLE = `Bates Range,Date,Description,Exemption,Justification
000127 to 000130,03/01/2025,"E-mail, ""draft""",b5,Deliberative
000131,2025,=cmd(),(b)(7)(e),Techniques
,,No pages of its own,b6,Privacy
`;

test('a table is taken in with its zeros, attached to its production, and the same table again adds nothing', async () => {
  const { request, event } = await released();
  const file = globalId('Document', await keep(TABLE));
  const first = await act('foiaRequestImportWithholdings', { ...(await target(request)), file, event });
  expect(first).toMatchObject({ added: 3, known: 0, leftOut: 0, userErrors: [] });
  const again = await act('foiaRequestImportWithholdings', { ...(await target(request)), file, event });
  expect(again).toMatchObject({ added: 0, known: 3, userErrors: [] });
  expect(await rowsOf(request, ANONYMOUS)).toMatchObject([
    {
      batesFrom: '000127',
      batesTo: '000130',
      pages: 4,
      exemptions: ['(b)(5)'],
      line: 2,
      event: { kind: 'production' },
    },
    {
      batesFrom: '000131',
      batesTo: '000131',
      pages: 1,
      description: '=cmd()',
      exemptions: ['(b)(7)(E)'],
      line: 3,
    },
    { batesFrom: null, pages: null, description: 'No pages of its own', exemptions: ['(b)(6)'], line: 4 },
  ]);
  const [code] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${request.matterId}`;
  const csv = await fetch(`${site.url}/requests/${code.code}/withholdings.csv`);
  const text = await csv.text();
  expect(text).toContain('000127,000130,03/01/2025');
  expect(text).toContain(",'=cmd(),");
  expect(csv.headers.get('cache-control')).toBe('private, no-store');
});

test('a repeated act gets its first answer, though the request went on', async () => {
  const { request } = await released();
  const input = {
    ...(await target(request)),
    file: globalId('Document', await keep(TABLE)),
    clientMutationId: v7(),
  };
  const first = await act('foiaRequestImportWithholdings', input);
  expect(first.added).toBe(3);
  expect((await act('foiaRequestImportWithholdings', input)).added).toBe(3);
  expect(await rowsOf(request, ANONYMOUS)).toHaveLength(3);
});

const BAD = 'Bates,Description\nCMS-2 to CMS-1,Upside down\n,\nCMS-3,Right\n';

test('rows that cannot be taken are named by their lines and stop the rest, unless they are to be left out', async () => {
  const { request } = await released();
  const file = globalId('Document', await keep(BAD));
  const preview = await api.ask(
    `query ($input: FoiaRequestImportWithholdingsInput!) { foiaRequestWithholdingsPreview(input: $input) {
      userErrors { code } columns rowCount badCount bad { line why says } matching { field column } rows { line description } } }`,
    { input: { ...(await target(request)), file } },
    viewerOf('volunteer'),
    { readTable: tableReader(storage, packed('server/inspecting/child.ts')) },
  );
  expect(preview.data.foiaRequestWithholdingsPreview).toEqual({
    userErrors: [],
    columns: ['Bates', 'Description'],
    rowCount: 1,
    badCount: 1,
    bad: [
      {
        line: 2,
        why: 'Its Bates numbers, CMS-2 to CMS-1, are no range.',
        says: 'CMS-2 to CMS-1 · Upside down',
      },
    ],
    matching: [
      { field: 'PAGES', column: 0 },
      { field: 'DESCRIPTION', column: 1 },
    ],
    rows: [{ line: 4, description: 'Right' }],
  });
  const refused = await act('foiaRequestImportWithholdings', { ...(await target(request)), file });
  expect(refused.userErrors).toMatchObject([{ code: 'TABLE_ROWS_BAD' }]);
  expect(refused.userErrors[0].message).toContain('1 row cannot be taken, in line 2.');
  expect(await rowsOf(request, ANONYMOUS)).toEqual([]);
  const taken = await act('foiaRequestImportWithholdings', {
    ...(await target(request)),
    file,
    leaveOutBad: true,
  });
  expect(taken).toMatchObject({ added: 1, leftOut: 1 });
  const [entry] = await it.db.sql<[{ after: Record<string, unknown> }]>`
    select after from history where matter_id = ${request.matterId} and action = 'import_withholdings'`;
  expect(entry.after).toMatchObject({ added: 1, leftOut: 1, lines: '2' });
});

test('a file that is no table, columns that are not there, and a fact that is no answer are refused', async () => {
  const { request } = await released();
  const code = async (input: Record<string, unknown>) =>
    (await act('foiaRequestImportWithholdings', { ...(await target(request)), ...input })).userErrors[0]
      ?.code;
  expect(await code({ file: globalId('Document', await keep('%PDF-1.7\n')) })).toBe('TABLE_UNREADABLE');
  const file = globalId('Document', await keep(TABLE));
  expect(await code({ file, columns: [{ field: 'DESCRIPTION', column: 5 }] })).toBe('TABLE_UNMATCHED');
  expect(await code({ file: globalId('Document', await keep('Colour,Size\nred,1\n')) })).toBe(
    'TABLE_UNMATCHED',
  );
  const [filing] = await it.db.sql<[{ id: string }]>`
    select id from matter_events where matter_id = ${request.matterId} and kind = 'submitted'`;
  expect(await code({ file, event: globalId('MatterEvent', filing.id) })).toBe('WITHHOLDING_SOURCE_UNKNOWN');
  expect(await code({ file: globalId('Document', v7()) })).toBe('DOCUMENT_UNKNOWN');
});

test('a row is added, changed and taken away; under a legal hold it stays', async () => {
  const { request } = await released();
  const added = await act('foiaRequestAddWithholding', {
    ...(await target(request)),
    batesFrom: 'CMS-000101',
    description: 'Memo',
    exemption: 'b5',
  });
  expect(added.userErrors).toEqual([]);
  const [row] = await rowsOf(request, ANONYMOUS);
  expect(row).toMatchObject({ batesFrom: 'CMS-000101', batesTo: 'CMS-000101', pages: 1 });
  const withholding = row!['id'];
  await act('foiaRequestEditWithholding', { ...(await target(request)), withholding, ruling: 'Release it.' });
  expect(await rowsOf(request, ANONYMOUS)).toMatchObject([{ description: 'Memo', ruling: 'Release it.' }]);
  const unclear = await act('foiaRequestAddWithholding', { ...(await target(request)), exemption: 'b5' });
  expect(unclear.userErrors).toMatchObject([{ code: 'WITHHOLDING_UNCLEAR' }]);
  const byVolunteer = await act('foiaRequestRemoveWithholdings', { ...(await target(request)), withholding });
  expect(byVolunteer.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const { expectedVersion } = await target(request);
  const hold = { matter: request.matterId, expectedVersion, reason: 'A suit is near.' };
  await setLegalHold(world.as('owner'), hold);
  const held = await act(
    'foiaRequestRemoveWithholdings',
    { ...(await target(request)), withholding },
    'editor',
  );
  expect(held.userErrors).toMatchObject([{ code: 'LEGAL_HOLD' }]);
});

test('a whole table is taken away, and can be taken in again', async () => {
  const { request } = await released();
  const file = globalId('Document', await keep(TABLE));
  await act('foiaRequestImportWithholdings', { ...(await target(request)), file });
  const [row] = await rowsOf(request, ANONYMOUS);
  const gone = await act(
    'foiaRequestRemoveWithholdings',
    { ...(await target(request)), withholding: row!['id'], wholeTable: true, reason: 'The wrong table' },
    'editor',
  );
  expect(gone.userErrors).toEqual([]);
  expect(await rowsOf(request, ANONYMOUS)).toEqual([]);
  const again = await act('foiaRequestImportWithholdings', { ...(await target(request)), file });
  expect(again).toMatchObject({ added: 3 });
});

const SECRET = 'We say that the memo is final agency action';

test('our position is counsel’s alone: no member, export, search or history holds it', async () => {
  const { request } = await released();
  await act('foiaRequestAddWithholding', { ...(await target(request)), description: 'Memo' });
  const [row] = await rowsOf(request, ANONYMOUS);
  const input = { withholding: row!['id'], position: SECRET };
  for (const role of ['owner', 'editor', 'volunteer'] as const) {
    const refused = await act('foiaRequestSetPosition', { ...(await target(request)), ...input }, role);
    expect(refused.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  }
  const set = await act('foiaRequestSetPosition', { ...(await target(request)), ...input }, 'counsel');
  expect(set.userErrors).toEqual([]);
  expect((await rowsOf(request, viewerOf('counsel')))[0]).toMatchObject({ position: SECRET });
  const history = `query ($id: ID!) { foiaRequest(id: $id) { history(first: 50) { nodes { action after before } } } }`;
  const id = globalId('FoiaRequest', request.matterId);
  for (const role of ['owner', 'editor', 'volunteer', 'viewer'] as const) {
    expect((await rowsOf(request, viewerOf(role)))[0]).toMatchObject({ description: 'Memo', position: null });
    const { data } = await api.ask(history, { id }, viewerOf(role));
    expect(JSON.stringify(data)).not.toContain('final agency action');
    expect(JSON.stringify(data)).not.toContain('set_position');
  }
  const [{ code }] = await it.db.sql<
    [{ code: string }]
  >`select code from matters where id = ${request.matterId}`;
  for (const role of ['owner', 'counsel'] as const) {
    const cookie = await site.signIn(world.person[role]);
    const csv = await fetch(`${site.url}/requests/${code}/withholdings.csv`, { headers: { cookie } });
    expect(await csv.text()).not.toContain('final agency action');
    const own = await fetch(`${site.url}/profile/data.json`, { headers: { cookie } });
    expect(await own.text()).not.toContain('final agency action');
    const page = await fetch(`${site.url}/requests/${code}/withholdings`, {
      headers: { cookie },
      redirect: 'follow',
    });
    expect((await page.text()).includes('final agency action')).toBe(role === 'counsel');
  }
  const [found] = await it.db.sql<[{ count: number }]>`
    select count(*)::int as count from matters where search @@ websearch_to_tsquery('final agency action')`;
  expect(found.count).toBe(0);
  const [mails] = await it.db.sql<[{ count: number }]>`
    select (select count(*) from mails where text like '%final agency action%')
      + (select count(*) from notices where params::text like '%final agency action%') as count`;
  expect(Number(mails.count)).toBe(0);
});

test('what the agency wants back is frozen for counsel, with all that was told of it', async () => {
  const { request, file, event } = await released();
  const document = `query ($id: String!) { document(reference: $id) { id } }`;
  const seen = async (viewer: Viewer) =>
    (await api.ask(document, { id: file }, viewer)).data.document !== null;
  expect(await seen(ANONYMOUS)).toBe(true);
  const input = {
    event,
    askedOn: '2026-04-03',
    batesFrom: 'CMS-000140',
    batesTo: 'CMS-000142',
    agencyWords: 'By mistake.',
  };
  const done = await act('foiaRequestClawBack', { ...(await target(request)), ...input });
  expect(done.userErrors).toEqual([]);
  for (const viewer of [ANONYMOUS, viewerOf('owner'), viewerOf('editor'), viewerOf('volunteer')])
    expect(await seen(viewer)).toBe(false);
  expect(await seen(viewerOf('counsel'))).toBe(true);
  const query = `query ($id: ID!) { foiaRequest(id: $id) { productions { batesFrom clawBacks { occurred { on } } } } }`;
  const { data } = await api.ask(query, { id: globalId('FoiaRequest', request.matterId) });
  expect(data.foiaRequest.productions).toEqual([
    { batesFrom: 'CMS-000100', clawBacks: [{ occurred: { on: '2026-04-03' } }] },
  ]);
  const none = await act('foiaRequestClawBack', {
    ...(await target(request)),
    ...input,
    event: globalId('MatterEvent', v7()),
  });
  expect(none.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('a volunteer takes a table in on the pages, without a script: looks first, matches a column, then saves', async () => {
  const { request } = await released();
  const [{ code }] = await it.db.sql<
    [{ code: string }]
  >`select code from matters where id = ${request.matterId}`;
  const cookie = await site.signIn(world.person.volunteer);
  const address = `${site.url}/requests/${code}/withholdings/import`;
  const { expectedVersion } = await target(request);
  const send = async (fields: Record<string, string | Blob>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ expectedVersion: String(expectedVersion), ...fields }))
      form.set(name, value);
    const headers = { cookie, origin: site.url };
    return fetch(address, { method: 'POST', headers, body: form, redirect: 'manual' });
  };
  const table = new File(['Label,What\nCMS-000101,Memo\n'], 'index.csv', { type: 'text/csv' });
  const unmatched = await (await send({ intent: 'look', file: table })).text();
  expect(unmatched.includes('Say which column of the table holds what')).toBe(true);
  const id = /name="file" value="([^"]+)"/.exec(unmatched)?.[1] ?? '';
  const looked = await (
    await send({ intent: 'look', file: id, 'column.0': 'PAGES', 'column.1': 'DESCRIPTION' })
  ).text();
  expect(looked.includes('1 row<!-- --> can be taken in.')).toBe(true);
  expect(looked.includes('<strong>CMS-000101 to CMS-000101</strong>')).toBe(true);
  expect(await rowsOf(request, ANONYMOUS)).toEqual([]);
  const saved = await send({
    intent: 'import',
    file: id,
    'column.0': 'PAGES',
    'column.1': 'DESCRIPTION',
    clientMutationId: v7(),
  });
  expect(saved.headers.get('location')).toContain('added=1&known=0&left=0');
  expect(await rowsOf(request, ANONYMOUS)).toMatchObject([{ batesFrom: 'CMS-000101', description: 'Memo' }]);
});

test('an owner removes the words of a row on the pages, without a script: looks once more, and a note stands in their place', async () => {
  const { request } = await released();
  const word = `ssn${v7().slice(-12)}`;
  await act('foiaRequestAddWithholding', { ...(await target(request)), description: `Letter of ${word}` });
  const [row] = await rowsOf(request, ANONYMOUS);
  const [{ code }] = await it.db.sql<
    [{ code: string }]
  >`select code from matters where id = ${request.matterId}`;
  const list = `/requests/${code}/withholdings`;
  const page = `/requests/${code}/entries/${encodeURIComponent(String(row!['id']))}/redact`;
  const as = async (role: Role) => ({ cookie: await site.signIn(world.person[role]), origin: site.url });
  const get = async (path: string, role: Role) =>
    (await (await fetch(site.url + path, { headers: await as(role) })).text()).replaceAll('<!-- -->', '');
  const links = (html: string) => html.includes(`/entries/${encodeURIComponent(String(row!['id']))}/redact`);
  expect(links(await get(list, 'owner'))).toBe(true);
  expect(links(await get(list, 'editor'))).toBe(false);
  const { expectedVersion } = await target(request);
  const send = async (fields: Record<string, string>) =>
    fetch(site.url + page, {
      method: 'POST',
      headers: await as('owner'),
      body: new URLSearchParams({
        choice: 'row',
        reason: 'A number.',
        expectedVersion: String(expectedVersion),
        ...fields,
      }),
      redirect: 'manual',
    });
  const looked = await (await send({ intent: 'look' })).text();
  expect(looked.includes('what counsel wrote about it')).toBe(true);
  expect((await get(list, 'viewer')).includes(word)).toBe(true);
  const done = await send({ intent: 'redact' });
  expect(done.headers.get('location')).toContain(`${code}`);
  expect(done.headers.get('location')).toContain('/withholdings?done=redacted');
  const after = await get(list, 'viewer');
  expect(after.includes(word)).toBe(false);
  expect(after.includes('Words removed for good')).toBe(true);
  expect(after.includes('Why: A number.')).toBe(true);
  expect((await get(`${list}?done=redacted`, 'owner')).includes('The words are removed for good.')).toBe(
    true,
  );
  const query = `query ($id: ID!) { node(id: $id) { ... on Withholding { description redaction { reason by { name } } } } }`;
  const told = async (viewer: Viewer) => (await api.ask(query, { id: row!['id'] }, viewer)).data.node;
  expect(await told(ANONYMOUS)).toEqual({
    description: 'Redacted',
    redaction: { reason: 'A number.', by: null },
  });
  expect(await told(viewerOf('viewer'))).toMatchObject({ redaction: { by: { name: 'Test owner' } } });
});

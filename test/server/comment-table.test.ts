// A table of others' comments over the API, read out of the stored file: what regulations.gov sends, and what our own export wrote.
import { Readable } from 'node:stream';
import * as xlsx from '@e965/xlsx';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftComment } from '#commands/comments/draft-comment.ts';
import { noteComments } from '#commands/comments/note-comments.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { globalId } from '#server/graphql/ids.ts';
import { tableReader } from '#server/inspecting/read-table.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { packed } from '#test/support/programs.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { filesOf } from '#test/support/storage.ts';
import { makeWorld, type World } from '#test/support/world.ts';

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

const docket = (title = 'A docket') =>
  recordDocket(world.as('editor'), {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'none',
    title,
    subject: 'A routine use.',
  });

interface Target {
  readonly matterId: string;
  readonly version: number;
}

/** What the acts ask for. */
async function given({ matterId, version }: Target, bytes: Uint8Array | string, name = 'comments.csv') {
  const stored = await storage.store(Readable.from([Buffer.from(bytes)]));
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name,
    ...stored,
  });
  await it.db.sql`update documents set check_state = 'clear' where id = ${documentId}`;
  return {
    agencyDocket: globalId('AgencyDocket', matterId),
    expectedVersion: version,
    file: globalId('Document', documentId),
  };
}

const ask = async (query: string, input: object, viewer: Viewer) => {
  const { data, errors } = await api.ask(query, { input }, viewer, {
    readTable: tableReader(storage, packed('server/inspecting/child.ts')),
  });
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as Record<string, unknown>;
};
const preview = (input: object, viewer = world.as('volunteer').viewer) =>
  ask(
    `query ($input: AgencyDocketImportCommentsInput!) { agencyDocketImportCommentsPreview(input: $input) {
      columns ignored freshCount knownCount fresh { line commenter trackingNumber postedOn address }
      badCount bad { line why says } userErrors { code path } } }`,
    input,
    viewer,
  );
const take = (input: object, viewer = world.as('volunteer').viewer) =>
  ask(
    `mutation ($input: AgencyDocketImportCommentsInput!) { agencyDocketImportComments(input: $input) {
      noted passedOver userErrors { code path message } } }`,
    input,
    viewer,
  );
const noted = ({ matterId }: Target) => it.db.sql`
  select commenter, tracking_number, address, text from public_comments
  where matter_id = ${matterId} and origin = 'other' order by commenter`;

const PORTAL = [
  [
    'Document ID',
    'Agency ID',
    'Tracking Number',
    'Document Type',
    'Posted Date',
    'Organization Name',
    'Comment',
  ],
  [
    'CMS-2026-0041-0007',
    'CMS',
    '001-0020',
    'Public Submission',
    '2026-11-02T05:00Z',
    'A clinic',
    'We object.',
  ],
  ['CMS-2026-0041-0001', 'CMS', '', 'Notice', '2026-10-01T04:00Z', '', ''],
];

function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Comments');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

test('a workbook is looked at, stopped by its bad line, taken in without it, and answered alike when it is sent again', async () => {
  const target = await docket();
  const input = await given(target, workbook(PORTAL), 'comments.xlsx');
  expect(await preview(input)).toEqual({
    columns: [
      'Document ID',
      'Tracking Number',
      'Document Type',
      'Posted Date',
      'Organization Name',
      'Comment',
    ],
    ignored: ['Agency ID'],
    freshCount: 1,
    knownCount: 0,
    fresh: [
      {
        line: 2,
        commenter: 'A clinic',
        trackingNumber: '001-0020',
        postedOn: '2026-11-02',
        address: 'https://www.regulations.gov/comment/CMS-2026-0041-0007',
      },
    ],
    badCount: 1,
    bad: [
      {
        line: 3,
        why: 'It is no comment but: Notice.',
        says: 'CMS-2026-0041-0001 · CMS · Notice · 2026-10-01T04:00Z',
      },
    ],
    userErrors: [],
  });
  expect(await take(input)).toMatchObject({
    noted: null,
    userErrors: [{ code: 'TABLE_ROWS_BAD', path: ['leaveOutBad'] }],
  });
  expect(await noted(target)).toEqual([]);
  const sent = { ...input, leaveOutBad: true, clientMutationId: v7() };
  expect(await take(sent)).toEqual({ noted: 1, passedOver: 0, userErrors: [] });
  expect(await take(sent)).toEqual({ noted: 1, passedOver: 0, userErrors: [] });
  expect(await noted(target)).toHaveLength(1);
});

test('what our export wrote comes in as it was, and what it marks as ours stays out', async () => {
  const from = await docket('A docket to copy from');
  const comments = [
    {
      commenter: '=SUM(A1)',
      text: 'Two lines,\nand "quotes"',
      trackingNumber: '0007',
      address: 'https://example.org/7',
    },
    { commenter: 'State of Sample', text: '', trackingNumber: '0008' },
  ];
  const filled = await noteComments(world.as('editor'), {
    agencyDocket: from.matterId,
    expectedVersion: from.version,
    comments,
  });
  await draftComment(world.as('editor'), {
    agencyDocket: from.matterId,
    expectedVersion: filled.version,
    title: 'Our draft',
    text: 'We object.',
  });
  const [{ code }] = await it.db.sql<
    [{ code: string }]
  >`select code from matters where id = ${from.matterId}`;
  const cookie = await site.signIn(world.person.editor);
  const table = await fetch(`${site.url}/agency-dockets/${code}/comments.csv`, { headers: { cookie } });
  const csv = await table.text();
  expect(csv).toContain('Our draft');
  const into = await docket('A docket to copy into');
  const input = await given(into, csv);
  expect(await preview(input)).toMatchObject({
    freshCount: 2,
    bad: [{ why: 'It is marked as ours, and here are those of others.' }],
  });
  expect(await take({ ...input, leaveOutBad: true })).toMatchObject({ noted: 2, userErrors: [] });
  expect(await noted(into)).toEqual(await noted(from));
});

/** As agencies print them; to a spreadsheet each looks like something else: a number, a power of ten, a day, a time. */
const NUMBERS = [
  '0007',
  '00007',
  '000-0000',
  '001-0020',
  '00E1',
  '1E05',
  '03-04-2026',
  '1/2',
  '08:30',
  '1:05-cv-00007',
  '٠٠٧',
  '09-70-0541',
  'CMS-2018-0075-0001',
];

const numbered: readonly (readonly string[])[] = [
  ['Tracking Number', 'Organization Name', 'Comment'],
  ...NUMBERS.map((number, at) => [number, `Clinic ${at}`, `Under ${number}`]),
];

/** As numbers that are only shown with their zeros. */
function shownWithZeros(): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet([['Tracking Number', 'Organization Name']]);
  xlsx.utils.sheet_add_aoa(
    sheet,
    [
      [{ t: 'n', v: 7, z: '0000' }, 'Clinic 0'],
      [{ t: 'n', v: 7, z: '00000' }, 'Clinic 1'],
      [{ t: 'n', v: 10020, z: '000\\-0000' }, 'Clinic 2'],
    ],
    { origin: 'A2' },
  );
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, 'Comments');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const numbersIn = async (target: Target): Promise<Record<string, string>> =>
  Object.fromEntries((await noted(target)).map((row) => [row['commenter'], row['trackingNumber']]));

const asPrinted = Object.fromEntries(NUMBERS.map((number, at) => [`Clinic ${at}`, number]));

const exportOf = async ({ matterId }: Target): Promise<string> => {
  const [{ code }] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  const cookie = await site.signIn(world.person.editor);
  const table = await fetch(`${site.url}/agency-dockets/${code}/comments.csv`, { headers: { cookie } });
  return table.text();
};

test.each([
  ['a CSV file', numbered.map((row) => row.join(',')).join('\n'), 'comments.csv', asPrinted],
  ['a workbook', workbook(numbered), 'comments.xlsx', asPrinted],
  [
    'a workbook that only shows the zeros',
    shownWithZeros(),
    'comments.xlsx',
    { 'Clinic 0': '0007', 'Clinic 1': '00007', 'Clinic 2': '001-0020' },
  ],
])(
  'numbers out of %s stay as printed, on the way in, out, and in again',
  async (_what, bytes, name, numbers) => {
    const from = await docket();
    const all = Object.keys(numbers).length;
    expect(await take(await given(from, bytes, name))).toMatchObject({ noted: all, userErrors: [] });
    expect(await numbersIn(from)).toEqual(numbers);
    const csv = await exportOf(from);
    const into = await docket();
    expect(await take(await given(into, csv))).toMatchObject({ noted: all, userErrors: [] });
    expect(await numbersIn(into)).toEqual(numbers);
    // No two of them were taken for one.
    expect(await take(await given({ ...into, version: into.version + 1 }, bytes, name))).toMatchObject({
      noted: 0,
      passedOver: all,
    });
  },
);

test('whoever may not note comments learns nothing of the table, and a file that is no table is refused at the file', async () => {
  const target = await docket();
  const input = await given(target, PORTAL.map((row) => row.join(',')).join('\n'));
  const nothing = { columns: [], freshCount: 0, fresh: [], bad: [] };
  for (const viewer of [ANONYMOUS, world.as('viewer').viewer]) {
    const { userErrors, ...shown } = await preview(input, viewer);
    expect(shown).toMatchObject(nothing);
    expect(userErrors).toHaveLength(1);
    expect((await take(input, viewer))['userErrors']).toHaveLength(1);
  }
  const picture = await given(target, '%PDF-1.7\n', 'comments.pdf');
  const refused = [{ code: 'TABLE_UNREADABLE', path: ['file'] }];
  expect((await preview(picture))['userErrors']).toEqual(refused);
  expect((await take(picture))['userErrors']).toMatchObject(refused);
  expect(await noted(target)).toEqual([]);
});

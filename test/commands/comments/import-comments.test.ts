// Comments of others out of a table: nothing is written before it is asked for, a line that cannot be taken stops the rest unless
// it is left out by name, and the same table again adds nothing.
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftComment } from '#commands/comments/draft-comment.ts';
import {
  importComments,
  type ImportCommentsInput,
  previewCommentTable,
} from '#commands/comments/import-comments.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { submitComment } from '#commands/comments/submit-comment.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import type { Table } from '#domain/documents/table.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-11-02T15:00:00Z');
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

interface Target {
  readonly matterId: string;
  readonly version: number;
}

const docket = () =>
  recordDocket(world.as('editor'), {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'none',
    title: 'A docket',
    subject: 'A routine use.',
  });

async function input({ matterId, version }: Target, more: Partial<ImportCommentsInput> = {}) {
  const { documentId: file } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: 'comments.csv',
    mediaType: 'text/plain',
    sha256: v7().replaceAll('-', '').repeat(2),
    bytes: 100,
    storageKey: v7(),
  });
  return { agencyDocket: matterId, expectedVersion: version, file, ...more };
}

const tableOf = (...rows: readonly (readonly string[])[]): Table => ({
  columns: ['Organization Name', 'Tracking Number', 'Posted Date', 'Comment'],
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
});

const GOOD = tableOf(
  ['State of Sample', '001-0020', '2026-10-30', 'We agree.'],
  ['A clinic', '002-0020', '', ''],
  ['A clinic, once more', '002-0020', '', ''],
);

const noted = (matterId: string) => it.db.sql`
  select commenter, tracking_number, posted_on, text, status from public_comments
  where matter_id = ${matterId} and origin = 'other' order by tracking_number`;

test('a table is looked at first, noted once, and adds nothing when it comes again', async () => {
  const target = await docket();
  const preview = await previewCommentTable(world.as('volunteer'), await input(target), GOOD);
  expect(preview.fresh.map(({ commenter }) => commenter)).toEqual(['State of Sample', 'A clinic']);
  expect(preview).toMatchObject({ passedOver: 1, bad: [] });
  expect(await noted(target.matterId)).toEqual([]);
  const first = await importComments(world.as('volunteer'), await input(target), GOOD);
  expect(first).toMatchObject({ noted: 2, passedOver: 1 });
  expect(await noted(target.matterId)).toEqual([
    {
      commenter: 'State of Sample',
      trackingNumber: '001-0020',
      postedOn: '2026-10-30',
      text: 'We agree.',
      status: 'noted',
    },
    { commenter: 'A clinic', trackingNumber: '002-0020', postedOn: null, text: '', status: 'noted' },
  ]);
  const again = await importComments(world.as('volunteer'), await input(first), GOOD);
  expect(again).toMatchObject({ noted: 0, passedOver: 3 });
});

test('our own comment in the table of a portal is not noted as another’s', async () => {
  const target = await docket();
  const draft = await draftComment(world.as('editor'), {
    agencyDocket: target.matterId,
    expectedVersion: target.version,
    title: 'Ours',
    text: 'We object.',
  });
  const sent = await submitComment(world.as('editor'), {
    agencyDocket: draft.matterId,
    expectedVersion: draft.version,
    comment: draft.commentId,
    submittedOn: '2026-11-02',
    how: 'portal',
    submittedBy: 'Test editor',
    trackingNumber: '002-0020',
  });
  const done = await importComments(world.as('editor'), await input(sent), GOOD);
  expect(done).toMatchObject({ noted: 1, passedOver: 2 });
});

test('a line that cannot be taken stops the rest, or is left out with its number in the history', async () => {
  const target = await docket();
  const table = tableOf(['', '1', '', ''], ['A clinic', '2', 'soon', ''], ['State of Sample', '3', '', '']);
  const stopped = importComments(world.as('editor'), await input(target), table);
  await expect(stopped).rejects.toMatchObject({ code: 'TABLE_ROWS_BAD', path: ['leaveOutBad'] });
  expect(await noted(target.matterId)).toEqual([]);
  const done = await importComments(world.as('editor'), await input(target, { leaveOutBad: true }), table);
  expect(done).toMatchObject({ noted: 1 });
  const [entry] = await it.db.sql`
    select after from history where matter_id = ${target.matterId} and action = 'import_comments'`;
  expect(entry?.['after']).toEqual({
    file: 'comments.csv',
    added: 1,
    passedOver: 0,
    leftOut: 2,
    lines: '2, 3',
  });
});

test('thousands are noted in one save', async () => {
  const target = await docket();
  const rows = Array.from({ length: 1203 }, (_none, at) => [
    `Person ${at}`,
    String(at).padStart(6, '0'),
    '',
    '',
  ]);
  const done = await importComments(world.as('editor'), await input(target), tableOf(...rows));
  expect(done).toMatchObject({ noted: 1203, passedOver: 0 });
});

test('who may only read imports nothing, a file of others is no table, and a notice is of its own docket', async () => {
  const target = await docket();
  const given = await input(target);
  await expect(importComments(world.as('viewer'), given, GOOD)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(importComments(world.as('editor'), { ...given, file: v7() }, GOOD)).rejects.toMatchObject({
    code: 'DOCUMENT_UNKNOWN',
  });
  await expect(importComments(world.as('editor'), { ...given, notice: v7() }, GOOD)).rejects.toMatchObject({
    code: 'NOTICE_UNKNOWN',
  });
  await expect(
    previewCommentTable(world.as('editor'), { ...given, notice: v7() }, GOOD),
  ).rejects.toMatchObject({ code: 'NOTICE_UNKNOWN' });
  expect(await noted(target.matterId)).toEqual([]);
});

test('a table that does not say who commented is none of comments', async () => {
  const target = await docket();
  const table = { columns: ['Colour', 'Comment'], rows: [{ line: 2, cells: ['red', 'A colour'] }] };
  const importing = importComments(world.as('editor'), await input(target), table);
  await expect(importing).rejects.toMatchObject({ code: 'TABLE_UNMATCHED', path: ['file'] });
});

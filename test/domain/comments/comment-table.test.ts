// Comments of others out of a table: whatever its columns are called and in whatever order they stand; what cannot be taken is
// named by its line, and no other line is lost with it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchCommentColumns, readCommentTable, saysWho } from '#domain/comments/comment-table.ts';

const read = (heads: readonly string[], ...rows: readonly (readonly string[])[]) =>
  readCommentTable(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    matchCommentColumns(heads),
  );

const PORTAL = [
  'Document ID',
  'Agency ID',
  'Docket ID',
  'Tracking Number',
  'Document Type',
  'Posted Date',
  'Title',
  'First Name',
  'Last Name',
  'Organization Name',
  'Comment',
];
const submission = (more: Readonly<Record<string, string>>): string[] =>
  PORTAL.map(
    (head) =>
      ({
        'Document ID': 'CMS-2026-0041-0007',
        'Agency ID': 'CMS',
        'Tracking Number': '001-abcd-0020',
        'Document Type': 'Public Submission',
        'Posted Date': '2026-11-02T05:00Z',
        Title: 'Comment from Roe, Jane',
        ...more,
      })[head] ?? '',
  );

describe('the table of a portal', () => {
  test('gives who, number with its zeros, day, page and text', () => {
    const { comments, bad } = read(
      PORTAL,
      submission({ 'First Name': 'Jane', 'Last Name': 'Roe', Comment: 'I object.' }),
      submission({
        'Document ID': 'CMS-2026-0041-0008',
        'Organization Name': 'A clinic',
        'Last Name': 'Roe',
      }),
      submission({ 'Document ID': 'CMS-2026-0041-0009', Title: 'Anonymous public comment' }),
    );
    expect(bad).toEqual([]);
    expect(comments[0]).toEqual({
      line: 2,
      commenter: 'Jane Roe',
      title: 'Comment from Roe, Jane',
      text: 'I object.',
      trackingNumber: '001-abcd-0020',
      postedOn: '2026-11-02',
      address: 'https://www.regulations.gov/comment/CMS-2026-0041-0007',
    });
    expect(comments.map(({ commenter }) => commenter)).toEqual([
      'Jane Roe',
      'A clinic',
      'Anonymous public comment',
    ]);
  });

  test('its notices are no comments', () => {
    const { comments, bad } = read(PORTAL, submission({ 'Document Type': 'Notice' }), submission({}));
    expect(comments).toHaveLength(1);
    expect(bad).toEqual([
      { line: 2, why: 'It is no comment but: Notice.', says: expect.stringContaining('CMS-2026-0041-0007') },
    ]);
  });
});

test('a line that cannot be taken is named with the reason and what stands in it', () => {
  const { comments, bad } = read(
    ['Commenter', 'Posted', 'Link'],
    ['State of Sample', '11/2/2026', 'https://example.org/1'],
    ['', '2026-11-02', ''],
    ['A person', '2/30/2026', ''],
    ['A person', 'soon', ''],
    ['A person', '', 'javascript:alert(1)'],
    ['x'.repeat(301), '', ''],
    ['A\u0000 person', '', ''],
    ['A person', '11/2/0206', ''],
  );
  expect(comments).toMatchObject([{ commenter: 'State of Sample', postedOn: '2026-11-02' }]);
  expect(bad.map(({ line, why }) => [line, why])).toEqual([
    [3, 'It does not say who commented.'],
    [4, '“2/30/2026” is no day. Write it as 2026-11-19.'],
    [5, '“soon” is no day. Write it as 2026-11-19.'],
    [6, 'Its address does not begin with https:// or http://.'],
    [7, 'Its name has 301 characters; at most 300 fit.'],
    [8, 'Its name holds a character that cannot be stored.'],
    [9, '“11/2/0206” is no day. Write it as 2026-11-19.'],
  ]);
  expect(bad[1]?.says).toBe('A person · 2/30/2026');
});

test('what an export marks as ours is no comment of others, and no title is cut', () => {
  const { comments, bad } = read(
    ['Whose', 'Commenter', 'Title'],
    ['ours', '', 'Our draft'],
    ['other', 'A clinic', 'x'.repeat(200)],
    ['other', 'A clinic', 'x'.repeat(201)],
  );
  expect(comments).toMatchObject([{ line: 3, title: 'x'.repeat(200) }]);
  expect(bad.map(({ line, why }) => [line, why])).toEqual([
    [2, 'It is marked as ours, and here are those of others.'],
    [4, 'Its title has 201 characters; at most 200 fit.'],
  ]);
});

test('the mark that an export puts before a formula is taken off again, and no other', () => {
  const { comments } = read(['Commenter', 'Text'], ["'=SUM(A1)", "'Tis so"], ["'-1", "''quoted"]);
  expect(comments.map(({ commenter, text }) => [commenter, text])).toEqual([
    ['=SUM(A1)', "'Tis so"],
    ['-1', "''quoted"],
  ]);
});

test('heads may stand in any order and be written in any way; of two alike the first counts', () => {
  const heads = ['  TRACKING number ', 'Organization_Name', 'constructor', 'organization'];
  expect(matchCommentColumns(heads)).toEqual({ trackingNumber: 0, organization: 1 });
  expect(saysWho(matchCommentColumns(heads))).toBe(true);
  expect(saysWho(matchCommentColumns(['Tracking Number', 'Comment']))).toBe(false);
  fc.assert(
    fc.property(fc.shuffledSubarray(PORTAL, { minLength: PORTAL.length }), (order) => {
      const row = submission({ 'Organization Name': 'A clinic', Comment: 'I object.' });
      const cells = order.map((head) => row[PORTAL.indexOf(head)] ?? '');
      expect(read(order, cells)).toEqual(read(PORTAL, row));
    }),
    { numRuns: 50 },
  );
});

test('every line comes back, taken or named', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 12 }), { maxLength: 30 }), (rows) => {
      const { comments, bad } = read(PORTAL, ...rows);
      const lines = [...comments, ...bad].map(({ line }) => line).sort((a, b) => a - b);
      expect(lines).toEqual(rows.map((_row, at) => at + 2));
    }),
  );
});

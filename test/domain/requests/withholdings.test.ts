import { describe, expect, it } from 'vitest';
import {
  exemptionsIn,
  matchColumns,
  readWithholdings,
  splitRange,
  type WithholdingText,
} from '#domain/requests/withholdings.ts';
import { rowIdentities } from '#domain/requests/withholding-table.ts';

describe('the columns of an agency’s table', () => {
  it.each([
    [
      [
        'Bates Range',
        'Date',
        'Author',
        'Recipient(s)',
        'Description',
        'Exemption(s)',
        'Basis for Withholding',
      ],
      { pages: 0, documentDate: 1, author: 2, recipients: 3, description: 4, exemption: 5, reason: 6 },
    ],
    [
      ['Begin', 'End', 'Doc. Date', 'Document Type', 'Privilege'],
      { batesFrom: 0, batesTo: 1, documentDate: 2, description: 3, privilege: 4 },
    ],
    // Between people, `From` and `To` are people.
    [
      ['Bates', 'From', 'To', 'Subject', 'Basis'],
      { pages: 0, author: 1, recipients: 2, description: 3, exemption: 4 },
    ],
    [['Number', 'Colour'], {}],
  ])('%j are known', (heads, matching) => {
    expect(matchColumns(heads)).toEqual(matching);
  });
});

describe('two labels in one cell', () => {
  it.each([
    ['CMS-000127 to CMS-000130', 'CMS-000127', 'CMS-000130'],
    ['CMS-000127 – 000130', 'CMS-000127', '000130'],
    ['CMS-000127-CMS-000130', 'CMS-000127', 'CMS-000130'],
    ['000127-000130', '000127', '000130'],
    ['HHS2-000127', 'HHS2-000127', 'HHS2-000127'],
    ['cover letter', 'cover letter', 'cover letter'],
  ])('%s', (pages, from, to) => {
    expect(splitRange(pages)).toEqual({ from, to });
  });
});

const ROWS = [
  { line: 2, cells: ['CMS-000127 to CMS-000130', 'E-mail chain', 'b5; (b)(7)(e)'] },
  { line: 3, cells: ['', '', 'b6'] },
  { line: 4, cells: ['CMS-000140 to CMS-000131', 'Memo', ''] },
  { line: 5, cells: ['', 'x'.repeat(5_001), ''] },
  { line: 7, cells: ['Cover sheet', '', ''] },
];

it('every line is a row or is named with what is wrong with it', () => {
  const { rows, bad } = readWithholdings(ROWS, { pages: 0, description: 1, exemption: 2 });
  expect(rows.map(({ line }) => line)).toEqual([2, 7]);
  expect(rows[0]?.text).toMatchObject({
    batesFrom: 'CMS-000127',
    batesTo: 'CMS-000130',
    description: 'E-mail chain',
  });
  expect(bad).toEqual([
    { line: 3, why: 'It has neither Bates numbers nor a description.', says: 'b6' },
    {
      line: 4,
      why: 'Its Bates numbers, CMS-000140 to CMS-000131, are no range.',
      says: 'CMS-000140 to CMS-000131 · Memo',
    },
    { line: 5, why: 'Its description has 5,001 characters; at most 5,000 fit.', says: 'x'.repeat(300) },
  ]);
});

it.each([
  ['b5; (b)(7)(e)', ['(b)(5)', '(b)(7)(E)']],
  ['(b)(6), (b)(7)(C)', ['(b)(6)', '(b)(7)(C)']],
  ['5 U.S.C. 552(b)(5)', ['(b)(5)']],
  ['Exemption 7(E)', ['(b)(7)(E)']],
  ['none', []],
  [null, []],
])('%s claims these exemptions', (printed, names) => {
  expect(exemptionsIn(printed)).toEqual(names);
});

const row = (text: Partial<WithholdingText>): WithholdingText => ({
  batesFrom: null,
  batesTo: null,
  documentDate: null,
  author: null,
  recipients: null,
  description: null,
  exemption: null,
  privilege: null,
  reason: null,
  ruling: null,
  ...text,
});

it('the same row twice in one table is two, and the table again brings the same two', () => {
  const twice = [row({ description: 'E-mail' }), row({ description: 'E-mail' })];
  const [first, second] = rowIdentities(twice, 'table');
  expect(first).not.toBe(second);
  expect(rowIdentities(twice, 'table')).toEqual([first, second]);
  // Without labels, the same words in another table are another document; with labels they are the same pages.
  expect(rowIdentities(twice, 'another')).not.toContain(first);
  const labelled = [row({ batesFrom: 'CMS-000001', batesTo: 'CMS-000002' })];
  expect(rowIdentities(labelled, 'table')).toEqual(rowIdentities(labelled, 'another'));
});

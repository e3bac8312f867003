// A PDF holds the letters of the names that stand in it, and says where it could not draw one.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { Paper } from '#server/exports/paper.ts';
import { pdfOf } from '#server/exports/pdf.ts';

/** What a reader finds when they search it. */
async function wordsOf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, at) => {
    const { items } = await (await pdf.getPage(at + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  });
  return (await Promise.all(pages)).join(' ').normalize('NFC').replaceAll(/\s+/g, ' ');
}

const paper = (name: string): Paper => ({
  title: `Ready to sue: ${name}`,
  isSample: false,
  lines: [`Requester: ${name}`],
  sections: [
    { heading: name, lines: [], table: { heads: ['Who', 'When'], widths: [60, 40], rows: [[name, '2026']] } },
  ],
});

const NAMES = [
  'Nguyễn Thị Hằng',
  'Łukasz Żółć',
  'Дмитрий Їжакевич',
  'Αλέξανδρος Ἀθηναῖος',
  'Şükrü Çağlar',
  'Þóra Æsa',
  'María José Ñandú',
  'Ștefan Țepeș',
];

test.each(NAMES)('%s can be read in the title, in a line, in a heading and in a table', async (name) => {
  const words = await wordsOf(await pdfOf(paper(name)));
  expect(words.split(name)).toHaveLength(5);
  expect(words).not.toContain('□');
  expect(words).not.toContain('cannot be drawn');
});

test('signs of print are drawn, and marks that came apart from their letter are put together', async () => {
  const words = await wordsOf(await pdfOf(paper('§ 552(a)(6) “quoted” – … € \u2011 Nguye\u0302\u0303n')));
  expect(words).toContain('§ 552(a)(6) “quoted” – … €');
  expect(words).toContain('Nguyễn');
});

test('a letter that is not drawn stands as a mark, and the end of the paper says how many there are', async () => {
  const one = await wordsOf(await pdfOf({ ...paper('A'), lines: ['Chen 陈 of the clinic'] }));
  expect(one).toContain('Chen □ of the clinic');
  expect(one).toContain(
    '1 letter of another script than Latin, Greek and Cyrillic cannot be drawn in this PDF',
  );
  const many = await wordsOf(await pdfOf({ ...paper('A'), lines: ['محمد and 👩‍👧 and שרה'] }));
  expect(many).toContain('□□□□ and □ and □□□');
  expect(many).toContain('8 letters of another script than Latin, Greek and Cyrillic');
});

test('only the letters that are used are packed in', async () => {
  expect((await pdfOf(paper('Nguyễn Thị Hằng'))).length).toBeLessThan(60_000);
});

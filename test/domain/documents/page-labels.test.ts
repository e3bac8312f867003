import { describe, expect, test } from 'vitest';
import { labelsOfFile, labelsOn } from '#domain/documents/page-labels.ts';
import type { Place } from '#domain/documents/passage.ts';

/** A page of lines, each at its share of the height. */
function page(...lines: readonly (readonly [text: string, top: number])[]) {
  let text = '';
  const places: Place[] = [];
  for (const [line, top] of lines) {
    places.push([text.length, line.length, 1_000, top, 3_000, 150]);
    text += `${line}\n`;
  }
  return labelsOn(text, places);
}
const words = (labels: readonly { readonly text: string }[]) => labels.map(({ text }) => text);

describe('what might be a label', () => {
  test.each([
    ['CMS-000127', ['CMS-000127']],
    ['DHS 000123', ['DHS 000123']],
    ['HHS-2025-00417-000001', ['HHS-2025-00417-000001']],
    ['ICE_FOIA_0001234', ['ICE_FOIA_0001234']],
    ['CMS000127', ['CMS000127']],
    ['000127', ['000127']],
    ['CONFIDENTIAL CMS-000127', ['CMS-000127']],
    ['Page 0012 of 0040', []],
    ['PAGE 0012', []],
    ['12/04/2025', []],
    ['(202) 555-0143', []],
    ['20201-0004', []],
    ['OMB 09380391', []],
    ['CMS-12', []],
  ])('at the foot, %j gives %j', (line, labels) => expect(words(page([line, 9_400]))).toEqual(labels));

  test('only at the edges of a page, and only where it is printed', () => {
    expect(words(page(['See CMS-000127', 5_000]))).toEqual([]);
    expect(words(page(['CMS-000127', 300]))).toEqual(['CMS-000127']);
    expect(labelsOn('CMS-000127', [])).toEqual([]);
  });
});

describe('the labels of a file', () => {
  const foot = (label: string) =>
    page(['Case DHS-2025-00417', 300], ['Words 000999 here', 5_000], [label, 9_400]);
  const read = (...labels: readonly string[]) => labelsOfFile(labels.map(foot)).map(words);

  test('rise from page to page; the number of the case does not', () => {
    expect(read('CMS-000127', 'CMS-000128', 'CMS-000129')).toEqual([
      ['CMS-000127'],
      ['CMS-000128'],
      ['CMS-000129'],
    ]);
  });

  test('may leave pages out, and one that was misread is none', () => {
    expect(read('CMS-000127', 'nothing', 'CMS-000130', 'CMS-900131', 'CMS-000132')).toEqual([
      ['CMS-000127'],
      [],
      ['CMS-000130'],
      [],
      ['CMS-000132'],
    ]);
  });

  test('may be of two series on one page', () => {
    const both = labelsOfFile([
      page(['PLF-00001', 300], ['CMS-000127', 9_400]),
      page(['PLF-00002', 300], ['CMS-000128', 9_400]),
    ]);
    expect(both.map(words)).toEqual([
      ['PLF-00001', 'CMS-000127'],
      ['PLF-00002', 'CMS-000128'],
    ]);
  });

  test('of one page is what stands at its foot with letters', () => {
    expect(read('CMS-000127')).toEqual([['CMS-000127']]);
    expect(read('000127')).toEqual([[]]);
    expect(labelsOfFile([])).toEqual([]);
  });

  test('that stand still or fall are none', () => {
    expect(read('CMS-000127', 'CMS-000127')).toEqual([[], []]);
    expect(read('CMS-000129', 'CMS-000128', 'CMS-000127')).toEqual([[], [], []]);
  });
});

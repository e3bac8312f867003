import { describe, expect, test } from 'vitest';
import { batesInWords, pagesIn, readBatesRange } from '#domain/documents/bates.ts';

describe('a range of Bates numbers', () => {
  test.each([
    ['CMS-000001', 'CMS-000127', 127, 'CMS-000001 to CMS-000127'],
    ['CMS 000001', 'CMS-000127', 127, 'CMS 000001 to CMS 000127'],
    ['cms-000001', 'CMS–000127', 127, 'cms-000001 to cms-000127'],
    ['2025-ICLI-00012 001', '2025-ICLI-00012 100', 100, '2025-ICLI-00012 001 to 2025-ICLI-00012 100'],
    ['CMS-000001', '000127', 127, 'CMS-000001 to CMS-000127'],
    [' 9 ', '10', 2, '9 to 10'],
    ['ICE000007', 'ICE000007', 1, 'ICE000007'],
    ['CMS-０００１', 'CMS-0002', 2, 'CMS-0001 to CMS-0002'],
  ])('%s to %s', (first, last, pages, words) => {
    const range = readBatesRange(first, last)!;
    expect([pagesIn(range), batesInWords(range)]).toEqual([pages, words]);
  });

  test.each([
    ['CMS-000127', 'CMS-000001'],
    ['CMS-000001', 'ICE-000127'],
    ['000001', 'ICE-000127'],
    ['the first page', 'CMS-000127'],
    ['CMS-000001', 'CMS-000127a'],
    ['', ''],
    ['CMS-1', `CMS-${'9'.repeat(16)}`],
  ])('%s to %s is none', (first, last) => {
    expect(readBatesRange(first, last)).toBeNull();
  });

  test('what stands before the number tells two series apart, blanks and dashes aside', () => {
    const series = (label: string) => readBatesRange(label, label)?.series;
    expect(series('CMS-A-001')).toBe(series('cms a 7'));
    expect(series('CMS-A-001')).not.toBe(series('CMS-B-001'));
  });
});

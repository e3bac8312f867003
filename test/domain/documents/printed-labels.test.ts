import { assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BatesRange, batesInWords, readBatesRange } from '#domain/documents/bates.ts';
import { compareLabels } from '#domain/documents/printed-labels.ts';

const label = (number: number) => `CMS-${String(number).padStart(6, '0')}`;
const range = (from: number, to: number) => readBatesRange(label(from), label(to));
const printed = (...runs: readonly (readonly [number, number])[]) => ({
  isRead: true,
  runs: runs.map(([from, to]) => ({ first: label(from), last: label(to) })),
});
const told = (...given: Parameters<typeof compareLabels>) =>
  compareLabels(...given).map(({ kind, ranges }) => [kind, ranges.map(batesInWords)]);

describe('what a letter says beside what its files bear', () => {
  test('is alike', () => expect(told(range(1, 40), printed([1, 40]))).toEqual([]));

  test('pages that no file has are named, piece by piece', () => {
    expect(told(range(1, 40), printed([3, 10], [12, 38]))).toEqual([
      ['not_printed', ['CMS-000001 to CMS-000002', 'CMS-000011', 'CMS-000039 to CMS-000040']],
    ]);
  });

  test('numbers that the letter does not name are named, of its series and of others', () => {
    const other = { first: 'DHS 0001', last: 'DHS 0009' };
    expect(told(range(5, 40), { isRead: true, runs: [...printed([1, 44]).runs, other] })).toEqual([
      ['not_stated', ['CMS-000001 to CMS-000004', 'CMS-000041 to CMS-000044', 'DHS 0001 to DHS 0009']],
    ]);
  });

  test('a letter that gives no range is told what its files bear', () => {
    expect(told(null, printed([1, 40]))).toEqual([['not_stated', ['CMS-000001 to CMS-000040']]]);
  });

  test('nothing is said before all files are read, nor where no page bears a number', () => {
    expect(told(range(1, 40), { ...printed([1, 2]), isRead: false })).toEqual([]);
    expect(told(range(1, 40), printed())).toEqual([]);
    expect(told(range(1, 40), undefined)).toEqual([]);
  });

  test('whatever is printed, each page of the range is on a file or is named, and never both', () => {
    const numbers = uniqueArray(integer({ min: 1, max: 60 }), { minLength: 1 });
    assert(
      property(numbers, integer({ min: 1, max: 30 }), integer({ min: 0, max: 30 }), (on, from, more) => {
        const stated = range(from, from + more);
        const doubts = compareLabels(stated, printed(...on.map((one) => [one, one] as const)));
        const all = (kind: string) =>
          doubts.filter((doubt) => doubt.kind === kind).flatMap(({ ranges }) => ranges.flatMap(spread));
        const inRange = (one: number) => one >= from && one <= from + more;
        const wanted = Array.from({ length: more + 1 }, (_, at) => from + at);
        expect(all('not_printed')).toEqual(wanted.filter((one) => !on.includes(one)));
        expect(all('not_stated').sort((a, b) => a - b)).toEqual(
          on.filter((one) => !inRange(one)).sort((a, b) => a - b),
        );
      }),
    );
  });
});

const spread = ({ from, to }: BatesRange) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

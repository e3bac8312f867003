import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PayloadOf } from '#domain/requests/fact-kinds.ts';
import { checkProductions, type ProductionFact, totalCounts } from '#domain/requests/productions.ts';
import { doubtSentence, partsSentence } from '#domain/words/answer-en.ts';

const facts = (...payloads: PayloadOf<'production'>[]): readonly ProductionFact[] =>
  payloads.map((payload, at) => ({ id: String(at), payload }));
const check = (...payloads: PayloadOf<'production'>[]) => checkProductions(facts(...payloads));
const doubts = (...payloads: PayloadOf<'production'>[]) =>
  checkProductions(facts(...payloads)).map((production) => production.doubts.map(doubtSentence));
const pages = (from: number, to: number) => ({ batesFrom: `CMS-${from}`, batesTo: `CMS-${to}` });

describe('counts', () => {
  test('that add up give no doubt', () => {
    expect(doubts({ processed: 148, releasedInFull: 96, releasedInPart: 31, withheldInFull: 21 })).toEqual([
      [],
    ]);
  });

  test('that leave pages out, or count some twice', () => {
    expect(doubts({ processed: 148, releasedInFull: 96, withheldInFull: 21 })).toEqual([
      ['The counts do not add up: 148 pages processed, 117 accounted for; 31 pages unaccounted for.'],
    ]);
    expect(doubts({ processed: 10, releasedInFull: 6, duplicate: 5 })).toEqual([
      ['The counts do not add up: 10 pages processed, 11 accounted for; 1 page too many.'],
    ]);
  });

  test('that are not given are unknown, not zero', () => {
    expect(doubts({ processed: 148 }, { releasedInFull: 3 }, {})).toEqual([[], [], []]);
    expect(
      totalCounts(checkProductions(facts({ processed: 5, releasedInFull: 3 }, { releasedInFull: 0 }))),
    ).toEqual({
      processed: 5,
      releasedInFull: 3,
      releasedInPart: null,
      withheldInFull: null,
      duplicate: null,
      nonResponsive: null,
      consultation: null,
      referred: null,
    });
  });
});

describe('Bates numbers', () => {
  test('that follow each other give no doubt, in whatever order the productions came', () => {
    expect(doubts(pages(1, 10), pages(11, 20))).toEqual([[], []]);
    expect(doubts(pages(11, 20), pages(1, 10))).toEqual([[], []]);
  });

  test('with a gap say so at the production after it', () => {
    expect(doubts(pages(1, 10), pages(13, 20))).toEqual([
      [],
      ['2 pages are in no production, before this one: CMS-11 to CMS-12.'],
    ]);
    expect(doubts(pages(12, 20), pages(1, 10))).toEqual([
      ['1 page is in no production, before this one: CMS-11.'],
      [],
    ]);
  });

  test('with an overlap say so at the later production', () => {
    expect(doubts(pages(1, 10), pages(8, 20))).toEqual([
      [],
      [
        '3 pages are in an earlier production too: CMS-8 to CMS-10. If they were released again, correct this production and say so: it then takes the place of the earlier.',
      ],
    ]);
  });

  test('of a release that says that it comes again take the place of the earlier, and their pages are counted once', () => {
    const again = { ...pages(1, 10), isReRelease: true, number: 2, releasedInFull: 10 };
    const [first, second] = check(
      { ...pages(1, 10), number: 1, releasedInFull: 4, withheldInFull: 6 },
      again,
    );
    expect(first).toMatchObject({
      isSuperseded: true,
      superseded: [{ byId: second!.id, range: { from: 1, to: 10 } }],
    });
    expect(second).toMatchObject({ isSuperseded: false, superseded: [], doubts: [] });
    expect(totalCounts([first!, second!])).toMatchObject({ releasedInFull: 10, withheldInFull: null });
    // Of a part of it, the rest still stands, and so do its counts.
    const [whole] = check(pages(1, 10), { ...pages(8, 12), isReRelease: true });
    expect(whole).toMatchObject({ isSuperseded: false, superseded: [{ range: { from: 8, to: 10 } }] });
    // Two pieces together can cover all of it.
    const [covered] = check(
      pages(1, 10),
      { ...pages(6, 10), isReRelease: true },
      { ...pages(1, 5), isReRelease: true },
    );
    expect(covered?.isSuperseded).toBe(true);
    // An earlier release is never replaced by one before it.
    const [before] = check({ ...pages(1, 10), isReRelease: true }, pages(1, 10));
    expect(before?.isSuperseded).toBe(false);
  });

  test('of two series have nothing to do with each other', () => {
    expect(doubts(pages(1, 10), { batesFrom: 'ICE-5', batesTo: 'ICE-9' })).toEqual([[], []]);
  });

  test('that are no range', () => {
    const said = ['The Bates numbers are not a range that can be read.'];
    expect(doubts(pages(10, 1), { batesFrom: 'CMS-1' })).toEqual([said, said]);
  });

  test('of any productions: a page of a gap is in none, a page of an overlap is in two', () => {
    const piece = record({ from: integer({ min: 1, max: 40 }), length: integer({ min: 0, max: 9 }) });
    assert(
      property(array(piece, { maxLength: 7 }), (pieces) => {
        const ranges = pieces.map(({ from, length }) => ({ from, to: from + length }));
        const checked = checkProductions(facts(...ranges.map(({ from, to }) => pages(from, to))));
        const holders = (page: number) => ranges.filter(({ from, to }) => from <= page && page <= to).length;
        const inGap = new Set<number>();
        for (const { doubts: found } of checked) {
          for (const doubt of found) {
            if (doubt.kind !== 'gap' && doubt.kind !== 'overlap') throw new Error(doubt.kind);
            for (let page = doubt.range.from; page <= doubt.range.to; page += 1) {
              if (doubt.kind === 'gap') inGap.add(page);
            }
            if (doubt.kind === 'overlap') {
              expect(holders(doubt.range.from)).toBeGreaterThan(1);
              expect(holders(doubt.range.to)).toBeGreaterThan(1);
            }
          }
        }
        const least = Math.min(...ranges.map(({ from }) => from));
        const most = Math.max(...ranges.map(({ to }) => to));
        for (let page = least; page <= most; page += 1) expect(inGap.has(page)).toBe(holders(page) === 0);
      }),
    );
  });
});

describe('parts in a sentence', () => {
  const part = (
    outcome: Parameters<typeof partsSentence>[0][number]['outcome'],
    ...exemptions: string[]
  ) => ({
    outcome,
    exemptions,
  });

  test.each([
    [[], null],
    [[part('open')], '1 of 1 open'],
    [
      [
        part('released'),
        part('withheld_in_full', '(b)(7)(E)'),
        part('released'),
        part('withheld_in_full', '(b)(7)(E)'),
        part('released'),
      ],
      '3 of 5 released, 2 withheld under (b)(7)(E)',
    ],
    [
      [part('open'), part('released_in_part', '(b)(6)', '(b)(7)(C)'), part('withheld_in_full')],
      '1 of 3 released in part under (b)(6), (b)(7)(C), 1 withheld, 1 open',
    ],
  ])('%#', (parts, sentence) => {
    expect(partsSentence(parts)).toBe(sentence);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Court, COURTS, findCourt, stateHolidaysOf } from '#domain/lawsuits/courts.ts';
import { normaliseDocketNumber } from '#domain/lawsuits/docket-number.ts';

function courtOf(id: string): Court {
  const court = findCourt(id);
  if (!court) throw new Error(`no court ${id}`);
  return court;
}

const cand = courtOf('cand');
const dcd = courtOf('dcd');
const txsd = courtOf('txsd');
const cadc = courtOf('cadc');
const scotus = courtOf('scotus');
const normalIn = (court: Court) => (written: string) => {
  const read = normaliseDocketNumber(written, court);
  return 'normal' in read ? read.normal : `(${read.trouble})`;
};

describe('spellings of one case', () => {
  it.each([
    [
      cand,
      '25-cv-5536',
      [
        '3:25-cv-05536',
        '3:25-cv-05536-VC',
        '3:25-CV-5536-VC',
        'No. 3:25-cv-05536-VC',
        'Case No. 3:25-cv-05536 (VC)',
        'Case 3:25-cv-05536-VC',
        'Case No.: 3:25-cv-05536',
        '3:2025-cv-05536',
        '25-cv-05536-VC',
        '25-cv-5536',
        '25cv5536',
        '3:25cv05536',
        'C 25-05536 VC',
        'C25-05536',
        'CV 25-5536',
        'CV-25-05536-VC',
        'Civil No. 25-5536',
        '25-5536',
        ' 3 : 25 - cv - 05536 ',
        '3:25‑cv‑05536‑VC',
        '3:25–cv–05536',
        '3:25—cv—05536',
        '3:25−cv−05536',
        '3-25-cv-05536',
        '03:25-cv-005536',
        '3:25-cv-05536-VC-SK',
        'Docket No. 3:25-cv-05536',
        '４:２５-cv-05536',
        '#25-cv-05536',
      ],
    ],
    [
      dcd,
      '25-cv-1234',
      [
        'Civil Action No. 25-1234 (RDM)',
        'Civil Action No. 1:25-cv-01234 (RDM)',
        'Civ. A. No. 25-1234',
        'Civ. No. 25-1234 (RDM)',
        'C.A. No. 25-01234',
        '1:25-cv-01234-RDM',
        '25 Civ. 1234 (RDM)',
        'Civil Case No. 25-cv-1234',
        'Civil Action 2025-1234',
      ],
    ],
    [
      cadc,
      '25-5105',
      [
        '25-5105',
        'No. 25-5105',
        '2025-5105',
        'USCA Case #25-5105',
        'Case No. 25–5105',
        'No. 25-05105',
        'Case: 25-5105',
      ],
    ],
    [scotus, '25a11', ['25A11', 'No. 25A11', 'No. 25 A 11', '25a0011', '25A-11']],
    [scotus, '25-365', ['25-365', 'No. 25-365', 'Docket No. 25–365', '2025-0365']],
    [
      txsd,
      '4:25-cv-900',
      ['4:25-cv-00900', '4:25-CV-900', 'Civil Action No. 4:25-CV-00900', '4:25cv900', 'Case 4:25-cv-00900'],
    ],
  ] as const)('fold in $0.name to $1', (court, normal, spellings) => {
    expect(spellings.map((written) => [written, normalIn(court)(written)])).toEqual(
      spellings.map((written) => [written, normal]),
    );
  });
});

describe('two different cases', () => {
  it('never fold, whatever is alike in their numbers', () => {
    const different = [
      '25-cv-5536',
      '26-cv-5536',
      '25-cr-5536',
      '25-mc-5536',
      '25-cv-55360',
      '25-cv-553',
      '25-cv-5563',
    ];
    expect(new Set(different.map(normalIn(cand))).size).toBe(different.length);
    expect(normalIn(scotus)('25A365')).not.toBe(normalIn(scotus)('25-365'));
  });

  it('stay apart by office where each office counts its own, and a number without an office is not guessed', () => {
    expect(normalIn(txsd)('1:25-cv-900')).not.toBe(normalIn(txsd)('4:25-cv-900'));
    expect(normalIn(txsd)('25-cv-900')).toBe('(needs_office)');
  });

  it.each([
    '',
    '25',
    'pending',
    '25-cv-',
    '25-cv-0',
    'cv-25',
    '1925-cv-12',
    '25-cv-12 and 25-cv-13',
    '25-cr-12-1',
    'CR 25-cv-12',
    '25-1234 (cr)',
  ])('are never made of what is no number: %s', (written) => {
    expect(normalIn(dcd)(written)).toBe('(unreadable)');
  });

  const caseNumber = fc.record({
    year: fc.integer({ min: 0, max: 99 }),
    kind: fc.constantFrom('cv', 'cr', 'mc'),
    serial: fc.integer({ min: 1, max: 99_999 }),
  });
  type CaseNumber = { readonly year: number; readonly kind: string; readonly serial: number };
  const habit = fc.record({
    office: fc.constantFrom('', '1:', '3:', '03:'),
    dash: fc.constantFrom('-', '\u2011', '\u2013', '\u2014', ' - '),
    zeros: fc.integer({ min: 0, max: 5 }),
    announced: fc.constantFrom('', 'No. ', 'Case No. ', 'CASE ', 'Docket No. '),
    initials: fc.constantFrom('', '-VC', ' (RDM)', '-ABC-DE', ' JSC'),
    isUpper: fc.boolean(),
  });
  type Habit = typeof habit extends fc.Arbitrary<infer H> ? H : never;

  function write({ year, kind, serial }: CaseNumber, way: Habit): string {
    const number = String(serial).padStart(Math.min(way.zeros, 6), '0');
    const text = `${way.office}${String(year).padStart(2, '0')}${way.dash}${kind}${way.dash}${number}`;
    return `${way.announced}${way.isUpper ? text.toUpperCase() : text}${way.initials}`;
  }

  it('differ, and one case is one, in any two habits of writing', () => {
    fc.assert(
      fc.property(caseNumber, caseNumber, habit, habit, (one, other, way, otherWay) => {
        const isSame = one.year === other.year && one.kind === other.kind && one.serial === other.serial;
        const read = normalIn(cand);
        expect(read(write(one, way))).not.toBe('(unreadable)');
        expect(read(write(one, way))).toBe(read(write(one, otherWay)));
        expect(read(write(one, way)) === read(write(other, otherWay))).toBe(isSame);
        expect(read(read(write(one, way)))).toBe(read(write(one, way)));
      }),
    );
  });
});

describe('the courts', () => {
  it('are the 94 districts, the 13 circuits, the Court of Federal Claims and the Supreme Court, each once, each in a zone', () => {
    const at = (level: Court['level']) => COURTS.filter((court) => court.level === level).length;
    expect([at('district'), at('appeals'), at('supreme')]).toEqual([95, 13, 1]);
    expect(new Set(COURTS.map(({ id }) => id)).size).toBe(COURTS.length);
    for (const { zone } of COURTS)
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });

  it('keep the days of their state as they fall', () => {
    expect(stateHolidaysOf(cand, 2024, 2026)).toEqual(['2024-04-01', '2025-03-31', '2026-03-31']);
    expect(stateHolidaysOf(dcd, 2022, 2023)).toEqual(['2022-04-15', '2023-04-17']);
    expect(stateHolidaysOf(txsd, 2024, 2026)).toEqual([]);
  });
});

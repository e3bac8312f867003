/**
 * The federal courts in which these suits are brought and appealed: what a court is called, which zone its midnight is in,
 * and which days of its state it keeps beside the federal holidays (FRCP 6(a)(6)(C)). Reference data; nothing is computed
 * here but the dates of those days.
 */
import { type Holiday, holidaysOf } from '../calendar/federal-holidays.ts';
import { dateOf } from '../calendar/local-date.ts';
import { DISTRICT_COURTS } from './district-courts.ts';

export interface Court {
  /** As CourtListener names it: `cand`, `cadc`, `scotus`. */
  readonly id: string;
  readonly name: string;
  readonly level: 'district' | 'appeals' | 'supreme';
  /** IANA zone of the seat: a paper filed electronically is in time until midnight there, FRCP 6(a)(4)(A). */
  readonly zone: string;
  /**
   * Each office counts its own cases from 1, so that `1:25-cv-100` and `4:25-cv-100` are two. Only where the court is known
   * to count them in one series is it false: keeping the office by mistake asks for a digit, leaving it out mixes up cases.
   */
  readonly officesCountApart: boolean;
  /** Holidays of the state where it sits. Empty where nobody has entered them. */
  readonly stateHolidays: readonly Holiday[];
}

/** Courts that number all their cases in one series, whichever office a case is heard in. Mark K. */
const ONE_SERIES: ReadonlySet<string> = new Set(['cand', 'dcd', 'nysd', 'mdd', 'uscfc']);

const yearly = { since: null, everyYears: 1, area: 'everywhere' } as const;

/** Cal. Gov. Code 6700 (S): March 31; 6701: a Sunday moves to Monday, a Saturday does not move. */
const CHAVEZ: Holiday = {
  ...yearly,
  name: 'Cesar Chavez Day',
  short: 'Cesar Chavez Day',
  rule: { on: 'date', month: 3, day: 31, saturdayMoves: 0, sundayMoves: 1 },
};

/** D.C. Code 28-2701: April 16. That D.D.C. keeps it as its state holiday is U. */
const EMANCIPATION: Holiday = {
  ...yearly,
  name: 'District of Columbia Emancipation Day',
  short: 'Emancipation Day',
  rule: { on: 'date', month: 4, day: 16, saturdayMoves: -1, sundayMoves: 1 },
};

const STATE_HOLIDAYS: Readonly<Record<string, readonly Holiday[]>> = {
  cand: [CHAVEZ],
  dcd: [EMANCIPATION],
};

const EASTERN = 'America/New_York';

/** Seats of the courts of appeals: 28 U.S.C. 41, 48. */
const APPEALS: readonly (readonly [id: string, name: string, zone: string])[] = [
  ['ca1', 'First Circuit', EASTERN],
  ['ca2', 'Second Circuit', EASTERN],
  ['ca3', 'Third Circuit', EASTERN],
  ['ca4', 'Fourth Circuit', EASTERN],
  ['ca5', 'Fifth Circuit', 'America/Chicago'],
  ['ca6', 'Sixth Circuit', EASTERN],
  ['ca7', 'Seventh Circuit', 'America/Chicago'],
  ['ca8', 'Eighth Circuit', 'America/Chicago'],
  ['ca9', 'Ninth Circuit', 'America/Los_Angeles'],
  ['ca10', 'Tenth Circuit', 'America/Denver'],
  ['ca11', 'Eleventh Circuit', EASTERN],
  ['cadc', 'District of Columbia Circuit', EASTERN],
  ['cafc', 'Federal Circuit', EASTERN],
];

function court(level: Court['level'], [id, name, zone]: (typeof APPEALS)[number]): Court {
  return {
    id,
    name,
    level,
    zone,
    officesCountApart: level === 'district' && !ONE_SERIES.has(id),
    stateHolidays: STATE_HOLIDAYS[id] ?? [],
  };
}

/** All courts: the Supreme Court, the circuits, the districts. */
export const COURTS: readonly Court[] = [
  court('supreme', ['scotus', 'Supreme Court of the United States', EASTERN]),
  ...APPEALS.map(([id, name, zone]) => court('appeals', [id, `Court of Appeals for the ${name}`, zone])),
  court('district', ['uscfc', 'Court of Federal Claims', EASTERN]),
  ...DISTRICT_COURTS.map(([id, name, zone]) =>
    court('district', [id, `District Court for the ${name}`, zone]),
  ),
];

const BY_ID: ReadonlyMap<string, Court> = new Map(COURTS.map((each) => [each.id, each]));

export const findCourt = (id: string): Court | undefined => BY_ID.get(id);

/** The days of its state that a court keeps in these years, as the engine's setting `court_state_holidays` takes them. */
export function stateHolidaysOf(
  { stateHolidays }: Court,
  fromYear: number,
  toYear: number,
): readonly string[] {
  const dates: string[] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    dates.push(...[...holidaysOf(year, stateHolidays).keys()].map(dateOf));
  }
  return dates.toSorted();
}

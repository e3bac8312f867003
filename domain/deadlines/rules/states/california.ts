/**
 * California Public Records Act: Gov. Code 7922.535. Ten calendar days, fourteen more for unusual
 * circumstances; the last day moves to the next working day (First Amendment Coalition). Mark V, checked
 * 2026-11-24. Holidays: only a Sunday moves to Monday, and only Nov 11 moves from Saturday to Friday (Gov. Code
 * 6701, V); Cesar Chavez Day, March 31 (6700, S); the other days are the federal ones, not read.
 */
import { FEDERAL_HOLIDAYS, type Holiday } from '../../../calendar/federal-holidays.ts';
import { dateOf } from '../../../calendar/local-date.ts';
import { type Start, caseUnder, startOf } from '../../case.ts';
import { NOT_STARTED, countRule, roll } from '../../count-rule.ts';
import { countFrom } from '../../counting.ts';
import { first } from '../../facts.ts';
import type { Case, Outcome, StateLaw } from '../../rule.ts';
import { on, rule } from '../define.ts';

const CHAVEZ: Holiday = {
  name: 'Cesar Chavez Day',
  short: 'Cesar Chavez Day',
  rule: { on: 'date', month: 3, day: 31, saturdayMoves: 0, sundayMoves: 1 },
  since: null,
  everyYears: 1,
  area: 'everywhere',
};

const holidays: readonly Holiday[] = [
  ...FEDERAL_HOLIDAYS.filter((each) => each.area === 'everywhere').map(withoutSaturdays),
  CHAVEZ,
];

function withoutSaturdays(holiday: Holiday): Holiday {
  if (holiday.rule.on === 'weekday' || holiday.short === 'Veterans Day') return holiday;
  return { ...holiday, rule: { ...holiday.rule, saturdayMoves: 0 } };
}

/**
 * Twenty-four calendar days from receipt when the notice came within the ten; under `trigger=rolled_date` the
 * fourteen run from the tenth day as rolled.
 */
function extended(c: Case): Outcome {
  const start = startOf(c);
  const base = countRule(caseUnder(c, 'S-CA-10'));
  if (start === null || base.last === null) return NOT_STARTED;
  const notice = first(c.facts, 'state_extension_notice');
  const shown = { ...base, baseDue: dateOf(base.last) };
  if (!notice) return { ...shown, extension: 'none' };
  if (notice.day > base.last) return { ...shown, extension: 'late_invalid' };
  const due = longer(c, start, base.last);
  return {
    ...shown,
    extension: 'valid',
    last: due.last,
    limit: due.limit,
    trace: [start.trace, ...due.trace],
  };
}

function longer(c: Case, start: Start, base: number): ReturnType<typeof roll> {
  const { period, extension } = c.rule;
  if (c.settings.trigger === 'rolled_date' && extension !== null) {
    return roll(countFrom(base, extension.period, c.calendar), c, extension.roll);
  }
  return roll(countFrom(start.day, period ?? { count: 'calendar', n: 0 }, c.calendar), c);
}

const answer = {
  actor: 'agency',
  calendar: 'state',
  zone: 'America/Los_Angeles',
  schedule: 'A',
  trigger: on('state_request_received'),
  roll: 'forward',
  opensSuit: true,
  metBy: ['state_denied', 'state_final_response'],
  mootBy: ['complaint_filed'],
  ifMissed: 'state_suit',
} as const;

export const california: StateLaw = {
  code: 'CA',
  name: 'California',
  zone: 'America/Los_Angeles',
  holidays,
  holidaySource: 'Gov. Code 6700, 6701; the other days as in the federal list, not read',
  holidayMark: 'S',
  duties: { answer: 'S-CA-10', extendedAnswer: 'S-CA-EXT14' },
  rules: [
    rule({
      ...answer,
      key: 'S-CA-10',
      name: 'California: whether records will be given',
      citation: 'Cal. Gov. Code 7922.535(a)',
      marks: ['V'],
      period: { count: 'calendar', n: 10 },
      disputed: ['roll'],
    }),
    rule({
      ...answer,
      key: 'S-CA-EXT14',
      name: 'California: the same with more time',
      citation: 'Cal. Gov. Code 7922.535(b)',
      marks: ['V'],
      period: { count: 'calendar', n: 24 },
      extension: {
        event: 'state_extension_notice',
        period: { count: 'calendar', n: 14 },
        roll: 'forward',
        announced: false,
      },
      trigger: { ...answer.trigger, readings: { rolled_date: answer.trigger } },
      disputed: ['roll', 'trigger'],
      compute: extended,
    }),
  ],
};

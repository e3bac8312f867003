/**
 * FOIA, the roads to court that are not the plain exhaustion of the twenty days: a refused expedition (5 U.S.C.
 * 552(a)(6)(E)(iii); ACLU v. DOJ, 321 F. Supp. 2d 24) and the six years of 28 U.S.C. 2401(a) (Spannaus v. DOJ, 824
 * F.2d 52). Mark V, checked 2026-11-24.
 */
import { dateOf } from '../../calendar/local-date.ts';
import { caseUnder } from '../case.ts';
import { NOT_STARTED, countRule, roll } from '../count-rule.ts';
import { countFrom } from '../counting.ts';
import { first } from '../facts.ts';
import { foiaClock } from '../foia-clock.ts';
import type { Case, Outcome, Rule } from '../rule.ts';
import { on, rule } from './define.ts';
import { FOIA_DISPUTED, expeditionSuit } from './foia-determination.ts';

/** Court review at once: on the refusal, or the day after ten days without a decision. No appeal is needed. */
function waysOn(c: Case): Outcome {
  const denied = first(c.facts, 'expedited_denied');
  if (!denied) return NOT_STARTED;
  const expedition = caseUnder(c, 'FOIA-EXPEDITE');
  const appeal = caseUnder(c, 'FOIA-APPEAL-HHS').rule.period;
  const clock = foiaClock(c);
  return {
    started: true,
    open: true,
    last: null,
    sueFrom: expeditionSuit(expedition, countRule(expedition)),
    adminAppealRequired: false,
    appealDueHhs: appeal === null ? null : dateOf(countFrom(denied.day, appeal, c.calendar).last),
    baseDue: clock.base === null ? null : dateOf(clock.base),
    trace: [{ kind: 'start', date: denied.date, event: denied.type, eventId: denied.id ?? null }],
  };
}

/** The right of action accrues, on the careful reading, on the last day of the limit. */
function limitation(c: Case): Outcome {
  const clock = foiaClock(c);
  if (clock.due === null || c.rule.period === null) {
    return { ...NOT_STARTED, started: clock.start !== null, stopped: clock.stopped, notes: clock.notes };
  }
  const years = roll(countFrom(clock.due, c.rule.period, c.calendar, c.settings.feb29), c);
  return {
    started: true,
    start: clock.fields.start ?? null,
    accrual: dateOf(clock.due),
    last: years.last,
    limit: years.limit,
    trace: [...clock.trace, ...years.trace],
    notes: clock.notes,
  };
}

export const FOIA_COURT: readonly Rule[] = [
  rule({
    key: 'FOIA-EXPEDITE-DENIED',
    name: 'Ways on after expedition is refused',
    citation: '5 U.S.C. 552(a)(6)(E)(iii); 45 CFR 5.63',
    marks: ['V'],
    actor: 'us',
    calendar: 'agency',
    zone: 'America/New_York',
    trigger: on('expedited_denied'),
    reads: ['expedited_requested', 'received_proper_component'],
    mootBy: ['complaint_filed'],
    compute: waysOn,
  }),
  rule({
    key: 'FOIA-SOL',
    name: 'Last day to sue over a FOIA request',
    citation: '28 U.S.C. 2401(a); FRCP 6(a)',
    marks: ['V'],
    actor: 'us',
    calendar: 'court',
    schedule: 'C',
    trigger: on('received_proper_component', 'received_any_component'),
    period: { count: 'year', n: 6 },
    roll: 'forward',
    disputed: [...FOIA_DISPUTED, 'feb29', 'eo_closings_in_court', 'state_holidays'],
    metBy: ['complaint_filed'],
    ifMissed: 'suit_is_barred',
    compute: limitation,
  }),
];

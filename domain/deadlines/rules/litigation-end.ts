/**
 * After an order or a judgment: what the order itself gives, FRCP 54, 59, 60, and the appeal under FRAP 4 and 28
 * U.S.C. 2107(b). Marks V and S; FRCP 54(d)(2)(B) and FRAP 4(a)(4) are U. Checked 2026-11-24. The limits of
 * Rule 59 and of the notice of appeal cannot be extended by agreement, so no order moves them here.
 */
import { type Day, dateOf, dayOf } from '../../calendar/local-date.ts';
import { type Start, caseUnder, startAt } from '../case.ts';
import { NOT_STARTED, countRule, roll } from '../count-rule.ts';
import { countFrom } from '../counting.ts';
import { first, last } from '../facts.ts';
import type { Case, Outcome, Rule } from '../rule.ts';
import { on, onLast, rule } from './define.ts';
import { orderDate, orderDays } from './litigation-special.ts';

/** A timely Rule 59 motion starts the sixty days anew on the order that decides it; until then nothing runs. */
function appeal(c: Case): Outcome {
  const start = appealable(c);
  if (start === 'motion pending') return { started: true, stopped: true, last: null, trace: [] };
  if (start === null || c.rule.period === null) return NOT_STARTED;
  const due = roll(countFrom(start.day, c.rule.period, c.calendar), c);
  return {
    started: true,
    start: dateOf(start.day),
    last: due.last,
    limit: due.limit,
    trace: [start.trace, ...due.trace],
  };
}

function appealable(c: Case): Start | 'motion pending' | null {
  const entered = first(c.facts, 'judgment_entered', 'order_entered');
  if (!entered) return null;
  const motion = c.facts.find((fact) => fact.type === 'motion_filed' && fact.day >= entered.day);
  const limit = countRule(caseUnder(c, 'LIT-R59')).last;
  if (entered.type !== 'judgment_entered' || !motion || limit === null || motion.day > limit) {
    return startAt(entered, entered.day);
  }
  const decided = c.facts.find((fact) => fact.type === 'order_entered' && fact.day >= motion.day);
  return decided ? startAt(decided, decided.day) : 'motion pending';
}

/** Fourteen days after the first notice, or the rest of the sixty, whichever is later. */
function crossAppeal(c: Case): Outcome {
  const own = countRule(c);
  const given = first(c.facts, 'notice_of_appeal_due');
  const sixty = given ? given.day : appeal(caseUnder(c, 'LIT-NOA-60')).last;
  if (own.last === null || sixty === null || sixty <= own.last) return own;
  return { ...own, last: sixty, limit: sixty, notes: [rest(sixty)] };
}

function rest(day: Day): NonNullable<Outcome['notes']>[number] {
  return { key: 'rest_of_the_sixty', params: { date: dateOf(day) } };
}

/** The motion to extend; the court may give thirty days past the old date, or fourteen after its order. */
function moreTimeToAppeal(c: Case): Outcome {
  const outcome = countRule({ ...c, rule: { ...c.rule, extension: null } });
  const order = last(c.facts, 'order_entered');
  if (!order || c.rule.extension === null || !outcome.maxExtendedDue) return outcome;
  const { period, roll: own } = c.rule.extension;
  const after = roll(countFrom(order.day, period, c.calendar), c, own).last;
  return { ...outcome, maxExtendedDue: dateOf(Math.max(dayOf(outcome.maxExtendedDue), after)) };
}

const inCourt = {
  actor: 'us',
  calendar: 'court',
  schedule: 'B',
  roll: 'forward',
  disputed: ['eo_closings_in_court', 'state_holidays'],
} as const;

export const LITIGATION_END: readonly Rule[] = [
  rule({
    ...inCourt,
    key: 'LIT-ORDER-DAYS',
    name: 'Days given by a court order',
    citation: 'FRCP 6(a)(1)',
    marks: ['V'],
    actor: 'either',
    trigger: onLast('order_entered'),
    ifMissed: 'order_is_broken',
    compute: orderDays,
  }),
  rule({
    ...inCourt,
    key: 'LIT-ORDER-DATE',
    name: 'A date named by a court order',
    citation: 'FRCP 6, committee note of 2009',
    marks: ['V'],
    actor: 'either',
    roll: 'none',
    trigger: onLast('order_entered'),
    disputed: ['roll'],
    ifMissed: 'order_is_broken',
    compute: orderDate,
  }),
  rule({
    ...inCourt,
    key: 'LIT-R59',
    name: 'Motion for a new trial, or to alter the judgment',
    citation: 'FRCP 59(b), (e); FRCP 6(a), 6(b)(2)',
    marks: ['V'],
    trigger: onLast('judgment_entered'),
    period: { count: 'calendar', n: 28 },
    ifMissed: 'cannot_be_extended',
  }),
  rule({
    ...inCourt,
    key: 'LIT-R60',
    name: 'Motion for relief from a judgment',
    citation: 'FRCP 60(c)(1); FRCP 6(a)',
    marks: ['V', 'S'],
    schedule: 'C',
    trigger: onLast('judgment_entered'),
    period: { count: 'year', n: 1 },
    disputed: ['feb29', 'eo_closings_in_court', 'state_holidays'],
    ifMissed: 'cannot_be_extended',
  }),
  rule({
    ...inCourt,
    key: 'LIT-FEES-14',
    name: "Motion for attorney's fees",
    citation: 'FRCP 54(d)(2)(B)(i)',
    marks: ['U'],
    trigger: onLast('judgment_entered'),
    period: { count: 'calendar', n: 14 },
    movedByOrder: true,
  }),
  rule({
    ...inCourt,
    key: 'LIT-NOA-60',
    name: 'Notice of appeal',
    citation: 'FRAP 4(a)(1)(B), 4(a)(4); 28 U.S.C. 2107(b); FRAP 26(a)',
    marks: ['V', 'U'],
    actor: 'either',
    trigger: on('judgment_entered', 'order_entered'),
    reads: ['motion_filed'],
    period: { count: 'calendar', n: 60 },
    metBy: ['first_notice_of_appeal'],
    ifMissed: 'appeal_is_lost',
    compute: appeal,
  }),
  rule({
    ...inCourt,
    key: 'LIT-NOA-CROSS',
    name: 'Notice of cross-appeal',
    citation: 'FRAP 4(a)(3); FRAP 26(a)',
    marks: ['V'],
    actor: 'either',
    trigger: on('first_notice_of_appeal'),
    reads: ['notice_of_appeal_due', 'judgment_entered', 'order_entered'],
    period: { count: 'calendar', n: 14 },
    ifMissed: 'appeal_is_lost',
    compute: crossAppeal,
  }),
  rule({
    ...inCourt,
    key: 'LIT-NOA-EXT',
    name: 'Motion for more time to appeal',
    citation: 'FRAP 4(a)(5)(A)(i), (C); FRAP 26(a)',
    marks: ['V'],
    actor: 'either',
    trigger: onLast('notice_of_appeal_due'),
    period: { count: 'calendar', n: 30 },
    extension: {
      event: 'order_entered',
      period: { count: 'calendar', n: 14 },
      roll: 'forward',
      announced: false,
    },
    further: [
      { field: 'maxExtendedDue', from: 'start', period: { count: 'calendar', n: 30 }, roll: 'forward' },
    ],
    ifMissed: 'appeal_is_lost',
    compute: moreTimeToAppeal,
  }),
];

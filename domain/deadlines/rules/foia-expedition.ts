/**
 * FOIA, expedited processing: 5 U.S.C. 552(a)(6)(E); OIP guidance; 45 CFR 5.63; ACLU v. DOJ, 321 F. Supp. 2d 24. Mark V,
 * checked 2026-11-24. Ten calendar days to decide; missed or refused, the court is open at once without an appeal.
 */
import { dateOf } from '../../calendar/local-date.ts';
import { caseUnder } from '../case.ts';
import { NOT_STARTED, countRule } from '../count-rule.ts';
import { countFrom } from '../counting.ts';
import { first } from '../facts.ts';
import { foiaClock } from '../foia-clock.ts';
import type { Case, Outcome, Rule } from '../rule.ts';
import { on, onAll, rule } from './define.ts';

const EASTERN = 'America/New_York';

/** Ten days without a decision, or a refusal, open the court at once. */
function expeditionSuit(c: Case, outcome: Outcome): string | null {
  const denied = first(c.facts, 'expedited_denied');
  const granted = first(c.facts, 'expedited_granted');
  const missed = outcome.last === null ? Infinity : outcome.last + 1;
  const opens = Math.min(missed, denied?.day ?? Infinity);
  return opens === Infinity || (granted && granted.day < opens) ? null : dateOf(opens);
}

function expedition(c: Case): Outcome {
  const outcome = countRule(c);
  return { ...outcome, sueFrom: expeditionSuit(c, outcome) };
}

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

export const FOIA_EXPEDITION: readonly Rule[] = [
  rule({
    key: 'FOIA-EXPEDITE',
    name: 'Decision on expedited processing',
    citation: '5 U.S.C. 552(a)(6)(E)(ii)(I)',
    marks: ['V'],
    actor: 'agency',
    calendar: 'agency',
    zone: EASTERN,
    schedule: 'A',
    trigger: {
      ...onAll('expedited_requested', 'received_proper_component'),
      readings: { date_of_request: on('expedited_requested') },
    },
    receipt: true,
    period: { count: 'calendar', n: 10 },
    roll: 'none',
    disputed: ['trigger', 'roll', 'after_hours'],
    metBy: ['expedited_granted', 'expedited_denied'],
    mootBy: ['determination', 'complaint_filed'],
    ifMissed: 'expedition_court_at_once',
    compute: expedition,
  }),
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
];

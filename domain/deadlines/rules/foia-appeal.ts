/**
 * FOIA, the administrative appeal: 5 U.S.C. 552(a)(6)(A)(i)(III)(aa) and (ii); 45 CFR 5.61 to 5.63 (HHS, 90
 * calendar days); 6 CFR 5.8(a)(1) (DHS, 90 working days). Mark V, checked 2026-11-24; whether the ten more days
 * are shared by request and appeal is U. Days run from the date of the letter, not from its arrival.
 */
import { inZone, instantOf } from '../../calendar/instants.ts';
import { type Day, dateOf, dayOf } from '../../calendar/local-date.ts';
import type { Step } from '../steps.ts';
import { startOf } from '../case.ts';
import { NOT_STARTED, countRule, extend } from '../count-rule.ts';
import { countFrom } from '../counting.ts';
import { first } from '../facts.ts';
import { foiaClock } from '../foia-clock.ts';
import { countOpen } from '../../calendar/working-days.ts';
import type { Case, Outcome, Rule } from '../rule.ts';
import { on, onLast, rule } from './define.ts';

const EASTERN = 'America/New_York';

/** The day on which our appeal counts as sent: at HHS after business hours the next calendar day. */
function sentOn(c: Case, afterHoursNextDay: boolean): Day | null {
  const sent = first(c.facts, 'appeal_filed');
  if (!sent) return null;
  if (sent.method === 'mail' || sent.method === 'hand') return sent.day;
  const there =
    sent.time === undefined
      ? { date: sent.date, time: null }
      : inZone(sent.date, sent.time, sent.tz ?? c.zone, c.zone);
  const late = sent.afterHours ?? (there.time !== null && there.time > c.settings.business_hours_end);
  return dayOf(there.date) + (late && afterHoursNextDay ? 1 : 0);
}

function withTransmission(c: Case, outcome: Outcome, afterHoursNextDay: boolean): Outcome {
  const sent = sentOn(c, afterHoursNextDay);
  if (sent === null || outcome.last === null) return outcome;
  return { ...outcome, actedOn: sent, deemedTransmitted: dateOf(sent), timely: sent <= outcome.last };
}

function appealToHhs(c: Case): Outcome {
  return withTransmission(c, countRule(c), true);
}

/** Sent by 11:59:59 p.m. Eastern on the last day. */
export function appealToDhs(c: Case): Outcome {
  const outcome = withTransmission(c, countRule(c), false);
  if (outcome.last === null) return outcome;
  return { ...outcome, dueTimeUtc: instantOf(dateOf(outcome.last), '23:59:59', c.zone) };
}

/**
 * The ten more days stand in one sentence of the statute for request and appeal, so what the request used is
 * gone (not verified: careful agencies take ten each).
 */
function decision(c: Case): Outcome {
  const start = startOf(c);
  if (start === null || c.rule.period === null || c.rule.extension === null) return NOT_STARTED;
  const base = countFrom(start.day, c.rule.period, c.calendar);
  const used = usedByRequest(c);
  const left = { ...c.rule.extension.period, n: Math.max(0, c.rule.extension.period.n - used) };
  const extended = extend(c, base.last, { ...c.rule.extension, period: left });
  const due = extended?.last ?? base.last;
  const notes: readonly Step[] =
    used > 0 ? [{ key: 'extension_shared', params: { used, left: left.n } }] : [];
  return {
    started: true,
    start: dateOf(start.day),
    last: due,
    trace: [start.trace, ...base.trace, ...(extended?.trace ?? [])],
    ...extended?.fields,
    sueFrom: first(c.facts, 'appeal_decided')?.date ?? dateOf(due + 1),
    notes,
  };
}

function usedByRequest(c: Case): number {
  const clock = foiaClock(c);
  if (clock.base === null || clock.due === null) return 0;
  return countOpen(clock.base + 1, clock.due, c.calendar);
}

const ours = {
  actor: 'us',
  calendar: 'agency',
  zone: EASTERN,
  schedule: 'B',
  trigger: on('determination'),
  metBy: ['appeal_filed', 'appeal_received'],
  mootBy: ['complaint_filed'],
} as const;

export const FOIA_APPEAL: readonly Rule[] = [
  rule({
    ...ours,
    key: 'FOIA-APPEAL-GENERIC',
    name: 'Our appeal to an agency with no rule of its own here',
    citation: '5 U.S.C. 552(a)(6)(A)(i)(III)(aa)',
    marks: ['V'],
    period: { count: 'calendar', n: 90 },
    roll: 'none',
    letterDate: 'if_later',
    disputed: ['roll'],
    ifMissed: 'appeal_may_be_refused',
  }),
  rule({
    ...ours,
    key: 'FOIA-APPEAL-HHS',
    name: 'Our appeal to HHS (CMS among it)',
    citation: '45 CFR 5.61',
    marks: ['V'],
    period: { count: 'calendar', n: 90 },
    roll: 'none',
    disputed: ['roll'],
    ifMissed: 'appeal_may_be_refused',
    compute: appealToHhs,
  }),
  rule({
    ...ours,
    key: 'FOIA-APPEAL-DHS',
    name: 'Our appeal to DHS (ICE among it)',
    citation: '6 CFR 5.8(a)(1)',
    marks: ['V'],
    period: { count: 'business', n: 90 },
    disputed: ['eo_closings', 'shutdown_days'],
    ifMissed: 'appeal_may_be_refused',
    compute: appealToDhs,
  }),
  rule({
    key: 'FOIA-APPEAL-DECISION',
    name: "The agency's decision on our appeal",
    citation: '5 U.S.C. 552(a)(6)(A)(ii), (B)(i); 45 CFR 5.63(a)',
    marks: ['V', 'U'],
    actor: 'agency',
    calendar: 'agency',
    zone: EASTERN,
    schedule: 'A',
    trigger: onLast('appeal_received'),
    period: { count: 'business', n: 20 },
    extension: {
      event: 'appeal_unusual_circumstances_notice',
      period: { count: 'business', n: 10 },
      roll: null,
      announced: false,
    },
    disputed: ['eo_closings', 'shutdown_days'],
    reads: ['unusual_circumstances_notice', 'received_proper_component'],
    metBy: ['appeal_decided'],
    mootBy: ['complaint_filed'],
    ifMissed: 'no_answer_exhausts',
    compute: decision,
  }),
];

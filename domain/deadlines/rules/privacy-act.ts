/**
 * Privacy Act, 5 U.S.C. 552a: amendment, appeal, suit, notices of systems of records and of matching programs.
 * Marks V and S; access and Circular A-108 are U. Checked 2026-11-24. Whether an exchange is a "matching program"
 * at all is a question for counsel; these rules only count.
 */
import { dateOf } from '../../calendar/local-date.ts';
import { startOf } from '../case.ts';
import { NOT_STARTED, countRule } from '../count-rule.ts';
import { countFrom } from '../counting.ts';
import { all } from '../facts.ts';
import type { Case, Outcome, Rule } from '../rule.ts';
import { on, onLast, rule } from './define.ts';
import { appealToDhs } from './foia-appeal.ts';

const EASTERN = 'America/New_York';

/**
 * Use may begin thirty days after publication, a match thirty days after the later of publication and
 * transmittal to the two committees. A floor never rolls; the end of the comments does.
 */
function noticed(c: Case): Outcome {
  const outcome = countRule(c);
  const from = all(c.facts, [...c.rule.trigger.events, 'matching_agreement_sent_to_congress']).at(-1);
  if (!from || c.rule.period === null) return outcome;
  return {
    ...outcome,
    started: true,
    earliestStart: dateOf(countFrom(from.day, c.rule.period, c.calendar).last),
  };
}

/** The last day is the day before the date eighteen months on; renewal is decided in the last three months. */
function term(c: Case): Outcome {
  const start = startOf(c);
  const { period, further } = c.rule;
  const [window, renewal] = further;
  if (start === null || period === null || !window || !renewal) return NOT_STARTED;
  const counted = countFrom(start.day, period, c.calendar);
  const due = counted.last - 1;
  return {
    started: true,
    start: dateOf(start.day),
    last: due,
    renewalWindowOpens: dateOf(countFrom(due, window.period, c.calendar).last),
    renewedUntilAtMost: dateOf(countFrom(counted.last, renewal.period, c.calendar).last - 1),
    trace: [start.trace, ...counted.trace],
  };
}

const agency = { actor: 'agency', calendar: 'agency', zone: EASTERN, schedule: 'A' } as const;
const published = { calendar: 'register', zone: EASTERN, roll: 'forward', disputed: ['roll'] } as const;

export const PRIVACY_ACT: readonly Rule[] = [
  rule({
    ...agency,
    key: 'PA-ACCESS',
    name: 'Access to records under the Privacy Act',
    citation: '5 U.S.C. 552a(d)(1)',
    marks: ['U'],
    schedule: null,
    trigger: on('received_proper_component'),
    metBy: ['determination'],
    ifMissed: 'run_foia_too',
  }),
  rule({
    ...agency,
    key: 'PA-AMEND-ACK',
    name: 'Acknowledgment of a request to amend a record',
    citation: '5 U.S.C. 552a(d)(2)(A); 28 CFR 16.46(b)',
    marks: ['V'],
    trigger: on('pa_amendment_received'),
    receipt: true,
    period: { count: 'business', n: 10 },
    disputed: ['eo_closings', 'shutdown_days', 'after_hours'],
    metBy: ['acknowledged'],
  }),
  rule({
    ...agency,
    key: 'PA-AMEND-REVIEW',
    name: 'Review of a refusal to amend a record',
    citation: '5 U.S.C. 552a(d)(3); 5 CFR 1302.6(d)',
    marks: ['V'],
    trigger: onLast('pa_review_requested'),
    period: { count: 'business', n: 30 },
    disputed: ['eo_closings', 'shutdown_days'],
    metBy: ['appeal_decided'],
  }),
  rule({
    ...agency,
    key: 'PA-APPEAL-DHS',
    name: 'Our appeal to DHS under the Privacy Act',
    citation: '6 CFR 5.25(a)',
    marks: ['V'],
    actor: 'us',
    schedule: 'B',
    trigger: on('determination'),
    period: { count: 'business', n: 90 },
    disputed: ['eo_closings', 'shutdown_days'],
    metBy: ['appeal_filed', 'appeal_received'],
    ifMissed: 'appeal_may_be_refused',
    compute: appealToDhs,
  }),
  rule({
    key: 'PA-SUIT-2Y',
    name: 'Last day to sue under the Privacy Act',
    citation: '5 U.S.C. 552a(g)(5); FRCP 6(a)',
    marks: ['V'],
    actor: 'us',
    calendar: 'court',
    schedule: 'C',
    trigger: on('pa_cause_arose'),
    period: { count: 'year', n: 2 },
    roll: 'forward',
    disputed: ['feb29', 'eo_closings_in_court', 'state_holidays'],
    metBy: ['complaint_filed'],
    ifMissed: 'suit_is_barred',
  }),
  rule({
    ...published,
    key: 'PA-SORN-30',
    name: 'Comments on a new or changed routine use',
    citation: '5 U.S.C. 552a(e)(11)',
    marks: ['V'],
    actor: 'us',
    schedule: 'comments',
    trigger: onLast('sorn_published'),
    period: { count: 'calendar', n: 30 },
    compute: noticed,
  }),
  rule({
    ...published,
    key: 'PA-MATCH-30',
    name: 'Notice of a matching program',
    citation: '5 U.S.C. 552a(e)(12), (o)(2)(B)',
    marks: ['S'],
    actor: 'us',
    schedule: 'comments',
    trigger: onLast('matching_notice_published'),
    reads: ['matching_agreement_sent_to_congress'],
    period: { count: 'calendar', n: 30 },
    compute: noticed,
  }),
  rule({
    ...agency,
    key: 'PA-MATCH-TERM',
    name: 'Term of a matching agreement',
    citation: '5 U.S.C. 552a(o)(2)(C)-(D)',
    marks: ['V'],
    schedule: 'C',
    trigger: onLast('matching_agreement_effective'),
    period: { count: 'month', n: 18 },
    further: [
      { field: 'renewalWindowOpens', from: 'due', period: { count: 'month', n: -3 }, roll: null },
      { field: 'renewedUntilAtMost', from: 'due', period: { count: 'month', n: 12 }, roll: null },
    ],
    compute: term,
  }),
  rule({
    ...agency,
    key: 'PA-A108',
    name: 'Advance report of a system of records',
    citation: '5 U.S.C. 552a(r); OMB Circular A-108',
    marks: ['V', 'U'],
    trigger: onLast('sorn_published'),
    period: { count: 'calendar', n: -30 },
    roll: 'none',
  }),
];

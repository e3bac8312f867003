/**
 * FOIA, the agency's answer: 5 U.S.C. 552(a)(6)(A) to (C), 45 CFR 5.24 (HHS). Mark V, FOIA-TRACK in part U,
 * checked 2026-11-24. The arithmetic shared by these rules is `foia-clock.ts`; when suit is open, `suit.ts`.
 */
import { type Day, dateOf } from '../../calendar/local-date.ts';
import { foiaClock } from '../foia-clock.ts';
import type { Case, Outcome, Rule } from '../rule.ts';
import type { SettingKey } from '../settings.ts';
import { exhaustion, suitOpens } from '../suit.ts';
import { on, onLast, rule } from './define.ts';

const EASTERN = 'America/New_York';

/** Everything a serious reader may count differently in the twenty days. */
export const FOIA_DISPUTED: readonly SettingKey[] = [
  'trigger_day',
  'after_hours',
  'routing_days',
  'toll_stop_day',
  'toll_restart_day',
  'eo_closings',
  'shutdown_days',
];

function determination(c: Case): Outcome {
  const clock = foiaClock(c);
  return {
    started: clock.start !== null,
    stopped: clock.stopped,
    last: clock.due,
    trace: clock.trace,
    notes: clock.notes,
    ...clock.fields,
    sueFrom: suitOpens(c, clock),
  };
}

function exhausted(c: Case): Outcome {
  return { ...determination(c), ...exhaustion(c, foiaClock(c)) };
}

/** Missing the limit, with the ten days of a valid notice, bars the search fee from the next day. */
function feeBar(c: Case): Outcome {
  const outcome = determination(c);
  const from: Day | null = outcome.last === null ? null : outcome.last + 1;
  return { ...outcome, feeBarFrom: from === null ? null : dateOf(from) };
}

const clockOfTwenty = {
  actor: 'agency',
  calendar: 'agency',
  zone: EASTERN,
  trigger: on('received_proper_component', 'received_any_component'),
  disputed: FOIA_DISPUTED,
  reads: [
    'perfection_requested',
    'perfected',
    'info_requested',
    'info_answered',
    'fee_issue_raised',
    'fee_issue_resolved',
    'unusual_circumstances_notice',
    'alternative_time_frame_agreed',
  ],
  metBy: ['determination'],
  mootBy: ['complaint_filed', 'closed_by_agency'],
  compute: determination,
} as const;

export const FOIA_DETERMINATION: readonly Rule[] = [
  rule({
    ...clockOfTwenty,
    key: 'FOIA-20',
    name: 'Determination on a FOIA request',
    citation: '5 U.S.C. 552(a)(6)(A)(i); 45 CFR 5.24(b)',
    marks: ['V'],
    schedule: 'A',
    period: { count: 'business', n: 20 },
    ifMissed: 'no_answer_exhausts',
  }),
  rule({
    ...clockOfTwenty,
    key: 'FOIA-ROUTE',
    name: 'When the clock of a FOIA request starts',
    citation: '5 U.S.C. 552(a)(6)(A); 45 CFR 5.24(b)(1)',
    marks: ['V'],
    schedule: 'A',
    period: { count: 'business', n: 10 },
  }),
  rule({
    ...clockOfTwenty,
    key: 'FOIA-TOLL',
    name: 'A FOIA clock stopped by a question',
    citation: '5 U.S.C. 552(a)(6)(A)(ii)(I)-(II)',
    marks: ['V'],
    schedule: 'open_toll',
    informationStops: 1,
  }),
  rule({
    ...clockOfTwenty,
    key: 'FOIA-UNUSUAL',
    name: 'More time for unusual circumstances',
    citation: '5 U.S.C. 552(a)(6)(B)(i)-(ii)',
    marks: ['V'],
    schedule: 'A',
    extension: {
      event: 'unusual_circumstances_notice',
      period: { count: 'business', n: 10 },
      roll: null,
      announced: false,
    },
  }),
  rule({
    ...clockOfTwenty,
    key: 'FOIA-EXHAUST',
    name: 'When we may sue over a FOIA request',
    citation: '5 U.S.C. 552(a)(6)(C)(i)',
    marks: ['V'],
    reads: [...clockOfTwenty.reads, 'appeal_filed', 'appeal_received', 'appeal_decided'],
    compute: exhausted,
  }),
  rule({
    ...clockOfTwenty,
    key: 'FOIA-FEE-BAR',
    name: 'No search fee after a missed limit',
    citation: '5 U.S.C. 552(a)(4)(A)(viii)',
    marks: ['V'],
    compute: feeBar,
  }),
  rule({
    key: 'FOIA-TRACK',
    name: 'A tracking number for a request that takes longer',
    citation: '5 U.S.C. 552(a)(7)',
    marks: ['V', 'U'],
    actor: 'agency',
    calendar: 'agency',
    zone: EASTERN,
    trigger: on('received_proper_component'),
    period: { count: 'calendar', n: 10 },
    roll: 'none',
    metBy: ['acknowledged'],
    mootBy: ['determination', 'complaint_filed'],
  }),
  rule({
    key: 'FOIA-ACK-HHS',
    name: 'Acknowledgment by HHS',
    citation: '45 CFR 5.24(a)',
    marks: ['V'],
    actor: 'agency',
    calendar: 'agency',
    zone: EASTERN,
    schedule: 'A',
    trigger: on('received_proper_component'),
    receipt: true,
    period: { count: 'business', n: 10 },
    disputed: ['after_hours', 'eo_closings', 'shutdown_days'],
    metBy: ['acknowledged'],
    mootBy: ['determination', 'complaint_filed'],
  }),
  rule({
    key: 'FOIA-OGIS',
    name: 'Mediation by OGIS',
    citation: 'OGIS Advisory Opinion 2018-01',
    marks: ['V'],
    actor: 'other_body',
    calendar: 'agency',
    zone: EASTERN,
    trigger: onLast('ogis_requested'),
    ifMissed: 'ogis_stops_nothing',
  }),
];

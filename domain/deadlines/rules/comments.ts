/**
 * Public comments, rulemaking and paperwork: 5 U.S.C. 553, 1 CFR 18.17, 44 U.S.C. 3506-3507, 5 CFR 1320. Marks as
 * each rule says, checked 2026-11-24. A date in the DATES line controls and is never moved, even on a Sunday; only a
 * number of days is counted, and then a last day on a weekend or federal holiday moves on.
 */
import type { Rule } from '../rule.ts';
import { countedPeriod, duration, stated } from './comment-period.ts';
import { on, onLast, rule } from './define.ts';

const EASTERN = 'America/New_York';

/** OMB's sixty days run from receipt or publication, whichever is later. */
const receivedAndPublished = onLast('icr_received_by_omb', 'pra_30_day_notice_published');

const comment = {
  actor: 'us',
  calendar: 'register',
  zone: EASTERN,
  schedule: 'comments',
  ifMissed: 'late_comment_may_be_ignored',
} as const;

export const COMMENTS: readonly Rule[] = [
  rule({
    ...comment,
    key: 'COMMENT',
    name: 'Comments by the date in the notice',
    citation: '5 U.S.C. 553(c); DATES line of the notice',
    marks: ['V'],
    trigger: on('comments_due_stated'),
    reads: ['notice_published', 'comment_period_extended', 'comment_period_reopened'],
    compute: stated,
  }),
  rule({
    ...comment,
    key: 'COMMENT-EXTENDED',
    name: 'Comments in an extended or reopened period',
    citation: 'DATES line of the later notice; 5 U.S.C. 553(c)',
    marks: ['S'],
    trigger: on('comments_due_stated'),
    reads: ['notice_published', 'comment_period_extended', 'comment_period_reopened'],
    compute: stated,
  }),
  rule({
    ...comment,
    key: 'COMMENT-DURATION',
    name: 'Comments within a number of days',
    citation: '1 CFR 18.17; practice of the Office of the Federal Register',
    marks: ['V', 'S'],
    roll: 'forward',
    disputed: ['roll', 'eo_closings', 'shutdown_days'],
    trigger: onLast('notice_published'),
    compute: duration,
  }),
  rule({
    ...comment,
    key: 'COMMENT-LATE',
    name: 'A late comment',
    citation: 'APWA; DOT, 82 FR 26734',
    marks: ['S'],
    schedule: null,
    trigger: onLast('comments_due_stated'),
  }),
  rule({
    ...comment,
    key: 'COMMENT-60',
    name: 'The sixty days expected for a significant rule',
    citation: 'E.O. 12866; 5 U.S.C. 553(c) names no minimum',
    marks: ['V'],
    actor: 'agency',
    schedule: null,
    floor: true,
    ifMissed: null,
    trigger: on('notice_published'),
    period: { count: 'calendar', n: 60 },
    roll: 'none',
  }),
  rule({
    ...comment,
    key: 'APA-EFFECTIVE-30',
    name: 'Earliest effective date of a rule',
    citation: '5 U.S.C. 553(d)',
    marks: ['V'],
    actor: 'agency',
    schedule: null,
    floor: true,
    ifMissed: null,
    trigger: onLast('final_rule_published'),
    period: { count: 'calendar', n: 30 },
    roll: 'none',
  }),
  rule({
    ...comment,
    key: 'PRA-60',
    name: 'Comments to the agency on a collection of information',
    citation: '44 U.S.C. 3506(c)(2)(A); 5 CFR 1320.8(d)',
    marks: ['V'],
    roll: 'forward',
    disputed: ['roll', 'eo_closings', 'shutdown_days'],
    trigger: onLast('pra_60_day_notice_published'),
    period: { count: 'calendar', n: 60 },
    compute: countedPeriod,
  }),
  rule({
    ...comment,
    key: 'PRA-30',
    name: 'Comments to OMB on a collection of information',
    citation: '44 U.S.C. 3507(b); 5 CFR 1320.10(a)',
    marks: ['V'],
    roll: 'forward',
    disputed: ['roll', 'eo_closings', 'shutdown_days'],
    trigger: onLast('pra_30_day_notice_published'),
    period: { count: 'calendar', n: 30 },
    compute: countedPeriod,
  }),
  rule({
    ...comment,
    key: 'PRA-OMB-60',
    name: "OMB's decision on a collection of information",
    citation: '44 U.S.C. 3507(c); 5 CFR 1320.10(b)',
    marks: ['V', 'U'],
    actor: 'other_body',
    schedule: 'A',
    ifMissed: null,
    trigger: receivedAndPublished,
    period: { count: 'calendar', n: 60 },
    roll: 'none',
  }),
];

/**
 * Public comments, rulemaking and paperwork: 5 U.S.C. 553, 1 CFR 18.17, 44 U.S.C. 3506-3507, 5 CFR 1320. Marks as
 * each rule says, checked 2026-11-24. A date in the DATES line controls and is never moved, even on a Sunday; only a
 * number of days is counted, and then a last day on a weekend or federal holiday moves on.
 */
import { instantOf } from '../../calendar/instants.ts';
import { dateOf, dayOf } from '../../calendar/local-date.ts';
import { onOrBefore } from '../../calendar/working-days.ts';
import { NOT_STARTED, countRule, roll, statedOutcome } from '../count-rule.ts';
import { countFrom } from '../counting.ts';
import { type Fact, all, first, last } from '../facts.ts';
import { DeadlineInputError } from '../input-error.ts';
import type { Case, Outcome, Rule } from '../rule.ts';
import { on, onLast, rule } from './define.ts';

const EASTERN = 'America/New_York';

/** regulations.gov closes at 11:59 p.m. Eastern unless the notice names an hour. */
const CLOSING_TIME = '23:59';

interface Closing {
  readonly fact: Fact;
  readonly date: string;
}

/** Follows the stated date through each notice that extends or reopens the period. */
function stated(c: Case): Outcome {
  const original = first(c.facts, 'comments_due_stated');
  const changes = all(c.facts, ['comment_period_extended', 'comment_period_reopened']);
  if (!original && changes.length === 0) return NOT_STARTED;
  let closing: Closing | null = original ? { fact: original, date: original.newDue ?? original.date } : null;
  let gap: Partial<Outcome> = { gap: false };
  for (const change of changes) {
    if (closing !== null) gap = gapBefore(change, closing);
    closing = { fact: change, date: newDate(change) };
  }
  return closing === null ? NOT_STARTED : { ...closed(c, closing), ...(changes.length > 0 ? gap : {}) };
}

/** Published on or before the closing day a change leaves no gap; later, the days between are late. */
function gapBefore(change: Fact, closing: Closing): Partial<Outcome> {
  const from = dayOf(closing.date) + 1;
  if (change.day <= from) return { gap: false };
  return { gap: true, gapFrom: dateOf(from), gapTo: dateOf(change.day - 1) };
}

function newDate(change: Fact): string {
  if (change.newDue !== undefined) return change.newDue;
  throw new DeadlineInputError(
    'MISSING_FIELD',
    `events[${change.index}].newDue`,
    'A notice that extends or reopens a comment period needs its new date.',
  );
}

function closed(c: Case, closing: Closing): Outcome {
  const time = closing.fact.time ?? CLOSING_TIME;
  const zone = closing.fact.tz ?? c.zone;
  const outcome = statedOutcome(null, closing.fact, closing.date);
  return {
    ...outcome,
    start: first(c.facts, 'notice_published')?.date ?? null,
    closes: { time, zone },
    closeUtc: toTheMinute(instantOf(closing.date, time, zone)),
    mailReceiptTarget: dateOf(onOrBefore(dayOf(closing.date), c.filing)),
  };
}

/** A number of days after publication, moved on to the next federal business day. */
function duration(c: Case): Outcome {
  const notice = c.facts.findLast((fact) => fact.type === 'notice_published');
  if (!notice) return NOT_STARTED;
  if (notice.periodDays === undefined) {
    const field = `events[${notice.index}].periodDays`;
    throw new DeadlineInputError(
      'MISSING_FIELD',
      field,
      'A comment period counted in days needs their number.',
    );
  }
  const days = countFrom(notice.day, { count: 'calendar', n: notice.periodDays }, c.calendar);
  const due = roll(days, c);
  const trace = { kind: 'start', date: notice.date, event: notice.type, eventId: notice.id ?? null } as const;
  return closing(
    c,
    { started: true, last: due.last, limit: due.limit, trace: [trace, ...due.trace] },
    notice,
  );
}

/** The closing instant of a period that was counted. */
function closing(c: Case, outcome: Outcome, notice: Fact | undefined): Outcome {
  if (outcome.last === null) return outcome;
  const time = notice?.time ?? CLOSING_TIME;
  const zone = notice?.tz ?? c.zone;
  const date = dateOf(outcome.last);
  return { ...outcome, closes: { time, zone }, closeUtc: toTheMinute(instantOf(date, time, zone)) };
}

function countedPeriod(c: Case): Outcome {
  return closing(c, countRule(c), last(c.facts, ...c.rule.trigger.events));
}

/** `2026-03-30T03:59Z`. */
function toTheMinute(instant: string): string {
  return `${instant.slice(0, 16)}Z`;
}

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

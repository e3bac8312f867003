/**
 * The arithmetic of a comment period: the date stated in the notice and followed through later notices, or a number
 * of days counted from publication, and the instant at which it closes. 5 U.S.C. 553(c), 1 CFR 18.17; practice of
 * regulations.gov and the Office of the Federal Register. Marks V and S, checked 2026-11-24.
 */
import { instantOf } from '../../calendar/instants.ts';
import { dateOf, dayOf } from '../../calendar/local-date.ts';
import { onOrBefore } from '../../calendar/working-days.ts';
import { NOT_STARTED, countRule, roll, statedOutcome } from '../count-rule.ts';
import { countFrom } from '../counting.ts';
import { type Fact, all, first, last } from '../facts.ts';
import { DeadlineInputError } from '../input-error.ts';
import type { Case, Outcome } from '../rule.ts';

/** regulations.gov closes at 11:59 p.m. Eastern unless the notice names an hour. */
const CLOSING_TIME = '23:59';

interface Closing {
  readonly fact: Fact;
  readonly date: string;
}

/** Follows the stated date through each notice that extends or reopens the period. */
export function stated(c: Case): Outcome {
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
export function duration(c: Case): Outcome {
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

/** A period of days like any other, with its closing instant. */
export function countedPeriod(c: Case): Outcome {
  return closing(c, countRule(c), last(c.facts, ...c.rule.trigger.events));
}

/** `2026-03-30T03:59Z`. */
function toTheMinute(instant: string): string {
  return `${instant.slice(0, 16)}Z`;
}

/**
 * Counting days, the one piece of arithmetic under every rule: leave out the trigger day, count, skip what
 * is closed or stopped, and move on from a closed last day where the rule says so. Each count brings its
 * trace: every day it counted and every day it skipped, with the reason.
 */
import type { Calendar, ClosedDay } from '../calendar/calendars.ts';
import { type Day, addMonths, dateOf } from '../calendar/local-date.ts';
import { onOrAfter } from '../calendar/working-days.ts';
import type { TraceStep } from './answer.ts';
import type { Period } from './rule.ts';
import type { Settings } from './settings.ts';

export interface Counted {
  readonly last: Day;
  readonly trace: readonly TraceStep[];
}

/** Counts a period from a day that is itself not counted. */
export function countFrom(
  from: Day,
  period: Period,
  calendar: Calendar,
  feb29: Settings['feb29'] = 'feb28',
): Counted {
  switch (period.count) {
    case 'business':
      return countOpenDays(from, period.n, calendar);
    case 'calendar':
      return countEveryDay(from, period.n);
    case 'month':
      return spanOf(from, addMonths(from, period.n), period);
    case 'year':
      return spanOf(from, anniversary(from, period.n, feb29), period);
  }
}

function countOpenDays(from: Day, n: number, calendar: Calendar): Counted {
  const trace: TraceStep[] = [];
  let day = from;
  for (let counted = 0; counted < n;) {
    day += 1;
    const closed = calendar.closed(day);
    if (closed === null) counted += 1;
    trace.push(closed === null ? { kind: 'counted', date: dateOf(day), n: counted } : skipped(day, closed));
  }
  return { last: day, trace };
}

/** A negative number counts back. */
function countEveryDay(from: Day, n: number): Counted {
  const trace: TraceStep[] = [];
  for (let counted = 1; counted <= Math.abs(n); counted += 1) {
    trace.push({ kind: 'counted', date: dateOf(from + Math.sign(n) * counted), n: counted });
  }
  return { last: from + n, trace };
}

function spanOf(from: Day, to: Day, period: Period): Counted {
  const unit = period.count === 'year' ? 'year' : 'month';
  return { last: to, trace: [{ kind: 'period', unit, n: period.n, from: dateOf(from), to: dateOf(to) }] };
}

/** Years from a leap day end on Feb 28, or on Mar 1 under the other reading. */
function anniversary(from: Day, years: number, feb29: Settings['feb29']): Day {
  const day = addMonths(from, 12 * years);
  const fromLeapDay = dateOf(from).endsWith('-02-29') && dateOf(day).endsWith('-02-28');
  return fromLeapDay && feb29 === 'mar1' ? day + 1 : day;
}

export function skipped(day: Day, closed: ClosedDay): TraceStep {
  return { kind: 'skipped', date: dateOf(day), reason: closed.reason, name: closed.name };
}

/** The day itself, or the next open day, with the roll in the trace. */
export function rollForward(day: Day, calendar: Calendar): Counted {
  const closed = calendar.closed(day);
  if (closed === null) return { last: day, trace: [] };
  const last = onOrAfter(day, calendar);
  return {
    last,
    trace: [{ kind: 'roll', from: dateOf(day), to: dateOf(last), reason: closed.reason, name: closed.name }],
  };
}

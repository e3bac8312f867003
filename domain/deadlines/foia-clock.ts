/**
 * The twenty days of 5 U.S.C. 552(a)(6)(A)(i): when they start, what stops them, what lengthens them. Used by
 * every rule that stands on them (FOIA-20, ROUTE, TOLL, UNUSUAL, EXHAUST, SOL, EXPEDITE-DENIED). The numbers
 * stand in the rules FOIA-20, FOIA-ROUTE, FOIA-TOLL and FOIA-UNUSUAL.
 */
import { type Day, dateOf } from '../calendar/local-date.ts';
import type { DeadlineFields, TraceStep } from './answer.ts';
import type { Step } from './steps.ts';
import { type Start, caseUnder } from './case.ts';
import { type Extended, extend } from './count-rule.ts';
import { foiaStart } from './foia-start.ts';
import { last } from './facts.ts';
import type { Case } from './rule.ts';
import { type Run, countUnstopped, spanSteps, stoppedSpans } from './tolling.ts';

export interface FoiaClock {
  readonly start: Day | null;
  /** The last day without any extension; null while the clock is stopped or has not started. */
  readonly base: Day | null;
  /** The last day with a valid extension. */
  readonly due: Day | null;
  readonly stopped: boolean;
  readonly fields: Partial<DeadlineFields>;
  readonly trace: readonly TraceStep[];
  readonly notes: readonly Step[];
}

export function foiaClock(asked: Case): FoiaClock {
  const c = caseUnder(asked, 'FOIA-20');
  const { start, notes } = foiaStart(c);
  if (start === null || c.rule.period === null) {
    return { start: null, base: null, due: null, stopped: false, fields: {}, trace: [], notes };
  }
  const spans = stoppedSpans(c.facts, c.settings, caseUnder(c, 'FOIA-TOLL').rule.informationStops);
  const run = countUnstopped(firstDay(c, start), c.rule.period, c.calendar, spans);
  const trace = [start.trace, ...run.trace, ...spanSteps(spans, run.last)];
  if (run.last === null) {
    return {
      start: start.day,
      base: null,
      due: null,
      stopped: true,
      fields: stoppedFields(c, start, run),
      trace,
      notes,
    };
  }
  const extended = extend(c, run.last, caseUnder(c, 'FOIA-UNUSUAL').rule.extension);
  return {
    start: start.day,
    base: run.last,
    due: extended?.last ?? run.last,
    stopped: false,
    fields: runningFields(c, start, run, run.last, extended),
    trace: [...trace, ...(extended?.trace ?? [])],
    notes,
  };
}

/** Under `trigger_day=counted` the day of receipt is day 1. */
function firstDay(c: Case, start: Start): Day {
  return c.settings.trigger_day === 'counted' ? start.day : start.day + 1;
}

function runningFields(
  c: Case,
  start: Start,
  run: Run,
  base: Day,
  extended: Extended | null,
): Partial<DeadlineFields> {
  return {
    start: dateOf(start.day),
    baseDue: dateOf(base),
    tolledWorkingDays: run.stoppedDays,
    agreedDue: agreedDate(c),
    ...extended?.fields,
  };
}

/** While the clock is stopped there is no date, only days used and left of the twenty. */
function stoppedFields(c: Case, start: Start, run: Run): Partial<DeadlineFields> {
  const noticed = c.facts.some((fact) => fact.type === 'unusual_circumstances_notice');
  return {
    start: dateOf(start.day),
    daysUsed: run.used,
    daysRemaining: (c.rule.period?.n ?? 0) - run.used,
    agreedDue: agreedDate(c),
    extension: noticed ? 'valid' : 'none',
  };
}

/** A date agreed with the agency is kept beside the legal one; it never moves it. */
function agreedDate(c: Case): string | null {
  return last(c.facts, 'alternative_time_frame_agreed')?.agreedDate ?? null;
}

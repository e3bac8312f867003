/**
 * What stops a clock: 5 U.S.C. 552(a)(6)(A)(ii). One request for information, and any number of fee
 * questions, each from the question to its answer. By convention the day of the question is used and the day
 * of the answer is not counted; both are settings. Overlaps count once, because days are skipped, not added.
 */
import type { Calendar } from '../calendar/calendars.ts';
import { type Day, dateOf } from '../calendar/local-date.ts';
import type { TraceStep } from './answer.ts';
import { skipped } from './counting.ts';
import type { EventType } from './events.ts';
import type { Fact, Facts } from './facts.ts';
import type { Period } from './rule.ts';
import type { Settings } from './settings.ts';

export interface StoppedSpan {
  readonly question: Fact;
  /** Null while nobody has answered. */
  readonly answer: Fact | null;
  /** The law lets this question stop the clock. */
  readonly allowed: boolean;
  /** First and last day that do not count; `to` is Infinity while the question is open. */
  readonly from: Day;
  readonly to: Day;
}

/**
 * Every question with its answer. `informationStops` is how many requests for information may stop the clock;
 * `any` for any number, null for none.
 */
export function stoppedSpans(
  facts: Facts,
  settings: Settings,
  informationStops: number | 'any' | null,
): readonly StoppedSpan[] {
  const most = informationStops === 'any' ? Infinity : (informationStops ?? 0);
  const information = pairs(facts, 'info_requested', 'info_answered');
  const fees = pairs(facts, 'fee_issue_raised', 'fee_issue_resolved');
  return [
    ...information.map((pair, i) => span(pair, settings, i < most)),
    ...fees.map((pair) => span(pair, settings, true)),
  ].toSorted((a, b) => a.question.day - b.question.day);
}

interface Pair {
  readonly question: Fact;
  readonly answer: Fact | null;
}

/** A question is answered by the first later answer of its number that has answered no other question. */
function pairs(facts: Facts, asks: EventType, answers: EventType): readonly Pair[] {
  const used = new Set<Fact>();
  return facts
    .filter((fact) => fact.type === asks)
    .map((question) => {
      const answer = facts.find(
        (fact) =>
          fact.type === answers &&
          fact.day >= question.day &&
          (fact.seq ?? 0) === (question.seq ?? 0) &&
          !used.has(fact),
      );
      if (answer) used.add(answer);
      return { question, answer: answer ?? null };
    });
}

function span(pair: Pair, settings: Settings, allowed: boolean): StoppedSpan {
  const answered = pair.answer === null ? Infinity : pair.answer.day;
  return {
    ...pair,
    allowed,
    from: settings.toll_stop_day === 'counted' ? pair.question.day + 1 : pair.question.day,
    to: settings.toll_restart_day === 'not_counted' ? answered : answered - 1,
  };
}

/** The span that keeps this day from counting. */
function stopAt(day: Day, spans: readonly StoppedSpan[]): StoppedSpan | undefined {
  return spans.find((each) => each.allowed && day >= each.from && day <= each.to);
}

export interface Run {
  /** The day on which the period ends; null when an open question stops it first. */
  readonly last: Day | null;
  readonly used: number;
  /** Working days that a question kept from counting. */
  readonly stoppedDays: number;
  readonly trace: readonly TraceStep[];
}

/** Counts a period from `first`, itself counted, leaving out the days that are stopped. */
export function countUnstopped(
  first: Day,
  period: Period,
  calendar: Calendar,
  spans: readonly StoppedSpan[],
): Run {
  const trace: TraceStep[] = [];
  let used = 0;
  let stoppedDays = 0;
  let day = first - 1;
  while (used < period.n) {
    day += 1;
    const stop = stopAt(day, spans);
    if (stop?.to === Infinity) return { last: null, used, stoppedDays, trace };
    const closed = period.count === 'business' ? calendar.closed(day) : null;
    if (closed !== null) {
      trace.push(skipped(day, closed));
    } else if (stop) {
      stoppedDays += 1;
      trace.push({ kind: 'skipped', date: dateOf(day), reason: 'clock_stopped', name: stop.question.type });
    } else {
      used += 1;
      trace.push({ kind: 'counted', date: dateOf(day), n: used });
    }
  }
  return { last: day, used, stoppedDays, trace };
}

/** One step a question: when, and whether it stopped a clock that ran from `start` to `last`. */
export function spanSteps(spans: readonly StoppedSpan[], last: Day | null): readonly TraceStep[] {
  return spans.map((each) => ({
    kind: 'clock_stopped',
    from: each.question.date,
    to: each.answer?.date ?? null,
    cause: each.question.type,
    effect: each.allowed && each.from <= each.to && (last === null || each.from <= last),
  }));
}

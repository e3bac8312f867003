/**
 * From a computation to the steps of its explanation, in the order of the model sentence (rules page, section
 * 10): where it starts, day 1, what was skipped, what stopped it, the last day, what followed from it, the other
 * readings, the law. Everything is read off the trace and the fields, so that the words cannot differ from the
 * count.
 */
import { dayOf } from '../calendar/local-date.ts';
import { isDisputed } from './alternatives.ts';
import type { TraceStep } from './answer.ts';
import type { Computation } from './deadline.ts';
import { consequences } from './narrate-consequences.ts';
import type { Case } from './rule.ts';
import type { NamedDay, Step } from './steps.ts';

type Answer = Omit<Computation, 'explanation'>;
type Kind<K extends TraceStep['kind']> = Extract<TraceStep, { kind: K }>;

export function narrate(answer: Answer, c: Case, notes: readonly Step[]): readonly Step[] {
  return [
    ...beginning(answer, c),
    ...notes,
    ...counting(answer, c),
    ...stops(answer),
    ...reached(answer),
    ...extras(answer),
    ...ending(answer, c),
    ...consequences(answer, c),
    ...closing(answer, c),
  ];
}

function traced<K extends TraceStep['kind']>(answer: Answer, kind: K): readonly Kind<K>[] {
  return answer.trace.filter((step): step is Kind<K> => step.kind === kind);
}

function beginning(answer: Answer, c: Case): readonly Step[] {
  if (answer.status === 'not_started') {
    return [{ key: 'not_started', params: { events: c.rule.trigger.events } }];
  }
  const [start] = traced(answer, 'start');
  const [first] = traced(answer, 'counted');
  const steps: Step[] = [];
  if (start) {
    const counted = first?.date === start.date;
    steps.push({ key: 'started', params: { event: start.event, date: start.date, counted } });
  }
  for (const step of traced(answer, 'stated')) {
    steps.push({ key: 'stated', params: { event: step.event, date: step.date } });
  }
  return steps;
}

/** The days of the period itself, without those of an extension. */
function countedDays(answer: Answer): readonly Kind<'counted'>[] {
  const extension = answer.trace.findIndex((step) => step.kind === 'extension');
  const own = extension === -1 ? answer.trace : answer.trace.slice(0, extension);
  return own.filter((step): step is Kind<'counted'> => step.kind === 'counted');
}

function counting(answer: Answer, c: Case): readonly Step[] {
  const [first] = countedDays(answer);
  const one: readonly Step[] = first ? [{ key: 'day_one', params: { date: first.date } }] : [];
  return [...one, ...skippedDays(answer, c)];
}

function reached(answer: Answer): readonly Step[] {
  const counted = countedDays(answer);
  const first = counted[0];
  const last = counted.at(-1);
  const steps: Step[] = [];
  if (last && first && answer.status !== 'tolled') {
    const back = last.date < first.date;
    steps.push({ key: back ? 'back_day' : 'last_day', params: { n: last.n, date: last.date } });
  }
  for (const { unit, n, from, to } of traced(answer, 'period')) {
    if (unit !== 'day') steps.push({ key: 'period_ends', params: { unit, n, from, to } });
  }
  return steps;
}

/** Holidays and single closings by name; a lapse of many days as one span; weekends go without saying. */
function skippedDays(answer: Answer, c: Case): readonly Step[] {
  const skips = traced(answer, 'skipped').filter(
    (step) => step.name !== null && step.reason !== 'clock_stopped',
  );
  const days: NamedDay[] = [];
  const spans = new Map<string, { from: string; to: string }>();
  for (const { date, name, reason } of skips) {
    if (reason !== 'lapse') days.push({ date, name: c.calendar.closed(dayOf(date))?.short ?? name ?? '' });
    else spans.set(name ?? '', { from: spans.get(name ?? '')?.from ?? date, to: date });
  }
  const listed: readonly Step[] = days.length > 0 ? [{ key: 'skipped', params: { days } }] : [];
  return [
    ...listed,
    ...[...spans].map(([name, span]): Step => ({ key: 'skipped_span', params: { name, ...span } })),
  ];
}

function stops(answer: Answer): readonly Step[] {
  const steps = traced(answer, 'clock_stopped').map(({ cause, from, to, effect }): Step => {
    if (!effect) return { key: 'question_without_effect', params: { cause, from } };
    if (to === null) return { key: 'clock_still_stopped', params: { cause, from } };
    return { key: 'clock_stopped', params: { cause, from, to } };
  });
  if (answer.tolledWorkingDays) steps.push({ key: 'days_stopped', params: { n: answer.tolledWorkingDays } });
  if (answer.daysUsed !== null && answer.daysRemaining !== null) {
    steps.push({ key: 'days_used', params: { used: answer.daysUsed, remaining: answer.daysRemaining } });
  }
  return steps;
}

/** What is added to the period, or moves its last day. */
function extras(answer: Answer): readonly Step[] {
  const steps: Step[] = [];
  for (const { n, to } of traced(answer, 'extension')) steps.push({ key: 'extended', params: { n, to } });
  if (answer.extension === 'late_invalid') {
    steps.push({ key: 'extension_refused', params: { verdict: answer.extension } });
  }
  for (const { n, to } of traced(answer, 'added')) steps.push({ key: 'added', params: { n, to } });
  for (const { from, to, reason, name } of traced(answer, 'roll')) {
    steps.push({ key: 'rolled', params: { from, to, reason, name } });
  }
  return steps;
}

function ending(answer: Answer, c: Case): readonly Step[] {
  if (answer.status === 'no_fixed_deadline' && answer.federalObservedHoliday === null) {
    return [{ key: 'no_date', params: { followUps: answer.followUps ?? [] } }];
  }
  const { due } = answer;
  if (due === null) return [];
  if (c.rule.floor) return [{ key: 'floor', params: { date: due } }];
  if (c.calendar.closed(dayOf(due)) !== null) return [{ key: 'stands', params: { date: due } }];
  return named(answer) === due ? [] : [{ key: 'due', params: { date: due } }];
}

/** The date that the last sentence of the count has already named. */
function named(answer: Answer): string | null {
  const said = answer.trace.findLast((step) => step.kind !== 'clock_stopped' && step.kind !== 'skipped');
  if (said === undefined) return null;
  return 'to' in said ? said.to : said.date;
}

function closing(answer: Answer, c: Case): readonly Step[] {
  const { rule } = answer;
  const state = c.law.states.find((each) => each.rules.some((own) => own.key === rule.key));
  const steps: Step[] = answer.alternatives.map((params) =>
    isDisputed([params], answer.settings)
      ? { key: 'alternative', params }
      : { key: 'alternative_elsewhere', params },
  );
  if (rule.ifMissed !== null && answer.status !== 'not_started') {
    steps.push({ key: 'if_missed', params: { consequence: rule.ifMissed } });
  }
  const { settings } = answer;
  if (rule.calendar === 'state' && settings.holidays === null && state !== undefined) {
    steps.push({ key: 'state_calendar', params: { source: state.holidaySource, mark: state.holidayMark } });
  }
  steps.push({ key: 'citation', params: { citation: rule.citation } });
  if (answer.notVerified) steps.push({ key: 'not_verified', params: { part: rule.marks.length > 1 } });
  return steps;
}

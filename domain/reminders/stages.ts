/**
 * On which local dates a deadline is announced: schedules A, B, C, Comments and Open toll of the rules page, section
 * 13. Working days are those of a federal agency. A date that is no working day moves to the one before; a due date on
 * a Saturday or Sunday is announced that day as well.
 */
import { Temporal } from 'temporal-polyfill';
import { addMonths, dateOf, dayOf, weekdayOf } from '../calendar/local-date.ts';
import { addWorkingDays, previousWorkingDay } from '../calendar/working-days.ts';
import type { Schedule } from '../deadlines/deadline.ts';
import type { RemindedDeadline } from './reminder.ts';

/** One announcement: a morning of a local date, or an exact instant. */
export type StageMoment =
  | { readonly stage: string; readonly on: string }
  | { readonly stage: string; readonly at: string };

/** All stages of a deadline but the monthly ones, from the earliest to the latest. */
export function fixedStages(deadline: RemindedDeadline): readonly StageMoment[] {
  const asked = deadline.questionAskedOn ?? null;
  if (deadline.status === 'tolled') return asked === null ? [] : questionStages(asked);
  const { dueOn } = deadline;
  if (dueOn === null) return [];
  const target = deadline.fileBy ?? dueOn;
  if (deadline.isDaily) return [...lastDays(dueOn, DAILY_FROM), ...weekend(dueOn), ...daysAfter(dueOn)];
  switch (scheduleOf(deadline)) {
    case 'A':
      return agencyStages(dueOn);
    case 'B':
      return [...(asked === null ? [] : lastDays(target)), ...actStages(target, dueOn, deadline.dueAt)];
    case 'C':
      return [...calendarDaysBefore(target, LIMITATION_DAYS), ...weekend(dueOn)];
    case 'comments':
      return commentStages(target, dueOn);
    case 'open_toll':
      return [...(asked === null ? [] : questionStages(asked)), ...lastDays(target), ...weekend(dueOn)];
    case null:
      return [];
  }
}

/** The schedule by who acts: a stated date is B by its rule, but may be the agency's own. */
export function scheduleOf({ schedule, actor }: RemindedDeadline): Schedule | null {
  const isOurs = actor === 'us' || actor === 'either';
  if (schedule === 'A' || schedule === 'B') return isOurs ? 'B' : 'A';
  return schedule;
}

/** Day of schedule A's `n`th monthly reminder: months after the twentieth working day past the limit. */
export function monthlyStage(dueOn: string, n: number): StageMoment {
  const twentieth = dayOf(addWorkingDays(dueOn, 20));
  return { stage: `month_${n}`, on: previousWorkingDay(dateOf(addMonths(twentieth, n))) };
}

const LIMITATION_DAYS = [365, 180, 90, 60, 30, 14, 7, 3, 1];

function agencyStages(dueOn: string): readonly StageMoment[] {
  return [
    before(dueOn, 3),
    { stage: 'on_day', on: previousWorkingDay(dueOn) },
    ...weekend(dueOn),
    ...[1, 5, 10, 20].map((n) => ({ stage: `after_${n}`, on: addWorkingDays(dueOn, n) })),
  ];
}

function actStages(target: string, dueOn: string, dueAt: string | null): readonly StageMoment[] {
  return [
    ...calendarDaysBefore(target, [30, 14, 7]),
    before(target, 3),
    before(target, 1),
    { stage: 'on_day', on: previousWorkingDay(target) },
    ...weekend(dueOn),
    ...(dueAt === null ? [] : [{ stage: 'hours_4', at: hoursBefore(dueAt, 4) }]),
  ];
}

/** `mail_by`: a comment on paper should be in the mail seven working days before. */
function commentStages(target: string, dueOn: string): readonly StageMoment[] {
  return [
    ...[21, 10].map((n) => before(target, n)),
    { ...before(target, 7), stage: 'mail_by' },
    ...[5, 2, 1].map((n) => before(target, n)),
    ...weekend(dueOn),
  ];
}

function questionStages(askedOn: string): readonly StageMoment[] {
  return [1, 5, 10, 15, 18].map((n) => ({ stage: `asked_${n}`, on: addWorkingDays(askedOn, n) }));
}

/** Longest that somebody is told of the same link every morning, in days. */
const DAILY_FROM = 30;

/** Each of the last days up to the closing date, five of them where nothing else is said. */
function lastDays(target: string, from = 4): readonly StageMoment[] {
  return Array.from({ length: from + 1 }, (_day, passed) => from - passed).map((n) => ({
    stage: `daily_${n}`,
    on: previousWorkingDay(dateOf(dayOf(target) - n)),
  }));
}

/** A link often works a little longer than it says. */
const daysAfter = (dueOn: string): readonly StageMoment[] =>
  [1, 2, 3].map((n) => ({ stage: `after_${n}`, on: addWorkingDays(dueOn, n) }));

function calendarDaysBefore(target: string, days: readonly number[]): readonly StageMoment[] {
  return days.map((n) => ({ stage: `days_${n}`, on: previousWorkingDay(dateOf(dayOf(target) - n)) }));
}

const before = (target: string, n: number) => ({ stage: `before_${n}`, on: addWorkingDays(target, -n) });

const weekend = (dueOn: string): readonly StageMoment[] =>
  weekdayOf(dayOf(dueOn)) >= 6 ? [{ stage: 'weekend', on: dueOn }] : [];

const hoursBefore = (instant: string, hours: number) =>
  Temporal.Instant.from(instant).subtract({ hours }).toString();

/**
 * The common count: find the start, count the period, add what the law adds, roll if it rolls, and name the
 * further dates. Most rules are nothing but data for these functions.
 */
import { type Day, dateOf, dayOf } from '../calendar/local-date.ts';
import { countOpen } from '../calendar/working-days.ts';
import type { DateField, DeadlineFields, TraceStep } from './answer.ts';
import { type Start, startAt, startOf } from './case.ts';
import { type Counted, countFrom, rollForward } from './counting.ts';
import { type Fact, all, last } from './facts.ts';
import type { AddedAfterService, Case, Extension, Outcome, Period, Roll } from './rule.ts';

export const NOT_STARTED: Outcome = { started: false, last: null, trace: [] };

/** The answer of a rule that needs no arithmetic of its own. */
export function countRule(c: Case): Outcome {
  const start = startOf(c);
  if (start === null) return NOT_STARTED;
  const stated = letterDate(c, start.day);
  if (stated && c.rule.letterDate === 'replaces') return statedOutcome(start, stated.fact, stated.date);
  if (c.rule.period === null) return openOutcome(c, start);
  const counted = moved(c, start, countedOutcome(c, start, c.rule.period));
  const later = stated !== null && counted.last !== null && dayOf(stated.date) > counted.last;
  return later ? statedOutcome(start, stated.fact, stated.date) : counted;
}

function countedOutcome(c: Case, start: Start, period: Period): Outcome {
  const plain = countFrom(start.day, period, c.calendar, c.settings.feb29);
  const base = roll(afterService(plain, start.fact, c), c);
  const extended = extend(c, base.last, c.rule.extension);
  const due = extended?.last ?? base.last;
  return {
    started: true,
    start: dateOf(start.day),
    last: due,
    limit: extended ? extended.last : base.limit,
    trace: [start.trace, ...base.trace, ...(extended?.trace ?? [])],
    ...extended?.fields,
    ...furtherDates(c, start.day, due),
  };
}

interface Rolled extends Counted {
  /** The last day before it was rolled. */
  readonly limit: Day;
}

/** Rolls a last day under the rule's roll, or the one the setting asks for. */
export function roll(counted: Counted, c: Case, own: Roll | null = c.rule.roll): Rolled {
  const asked = c.settings.roll === 'rule' ? own : c.settings.roll;
  if (asked !== 'forward') return { ...counted, limit: counted.last };
  const rolled = rollForward(counted.last, c.calendar);
  return { last: rolled.last, trace: [...counted.trace, ...rolled.trace], limit: counted.last };
}

/** FRCP 6(d): three days after service by mail, added to the period already rolled, then rolled again. */
function afterService(counted: Counted, service: Fact, c: Case): Counted {
  const more = c.rule.service;
  if (more === null || !earnsMoreDays(service, more, c)) return counted;
  const first = roll(counted, c);
  const to = first.last + more.days;
  const added = { kind: 'added', n: more.days, from: dateOf(first.last), to: dateOf(to) } as const;
  return { last: to, trace: [...first.trace, added] };
}

function earnsMoreDays(service: Fact, more: AddedAfterService, c: Case): boolean {
  if (service.method === 'mail') return true;
  const electronic = service.method === 'electronic' || service.method === 'ecf';
  return electronic && c.settings.frcp_6d_electronic && service.date < more.electronicBefore;
}

export interface Extended extends Counted {
  readonly fields: Partial<DeadlineFields>;
}

/** More time by a notice that comes on or before the last day; null where the rule knows no notice. */
export function extend(c: Case, base: Day, extension: Extension | null): Extended | null {
  if (extension === null) return null;
  const notices = all(c.facts, [extension.event]);
  const timely = notices.filter((notice) => notice.day <= base);
  const longest = moreTime(c, base, extension, extension.period.n);
  const shown = extension.announced ? { maxExtendedDue: dateOf(longest.last) } : {};
  const fields = { baseDue: dateOf(base), ...shown };
  if (timely.length === 0) {
    const verdict = notices.length > 0 ? 'late_invalid' : 'none';
    return { last: base, trace: [], fields: { ...fields, extension: verdict } };
  }
  const asked = timely.map((notice) => daysAsked(notice, base, extension, c));
  const granted = Math.min(Math.max(...asked), extension.period.n);
  const given = moreTime(c, base, extension, granted);
  return { ...given, fields: { ...fields, extension: 'valid' } };
}

/** A notice may name its days, or the date until which it asks; one that names neither asks for all. */
function daysAsked(notice: Fact, base: Day, extension: Extension, c: Case): number {
  if (notice.extensionWorkingDays !== undefined) return notice.extensionWorkingDays;
  if (notice.newDue === undefined || extension.period.count !== 'business') return extension.period.n;
  return countOpen(base + 1, dayOf(notice.newDue), c.calendar);
}

/** The days of an extension go on with the numbers of the period when both count the same kind of day. */
function moreTime(c: Case, base: Day, extension: Extension, n: number): Counted {
  const counted = countFrom(base, { ...extension.period, n }, c.calendar);
  const rolled = roll(counted, c, extension.roll);
  const step = { kind: 'extension', n, from: dateOf(base), to: dateOf(counted.last) } as const;
  const period = c.rule.period;
  const goesOn = period !== null && period.count === extension.period.count;
  const days = rolled.trace.flatMap((each): readonly TraceStep[] => {
    if (each.kind !== 'counted') return [each];
    return goesOn ? [{ ...each, n: each.n + period.n }] : [];
  });
  return { last: rolled.last, trace: [step, ...days] };
}

/** A court's later order, by date or by days, replaces a court's deadline; nothing else moves it. */
function moved(c: Case, start: Start, counted: Outcome): Outcome {
  if (!c.rule.movedByOrder) return counted;
  const order = c.facts.findLast((fact) => fact.type === 'order_entered' && fact.day >= start.day);
  if (order?.newDue !== undefined) return statedOutcome(start, order, order.newDue);
  if (order?.periodDays === undefined) return counted;
  const days = countFrom(order.day, { count: 'calendar', n: order.periodDays }, c.calendar);
  const due = roll(days, c);
  return {
    ...counted,
    last: due.last,
    limit: due.limit,
    trace: [startAt(order, order.day).trace, ...due.trace],
  };
}

function letterDate(c: Case, start: Day): { readonly fact: Fact; readonly date: string } | null {
  if (c.rule.letterDate === null) return null;
  const named = last(
    c.facts.filter((fact) => fact.newDue !== undefined && fact.day >= start),
    ...c.rule.trigger.events,
    ...c.rule.events.flatMap((each) => (each.role === 'changes' ? [each.type] : [])),
    'date_stated',
  );
  if (named?.newDue !== undefined) return { fact: named, date: named.newDue };
  const stated = last(c.facts, 'date_stated');
  return stated ? { fact: stated, date: stated.date } : null;
}

/** A date named in a paper is never counted and never moved. */
export function statedOutcome(start: Start | null, fact: Fact, date: string): Outcome {
  const step = { kind: 'stated', date, event: fact.type, eventId: fact.id ?? null } as const;
  return {
    started: true,
    start: start === null ? null : dateOf(start.day),
    last: dayOf(date),
    trace: start === null ? [step] : [start.trace, step],
  };
}

/** The hour at which a named day ends, where the paper names one. */
export const hourNamed = ({ newDueTime, tz }: Fact, zone: string): Pick<Outcome, 'closes'> =>
  newDueTime === undefined ? {} : { closes: { time: newDueTime, zone: tz ?? zone } };

/** The law names no date: when to ask again. */
function openOutcome(c: Case, start: Start): Outcome {
  const asked = c.settings.follow_up_days?.map((n): Period => ({ count: 'calendar', n }));
  const followUps = (asked ?? c.rule.followUps).map((each) =>
    dateOf(countFrom(start.day, each, c.calendar).last),
  );
  return {
    started: true,
    open: true,
    start: dateOf(start.day),
    last: null,
    trace: [start.trace],
    followUps: followUps.length > 0 ? followUps : null,
  };
}

function furtherDates(c: Case, start: Day, due: Day): Partial<DeadlineFields> {
  const dates: Partial<Record<DateField, string>> = {};
  for (const each of c.rule.further) {
    const counted = countFrom(each.from === 'start' ? start : due, each.period, c.calendar);
    const day = each.roll === 'forward' ? rollForward(counted.last, c.calendar).last : counted.last;
    dates[each.field] = dateOf(day);
  }
  return dates;
}

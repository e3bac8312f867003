/**
 * The three arithmetics of litigation that the common count cannot say: service on three, a restraining order
 * that names its own end, and what a court order itself gives. FRCP 4(i), 4(m), 65(b)(2), 6(a); Violette v. P.A.
 * Days, 427 F.3d 1015. Mark V, checked 2026-11-24.
 */
import { type Day, dateOf, dayOf } from '../../calendar/local-date.ts';
import { startOf } from '../case.ts';
import { NOT_STARTED, countRule, hourNamed, roll, statedOutcome } from '../count-rule.ts';
import { countFrom } from '../counting.ts';
import type { EventType } from '../events.ts';
import { first } from '../facts.ts';
import { DeadlineInputError } from '../input-error.ts';
import type { Case, Outcome } from '../rule.ts';

const PAPERS: readonly EventType[] = ['served_us_attorney', 'served_attorney_general', 'served_agency'];

/** Served when all three have been; says who is missing. */
export function shownService(c: Case): Outcome {
  const outcome = countRule(c);
  const served = PAPERS.map((paper) => first(c.facts, paper));
  const missing = PAPERS.filter((_, i) => served[i] === undefined);
  if (missing.length === 0) {
    const days = served.map((fact) => fact?.day ?? 0);
    return { ...outcome, actedOn: Math.max(...days) };
  }
  return {
    ...outcome,
    notes: missing.map((paper) => ({ key: 'service_missing', params: { event: paper } })),
  };
}

/**
 * At most fourteen days, or the end the order names within them; a later order extends once, for a like
 * period or to the date it names.
 */
export function tro(c: Case): Outcome {
  const start = startOf(c);
  if (start === null || c.rule.period === null) return NOT_STARTED;
  const named = start.fact.newDue;
  const plain = countFrom(start.day, c.rule.period, c.calendar);
  if (named !== undefined && dayOf(named) <= plain.last) return statedOutcome(start, start.fact, named);
  const end = roll(plain, c);
  const order = c.facts.find(
    (fact) => fact.type === 'order_entered' && fact.day >= start.day && fact.day <= end.last,
  );
  if (order?.newDue !== undefined) return statedOutcome(start, order, order.newDue);
  const last = order ? troExtended(c, plain.last, order.periodDays ?? c.rule.period.n) : end;
  return {
    started: true,
    start: dateOf(start.day),
    last: last.last,
    limit: last.limit,
    trace: [start.trace, ...(order ? plain.trace : []), ...last.trace],
    ...(order ? { baseDue: dateOf(end.last), extension: 'valid' } : {}),
  };
}

function troExtended(c: Case, from: Day, days: number): ReturnType<typeof roll> {
  const like = Math.min(days, c.rule.period?.n ?? days);
  const rolled = roll({ last: from + like, trace: [] }, c);
  const step = { kind: 'extension', n: like, from: dateOf(from), to: dateOf(from + like) } as const;
  return { ...rolled, trace: [step, ...rolled.trace] };
}

/** Days that an order gives are counted as FRCP 6(a) says; the latest order that gives days counts. */
export function orderDays(c: Case): Outcome {
  const order = c.facts.findLast((fact) => fact.type === 'order_entered' && fact.periodDays !== undefined);
  if (!order) return unfinished(c, 'periodDays', 'a number of days');
  const days = countFrom(order.day, { count: 'calendar', n: order.periodDays ?? 0 }, c.calendar);
  const due = roll(days, c);
  const trace = { kind: 'start', date: order.date, event: order.type, eventId: order.id ?? null } as const;
  return { started: true, start: order.date, last: due.last, limit: due.limit, trace: [trace, ...due.trace] };
}

/** A date that an order names is not computed and does not move; `roll=forward` shows the other view. */
export function orderDate(c: Case): Outcome {
  const order = c.facts.findLast((fact) => fact.type === 'order_entered' && fact.newDue !== undefined);
  if (order?.newDue === undefined) return unfinished(c, 'newDue', 'a date');
  const outcome = statedOutcome(null, order, order.newDue);
  const rolled = roll({ last: dayOf(order.newDue), trace: outcome.trace }, c);
  const closes = hourNamed(order, c.zone);
  return { ...outcome, last: rolled.last, limit: rolled.limit, trace: rolled.trace, ...closes };
}

/** No order yet; or an order that does not say what this rule needs. */
function unfinished(c: Case, field: string, what: string): Outcome {
  const order = first(c.facts, 'order_entered');
  if (!order) return NOT_STARTED;
  throw new DeadlineInputError(
    'MISSING_FIELD',
    `events[${order.index}].${field}`,
    `An order under ${c.rule.key} needs ${what}.`,
  );
}

/**
 * Where a deadline stands, from the events alone: met by the act it waits for, moot when another event took it
 * away, else not started, stopped or running. Only with a date to compare can it be missed.
 */
import { compareInstants, isInstant } from '../calendar/instants.ts';
import { type Day, dayOf } from '../calendar/local-date.ts';
import type { DeadlineStatus } from './answer.ts';
import { type Fact, all } from './facts.ts';
import { DeadlineInputError } from './input-error.ts';
import { checkDate } from './read-input.ts';
import type { Case, Outcome } from './rule.ts';

export interface Standing {
  readonly status: DeadlineStatus;
  readonly metOn: Day | null;
  readonly late: boolean;
}

/** `dueAt` is the instant at which the due moment ends; `asOf` a local date, or an instant. */
export function standingOf(
  c: Case,
  outcome: Outcome,
  dueAt: string | null,
  asOf: string | undefined,
): Standing {
  const acted = actedOn(c, outcome);
  const moot = mootFrom(c);
  if (acted !== null && (moot === null || acted <= moot)) {
    return { status: 'met', metOn: acted, late: outcome.last !== null && acted > outcome.last };
  }
  return { status: moot === null ? waiting(outcome, dueAt, asOf) : 'moot', metOn: null, late: false };
}

function waiting(outcome: Outcome, dueAt: string | null, asOf: string | undefined): DeadlineStatus {
  if (!outcome.started) return 'not_started';
  if (outcome.stopped) return 'tolled';
  if (outcome.open) return 'no_fixed_deadline';
  return outcome.last !== null && isOver(outcome.last, dueAt, asOf) ? 'missed' : 'running';
}

function isOver(last: Day, dueAt: string | null, asOf: string | undefined): boolean {
  if (asOf === undefined) return false;
  if (isInstant(asOf)) return dueAt !== null && compareInstants(asOf, dueAt) > 0;
  return dayOf(asOf) > last;
}

export function checkAsOf(asOf: string | undefined): void {
  if (asOf === undefined || isInstant(asOf)) return;
  if (asOf.includes('T')) {
    throw new DeadlineInputError('IMPOSSIBLE_DATE', 'asOf', `"${asOf}" is neither a date nor an instant.`);
  }
  checkDate(asOf, 'asOf');
}

/** The day of the act that the deadline waits for, on or after the start. */
function actedOn(c: Case, outcome: Outcome): Day | null {
  if (outcome.actedOn !== undefined && outcome.actedOn !== null) return outcome.actedOn;
  const start = outcome.start ? dayOf(outcome.start) : -Infinity;
  return c.facts.find((fact) => c.rule.metBy.includes(fact.type) && fact.day >= start)?.day ?? null;
}

/** The day from which nothing is owed any more; a closing that was taken back does not count. */
function mootFrom(c: Case): Day | null {
  const ends = all(c.facts, c.rule.mootBy).filter((fact) => !reopened(fact, c));
  return ends[0]?.day ?? null;
}

function reopened(fact: Fact, c: Case): boolean {
  if (fact.type !== 'closed_by_agency') return false;
  return c.facts.some((other) => other.type === 'reopened' && other.day >= fact.day);
}

/**
 * The engine's one question: given a rule, dated events and settings, which day is it, and why?
 * Pure: the same input gives the same output; it knows no time of day and no environment.
 *
 * Read on in `count-rule.ts` (how days are counted), `foia-clock.ts` (the twenty days) and `rules/`.
 */
import { instantOf } from '../calendar/instants.ts';
import { dateOf } from '../calendar/local-date.ts';
import { onOrBefore } from '../calendar/working-days.ts';
import { alternativesOf, isDisputed } from './alternatives.ts';
import { type Alternative, NO_FIELDS } from './answer.ts';
import { caseOf } from './case.ts';
import { countRule } from './count-rule.ts';
import type { Computation, DeadlineFields, DeadlineInput } from './deadline.ts';
import { factsOf } from './facts.ts';
import { LAW } from './law.ts';
import { narrate } from './narrate.ts';
import { checkEvents, readRule, readSettings } from './read-input.ts';
import type { Case, Law, Outcome } from './rule.ts';
import type { Settings } from './settings.ts';
import { checkAsOf, standingOf } from './status.ts';

/** An agency's or our last day ends with its last second. */
const END_OF_DAY = '23:59:59';

/**
 * Computes one deadline. `law` is the table to apply; only tests pass another than the default.
 * @returns the date with its working; see `Computation`.
 * @throws DeadlineInputError for an impossible date, an unknown event, rule or setting, or a missing field.
 * @example compute({ rule: 'FOIA-20', events: [{ type: 'received_proper_component', date: '2026-03-02' }] }).due
 * // '2026-03-30'
 */
export function compute(input: DeadlineInput, law: Law = LAW): Computation {
  const rule = readRule(input.rule, law);
  checkEvents(input.events);
  checkAsOf(input.asOf);
  const settings = readSettings({ ...input.settings }, law.defaults);
  const facts = factsOf(input.events);
  const counted = countUnder(settings);
  const alternatives = alternativesOf(rule, settings, dueOf(counted.outcome), (other) => {
    const { outcome } = countUnder(other);
    return outcome.last === null && !outcome.stopped ? undefined : dueOf(outcome);
  });
  return answerOf(counted, alternatives, input.asOf);

  function countUnder(conventions: Settings): Count {
    const c = caseOf(rule, facts, conventions, law);
    return { c, outcome: (rule.compute ?? countRule)(c) };
  }
}

interface Count {
  readonly c: Case;
  readonly outcome: Outcome;
}

function answerOf(
  { c, outcome }: Count,
  alternatives: readonly Alternative[],
  asOf: string | undefined,
): Computation {
  const dueAt = endOf(c, outcome);
  const standing = standingOf(c, outcome, dueAt, asOf);
  const answer: Omit<Computation, 'explanation'> = {
    ...fieldsOf(c, outcome, standing.metOn !== null && !standing.late),
    ...standing,
    metOn: standing.metOn === null ? null : dateOf(standing.metOn),
    rule: c.rule,
    due: dueOf(outcome),
    dueAt,
    zone: outcome.closes?.zone ?? c.zone,
    settings: c.settings,
    alternatives,
    disputed: isDisputed(alternatives, c.settings),
    notVerified: c.rule.marks.includes('U'),
    trace: outcome.trace,
  };
  return { ...answer, explanation: narrate(answer, c, outcome.notes ?? []) };
}

function dueOf(outcome: Outcome): string | null {
  return outcome.last === null ? null : dateOf(outcome.last);
}

/** The instant at which the due moment ends, by the zone rules of that date. */
function endOf(c: Case, outcome: Outcome): string | null {
  if (outcome.last === null) return null;
  const { time, zone } = outcome.closes ?? { time: END_OF_DAY, zone: c.zone };
  return instantOf(dateOf(outcome.last), time, zone);
}

function fieldsOf(c: Case, outcome: Outcome, metInTime: boolean): DeadlineFields {
  const { last } = outcome;
  const opens = c.rule.opensSuit && last !== null && !metInTime;
  const found = Object.entries(outcome).filter(([name]) => Object.hasOwn(NO_FIELDS, name));
  return {
    ...NO_FIELDS,
    ...Object.fromEntries(found),
    fileBy: fileBy(c, outcome),
    sueFrom: opens ? dateOf(last + 1) : (outcome.sueFrom ?? null),
  };
}

/**
 * For our own acts the last business day on or before the limit as it stands without any roll: the earliest
 * date that a serious reading would use.
 */
function fileBy(c: Case, outcome: Outcome): string | null {
  const ours = (c.rule.actor === 'us' || c.rule.actor === 'either') && !c.rule.floor;
  if (!ours || outcome.last === null) return null;
  return dateOf(onOrBefore(Math.min(outcome.limit ?? outcome.last, outcome.last), c.filing));
}

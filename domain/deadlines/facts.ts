/**
 * The events of one case in the order in which they happened (date, then time, an event without a time at
 * the end of its day, then the order given), and the questions the rules ask of them.
 */
import { type Day, dayOf } from '../calendar/local-date.ts';
import type { EngineEvent, EventType } from './events.ts';

/** An event with its day as a number. */
export interface Fact extends EngineEvent {
  readonly day: Day;
  /** Its place in the events as given, for a refusal that names it. */
  readonly index: number;
}

export type Facts = readonly Fact[];

const END_OF_DAY = '24:00';

export function factsOf(events: readonly EngineEvent[]): Facts {
  return events
    .map((event, index) => ({ ...event, index, day: dayOf(event.date) }))
    .toSorted((a, b) => a.day - b.day || (a.time ?? END_OF_DAY).localeCompare(b.time ?? END_OF_DAY));
}

export function all(facts: Facts, types: readonly EventType[]): Facts {
  return facts.filter((fact) => types.includes(fact.type));
}

export function first(facts: Facts, ...types: readonly EventType[]): Fact | undefined {
  return facts.find((fact) => types.includes(fact.type));
}

export function last(facts: Facts, ...types: readonly EventType[]): Fact | undefined {
  return facts.findLast((fact) => types.includes(fact.type));
}

/**
 * The first determination that refuses something. One whose outcome is not said counts as adverse: the
 * reading under which nobody loses an appeal.
 */
export function adverseDetermination(facts: Facts): Fact | undefined {
  return facts.find((fact) => fact.type === 'determination' && fact.adverse !== false);
}

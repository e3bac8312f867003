/**
 * How a rule is written down: what the law says, and nothing it does not say. Everything left out takes the
 * plain value (no extension, nothing disputed). A period of calendar days says whether its last day rolls.
 */
import type { EventType } from '../events.ts';
import type { Rule, RuleEvent, Trigger } from '../rule.ts';

/** The day on which the sources of section 14 of the rules page were last read. */
export const CHECKED_ON = '2026-11-24';

type Named = Pick<Rule, 'key' | 'name' | 'citation' | 'marks' | 'actor' | 'calendar' | 'trigger'>;

/** `reads` are further events that change the clock; those that start or end it are known already. */
export type RuleText = Named & Partial<Omit<Rule, 'events'>> & { readonly reads?: readonly EventType[] };

const PLAIN = {
  url: null,
  checkedOn: CHECKED_ON,
  schedule: null,
  ifMissed: null,
  disputed: [],
  zone: null,
  period: null,
  roll: null,
  receipt: false,
  letterDate: null,
  movedByOrder: false,
  service: null,
  informationStops: null,
  extension: null,
  further: [],
  followUps: [],
  opensSuit: false,
  floor: false,
  metBy: [],
  mootBy: [],
  compute: null,
} as const satisfies Partial<Rule>;

export function rule(text: RuleText): Rule {
  const { reads = [], ...said } = text;
  return { ...PLAIN, ...said, events: eventsOf(said, reads) };
}

/** The start on one event, the first of its kind. */
export function on(...events: readonly EventType[]): Trigger {
  return { events, pick: 'first' };
}

/** The start on the last of its kind: a later letter or order takes the place of an earlier one. */
export function onLast(...events: readonly EventType[]): Trigger {
  return { events, pick: 'last' };
}

/** The start on the latest of several, once each has happened. */
export function onAll(...events: readonly EventType[]): Trigger {
  return { events, pick: 'all' };
}

function eventsOf(text: Omit<RuleText, 'reads'>, reads: readonly EventType[]): readonly RuleEvent[] {
  const starts = text.trigger.events;
  const other = Object.values(text.trigger.readings ?? {}).flatMap((reading) => reading.events);
  const changes = [
    ...other,
    ...reads,
    ...(text.extension ? [text.extension.event] : []),
    ...(text.movedByOrder ? (['order_entered'] as const) : []),
    ...(text.letterDate ? (['date_stated'] as const) : []),
  ];
  const ends = [...(text.metBy ?? []), ...(text.mootBy ?? [])];
  const roles = new Map<EventType, RuleEvent['role']>();
  for (const type of starts) roles.set(type, 'starts');
  for (const type of changes) if (!roles.has(type)) roles.set(type, 'changes');
  for (const type of ends) if (!roles.has(type)) roles.set(type, 'ends');
  return [...roles].map(([type, role]) => ({
    type,
    role,
    required: role === 'starts' && (starts.length === 1 || text.trigger.pick === 'all'),
  }));
}

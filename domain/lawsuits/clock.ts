/** A clock of a lawsuit: a question to the deadline engine in the court's own calendar and zone, and its answer. */
import { compute } from '../deadlines/compute.ts';
import type { Computation, EngineEvent, EventType, RuleKey, Settings } from '../deadlines/deadline.ts';
import { type DeadlineActor, isRunning, type MatterClock } from '../matters/clock.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import { type Court, stateHolidaysOf } from './courts.ts';

export type LawsuitClockName =
  | 'service'
  | 'government_answer'
  | 'opposition'
  | 'reply'
  | 'earliest_hearing'
  | 'hearing'
  | 'ordered'
  | 'report_draft'
  | 'restraining_order_ends'
  | 'injunction_ends'
  | 'rule_59'
  | 'rule_60'
  | 'attorney_fees'
  | 'appeal'
  | 'cross_appeal'
  | 'more_time_to_appeal'
  | 'stated';

export type LawsuitClock = MatterClock<LawsuitClockName>;

/** A period that a judge's standing order sets in the place of the rule's own, and where it can be read. */
export interface StandingOrder {
  readonly days: number;
  readonly source: string;
}

/** What the clocks of a suit depend on beside its docket. */
export interface LawsuitFrame {
  readonly court: Court;
  /** Brought under 5 U.S.C. 552: the government answers in 30 days, not 60. */
  readonly isFoia: boolean;
  readonly standingOrders: Readonly<Partial<Record<RuleKey, StandingOrder>>>;
  /** Somebody else's suit: nobody reads its whole docket, so only what the court itself set has a date. */
  readonly isWatched: boolean;
}

/** A question to the engine. */
export interface LawsuitPlan {
  readonly rule: RuleKey;
  readonly root: EffectiveEvent;
  readonly name: LawsuitClockName;
  readonly title?: string;
  /** The paper that sets the date, where no rule does. */
  readonly source?: string;
  readonly actor: DeadlineActor;
  /** The first of them starts the clock. */
  readonly events: readonly EngineEvent[];
  /** Done, or nothing any more, by a fact that no rule reads. */
  readonly over?: 'met' | 'moot' | null;
}

/**
 * Puts a plan to the engine. Where a standing order sets the period, the clock is still that of the rule in whose place it
 * stands, so that it stays the same clock when the order comes or goes; its working is that of the order.
 */
export function settlePlan(plan: LawsuitPlan, frame: LawsuitFrame): LawsuitClock {
  const { root, name, actor, title, over = null } = plan;
  const { rule, events, source } = asOrdered(plan, frame);
  const answer = compute({ rule, events, settings: courtSettings(frame.court, events) });
  const computation: Computation = over !== null && isRunning(answer) ? { ...answer, status: over } : answer;
  return {
    rule: plan.rule,
    root,
    name,
    actor,
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
    certainty: root.occurred.basis === 'inferred' ? 'provisional' : 'proved',
    computation,
    sueFrom: null,
    isOpen: isRunning(computation),
    notes: {},
  };
}

/** The judge's own period, counted as days of an order are, where a standing order sets one. */
function asOrdered(
  { rule, events, source }: LawsuitPlan,
  { standingOrders }: LawsuitFrame,
): Pick<LawsuitPlan, 'rule' | 'events' | 'source'> {
  const order = standingOrders[rule];
  const [start] = events;
  if (!order || !start) return { rule, events, ...(source === undefined ? {} : { source }) };
  const given: EngineEvent = { ...start, type: 'order_entered', periodDays: order.days };
  return { rule: 'LIT-ORDER-DAYS', events: [given], source: order.source };
}

/** The court's days: its state's holidays for every year that a period from these facts can reach. */
function courtSettings(court: Court, events: readonly EngineEvent[]): Partial<Settings> {
  const years = events
    .flatMap(({ date, newDue }) => [date, newDue ?? date])
    .map((day) => Number(day.slice(0, 4)));
  if (court.stateHolidays.length === 0 || years.length === 0) return {};
  const last = Math.max(...years) + YEARS_AHEAD;
  return { court_state_holidays: stateHolidaysOf(court, Math.min(...years), last) };
}

/** No period of a lawsuit is longer than a year, and what a closed last day rolls to is days away. */
const YEARS_AHEAD = 2;

/** One fact under a word of the engine, on the day and in the zone of the court. */
export function inCourt(
  event: EffectiveEvent,
  type: EventType,
  { court }: LawsuitFrame,
  more: Partial<EngineEvent> = {},
): EngineEvent {
  const { on, time, zone } = event.occurred;
  return { id: event.id, type, date: on, time: time ?? undefined, tz: zone ?? court.zone, ...more };
}

/**
 * What orders of the court ask for. A day that an order names never moves; days that it counts are counted as FRCP 6(a)
 * says; “and every 60 days thereafter” is a series that goes on until a later order takes its place. The next date of a
 * series follows from what was filed, not from today: a report that is late stays due.
 */
import type { EngineEvent } from '../deadlines/deadline.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import type { Docket, DocketFact, HearingSet, Ordered } from './docket-facts.ts';
import { inCourt, type LawsuitFrame, type LawsuitPlan } from './clock.ts';

type Order = DocketFact<'order_entered'>;

/** The clocks that orders start. */
export function orderPlans(docket: Docket, frame: LawsuitFrame): readonly LawsuitPlan[] {
  return [
    ...docket.all('order_entered').flatMap((order) => plansOf(order, docket, frame)),
    ...docket.all('tro_entered').map((order) => restraining(order, docket, frame)),
    ...docket.all('injunction_entered').flatMap((order) => injunction(order, docket, frame)),
  ];
}

/** What an order asks for; null where it asks for nothing by any day. */
export function orderedBy({ payload }: Order): Ordered | null {
  const given = payload as Partial<Ordered>;
  const isDated = given.dueOn !== undefined || given.days !== undefined;
  return isDated && given.actor !== undefined ? (given as Ordered) : null;
}

function plansOf(order: Order, docket: Docket, frame: LawsuitFrame): readonly LawsuitPlan[] {
  const ordered = orderedBy(order);
  if (!ordered) return [];
  const done = docket.about('order_obeyed', order).length;
  const isReplaced = docket.about('order_entered', order).length > 0;
  const plan = { root: order, name: 'ordered', title: ordered.what, actor: ordered.actor } as const;
  const first: LawsuitPlan = {
    ...plan,
    ...askedAt(order, ordered, frame),
    over: done > 0 ? 'met' : isReplaced ? 'moot' : null,
  };
  const { everyDays, dueOn } = ordered;
  if (everyDays === undefined || dueOn === undefined || done === 0) return [first];
  const given = { date: dueOn, time: undefined, periodDays: everyDays * done } as const;
  const events = [inCourt(order, 'order_entered', frame, given)];
  return [first, { ...plan, rule: 'LIT-ORDER-DAYS', events, over: isReplaced ? 'moot' : null }];
}

/** A named day stands as it is, even where the order counts days as well. */
function askedAt(order: Order, ordered: Ordered, frame: LawsuitFrame): Pick<LawsuitPlan, 'rule' | 'events'> {
  const { dueOn, days } = ordered;
  return dueOn === undefined
    ? { rule: 'LIT-ORDER-DAYS', events: [inCourt(order, 'order_entered', frame, { periodDays: days })] }
    : { rule: 'LIT-ORDER-DATE', events: [named(order, { ...ordered, dueOn }, frame)] };
}

/** A day that the court names, at the hour that it names. */
export function named(
  fact: EffectiveEvent,
  { dueOn, time, zone }: Pick<HearingSet, 'dueOn' | 'time' | 'zone'>,
  frame: LawsuitFrame,
): EngineEvent {
  const at = { newDueTime: time, ...(zone === undefined ? {} : { tz: zone }) };
  return inCourt(fact, 'order_entered', frame, { newDue: dueOn, ...at });
}

/** It ends by itself; a later order about it extends it once. */
function restraining(order: DocketFact<'tro_entered'>, docket: Docket, frame: LawsuitFrame): LawsuitPlan {
  const later = docket.about('order_entered', order).map((one) => {
    const ordered = orderedBy(one);
    return inCourt(one, 'order_entered', frame, { newDue: ordered?.dueOn, periodDays: ordered?.days });
  });
  const { dueOn: newDue } = order.payload;
  return {
    rule: 'LIT-TRO-14',
    root: order,
    name: 'restraining_order_ends',
    actor: 'court',
    events: [inCourt(order, 'tro_entered', frame, { newDue }), ...later],
  };
}

/** Lasts until some days after its condition is met; before that there is no date. A later order takes its place. */
function injunction(
  order: DocketFact<'injunction_entered'>,
  docket: Docket,
  frame: LawsuitFrame,
): readonly LawsuitPlan[] {
  const met = docket.about('condition_met', order)[0];
  if (!met) return [];
  const isReplaced =
    [...docket.about('order_entered', order), ...docket.about('injunction_entered', order)].length > 0;
  return [
    {
      rule: 'LIT-ORDER-DAYS',
      root: order,
      name: 'injunction_ends',
      actor: 'court',
      events: [inCourt(met, 'order_entered', frame, { periodDays: order.payload.days })],
      over: isReplaced ? 'moot' : null,
    },
  ];
}

/**
 * An ordered rate of production beside what came: pages owed by each of the ordered days, pages given, and what is short.
 * What the letter does not give is not counted as zero pages but shown as not given.
 */
import type { Docket, DocketFact } from './docket-facts.ts';
import { dateOf, dayOf } from '../calendar/local-date.ts';
import { orderedBy } from './orders.ts';

export interface OrderedProduction {
  /** The day that the order names, as the series goes on; not rolled, since it only says which production is meant. */
  readonly on: string;
  readonly ordered: number;
  /** Null while it has not come, or came without a count. */
  readonly produced: number | null;
  readonly producedOn: string | null;
}

export interface ProductionRate {
  readonly productions: readonly OrderedProduction[];
  readonly ordered: number;
  readonly produced: number;
  /** Pages owed by the productions that came and were counted, less what they brought; never below zero. */
  readonly shortfall: number;
  /** Productions that came without a count: the shortfall says nothing of them. */
  readonly uncounted: number;
}

/** The schedule of an order that sets a rate, up to the last production that came; null where it sets none. */
export function productionRate(order: DocketFact<'order_entered'>, docket: Docket): ProductionRate | null {
  const { pages, dueOn, everyDays = 0 } = orderedBy(order) ?? {};
  if (pages === undefined || dueOn === undefined) return null;
  const productions = docket.about('order_obeyed', order).map((came, index): OrderedProduction => ({
    on: dateOf(dayOf(dueOn) + everyDays * index),
    ordered: pages,
    produced: came.payload.pages ?? null,
    producedOn: came.occurred.on,
  }));
  const counted = productions.filter(({ produced }) => produced !== null);
  const produced = counted.reduce((sum, one) => sum + (one.produced ?? 0), 0);
  return {
    productions,
    ordered: pages * productions.length,
    produced,
    shortfall: Math.max(0, pages * counted.length - produced),
    uncounted: productions.length - counted.length,
  };
}

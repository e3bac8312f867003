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

/** Pages that came on a day, as the letter of a production counts them; null where it does not. */
export interface CamePages {
  readonly on: string;
  readonly pages: number | null;
}

/**
 * The schedule of an order that sets a rate, up to the last production that came; null where it sets none. A production stands both
 * in the docket and among those of its request: each belongs to the nearest of the ordered days, and there the letters of the requests
 * are counted, or else the docket, never both.
 * @param released of the requests in suit, without what was released again
 */
export function productionRate(
  order: DocketFact<'order_entered'>,
  docket: Docket,
  released: readonly CamePages[] = [],
): ProductionRate | null {
  const { pages, dueOn, everyDays = 0 } = orderedBy(order) ?? {};
  if (pages === undefined || dueOn === undefined) return null;
  const nearest = (on: string) =>
    everyDays === 0 ? 0 : Math.max(0, Math.round((dayOf(on) - dayOf(dueOn)) / everyDays));
  const entered = docket
    .about('order_obeyed', order)
    .map(({ occurred, payload }) => ({ on: occurred.on, pages: payload.pages ?? null }));
  const letters = released.filter(({ on }) => stands(order, docket, on));
  const last = Math.max(-1, ...[...entered, ...letters].map(({ on }) => nearest(on)));
  const productions = Array.from({ length: last + 1 }, (_, index): OrderedProduction => {
    const here = (all: readonly CamePages[]) => all.filter(({ on }) => nearest(on) === index);
    return {
      on: dateOf(dayOf(dueOn) + everyDays * index),
      ordered: pages,
      ...broughtBy(here(letters), here(entered)),
    };
  });
  return totalOf(productions, pages);
}

/** From its entry until a later order takes its place. */
function stands(order: DocketFact<'order_entered'>, docket: Docket, on: string): boolean {
  const [replaced] = docket.about('order_entered', order);
  return on >= order.occurred.on && (replaced === undefined || on < replaced.occurred.on);
}

function broughtBy(
  letters: readonly CamePages[],
  entered: readonly CamePages[],
): Pick<OrderedProduction, 'produced' | 'producedOn'> {
  const came = [...letters, ...entered].map(({ on }) => on).toSorted();
  return { produced: sumOf(letters) ?? sumOf(entered), producedOn: came.at(-1) ?? null };
}

/** Over those that are counted; null where none is. */
function sumOf(all: readonly CamePages[]): number | null {
  const counted = all.flatMap(({ pages }) => pages ?? []);
  return counted.length === 0 ? null : counted.reduce((sum, each) => sum + each, 0);
}

/** One that came uncounted says nothing of the shortfall; one that did not come is short of all its pages. */
function totalOf(productions: readonly OrderedProduction[], rate: number): ProductionRate {
  const uncounted = productions.filter(
    ({ produced, producedOn }) => produced === null && producedOn !== null,
  );
  const produced = productions.reduce((sum, one) => sum + (one.produced ?? 0), 0);
  return {
    productions,
    ordered: rate * productions.length,
    produced,
    shortfall: Math.max(0, rate * (productions.length - uncounted.length) - produced),
    uncounted: uncounted.length,
  };
}

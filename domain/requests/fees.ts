/** What a request costs, as it was asked, assigned, estimated, demanded, paid and given back. Amounts are cents. */
import type { EffectiveEvent } from '../matters/matter-event.ts';
import { factsOf, type FactOf, newest } from './facts.ts';

export interface FeeLedger {
  readonly categoryAsked: FactOf<'fee_category_requested'> | null;
  readonly categoryAssigned: FactOf<'fee_category_assigned'> | null;
  readonly waiver: Waiver | null;
  readonly cap: number | null;
  readonly estimate: number | null;
  /** The newest demand, until it is paid or dropped. */
  readonly demanded: number | null;
  readonly paid: number;
  readonly refunded: number;
  /** Every fact with an amount, in order. */
  readonly entries: readonly FeeEntry[];
}

export interface Waiver {
  readonly asked: FactOf<'fee_waiver_requested'> | null;
  readonly decided: FactOf<'fee_waiver_granted' | 'fee_waiver_denied'> | null;
}

export interface FeeEntry {
  readonly event: EffectiveEvent;
  readonly amount: number;
}

const AMOUNTS: ReadonlySet<string> = new Set([
  'fee_cap_set',
  'fee_estimated',
  'fee_issue_raised',
  'fee_demanded',
  'fee_agreed',
  'fee_paid',
  'fee_refunded',
]);

/** Null where nothing was ever said of fees. */
export function foldFees(events: readonly EffectiveEvent[]): FeeLedger | null {
  if (!events.some(({ kind }) => kind.startsWith('fee_'))) return null;
  const entries = events.filter(({ kind }) => AMOUNTS.has(kind)).flatMap(entryOf);
  const sum = (kind: string) =>
    entries.filter(({ event }) => event.kind === kind).reduce((all, { amount }) => all + amount, 0);
  const last = (kind: string) => entries.findLast(({ event }) => event.kind === kind)?.amount ?? null;
  return {
    categoryAsked: newest(events, 'fee_category_requested'),
    categoryAssigned: newest(events, 'fee_category_assigned'),
    waiver: waiverOf(events),
    cap: last('fee_cap_set'),
    estimate: last('fee_estimated'),
    demanded: demandedNow(events),
    paid: sum('fee_paid'),
    refunded: sum('fee_refunded'),
    entries,
  };
}

const entryOf = (event: EffectiveEvent): FeeEntry[] => {
  const amount = event.payload['amount'];
  return typeof amount === 'number' ? [{ event, amount }] : [];
};

function demandedNow(events: readonly EffectiveEvent[]): number | null {
  const demand = newest(events, 'fee_demanded');
  if (!demand) return null;
  const isSettled = events.some(
    ({ kind, occurred }) =>
      (kind === 'fee_paid' || kind === 'fee_waiver_granted') && occurred.on >= demand.occurred.on,
  );
  return isSettled ? null : (demand.payload.amount ?? null);
}

function waiverOf(events: readonly EffectiveEvent[]): Waiver | null {
  const asked = newest(events, 'fee_waiver_requested');
  const decisions = [...factsOf(events, 'fee_waiver_granted'), ...factsOf(events, 'fee_waiver_denied')];
  const decided = decisions.toSorted((a, b) => events.indexOf(a) - events.indexOf(b)).at(-1) ?? null;
  return asked || decided ? { asked, decided } : null;
}

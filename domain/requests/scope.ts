/** What is asked for, version by version: the request as it was filed, and each narrowing with the mail that confirms it. */
import type { EffectiveEvent } from '../matters/matter-event.ts';
import { factsOf, type FactOf } from './facts.ts';

export interface ScopeVersion {
  readonly number: number;
  /** Null for the request as filed. */
  readonly event: FactOf<'scope_narrowed'> | null;
  readonly text: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly custodians: string | null;
  readonly terms: string | null;
  /** Empty for all. */
  readonly partIds: readonly string[];
}

/** What a narrowing does not speak of stays as it was before. */
export function foldScope(requestText: string, events: readonly EffectiveEvent[]): readonly ScopeVersion[] {
  const filed: ScopeVersion = {
    number: 1,
    event: null,
    text: requestText,
    from: null,
    until: null,
    custodians: null,
    terms: null,
    partIds: [],
  };
  return factsOf(events, 'scope_narrowed').reduce<ScopeVersion[]>(
    (versions, event) => [...versions, narrowed(versions.at(-1) ?? filed, event)],
    [filed],
  );
}

const narrowed = (before: ScopeVersion, event: FactOf<'scope_narrowed'>): ScopeVersion => ({
  number: before.number + 1,
  event,
  text: event.payload.scope ?? before.text,
  from: event.payload.from ?? before.from,
  until: event.payload.until ?? before.until,
  custodians: event.payload.custodians ?? before.custodians,
  terms: event.payload.terms ?? before.terms,
  partIds: event.payload.parts ?? before.partIds,
});

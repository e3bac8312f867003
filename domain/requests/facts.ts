import type { EffectiveEvent } from '../matters/matter-event.ts';
import type { FactKind, PayloadOf } from './fact-kinds.ts';

/** A fact with its kind and payload known. */
export type FactOf<K extends FactKind> = EffectiveEvent & {
  readonly kind: K;
  readonly payload: PayloadOf<K>;
};

/** All facts of a kind, in order. */
export function factsOf<K extends FactKind>(
  events: readonly EffectiveEvent[],
  kind: K,
): readonly FactOf<K>[] {
  return events.filter((event): event is FactOf<K> => event.kind === kind);
}

/** The last fact of a kind, or null. */
export const newest = <K extends FactKind>(events: readonly EffectiveEvent[], kind: K): FactOf<K> | null =>
  factsOf(events, kind).at(-1) ?? null;

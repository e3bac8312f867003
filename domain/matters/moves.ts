/**
 * What a new fact does to the clocks: which dates appear, move, stop and end. The record page shows it before anything is
 * saved, one sentence a date; the save returns the same.
 */
import type { MatterClock as Clock } from './clock.ts';

export type MoveKind = 'starts' | 'moves' | 'stops' | 'goes_on' | 'ends' | 'is_confirmed' | 'falls_away';

export interface Move {
  readonly kind: MoveKind;
  /** The clock as it stands afterwards, or as it last stood when it falls away. */
  readonly clock: Clock;
  readonly before: string | null;
  readonly after: string | null;
}

/** The clocks that differ, in the order of their new dates. */
export function movesBetween(before: readonly Clock[], after: readonly Clock[]): readonly Move[] {
  const earlier = new Map(before.map((clock) => [keyOf(clock), clock]));
  const moved = after.flatMap((clock) => moveOf(earlier.get(keyOf(clock)), clock) ?? []);
  const remaining = new Set(after.map(keyOf));
  const gone = before
    .filter((clock) => clock.isOpen && !remaining.has(keyOf(clock)))
    .map((clock): Move => ({ kind: 'falls_away', clock, before: clock.computation.due, after: null }));
  return [...moved, ...gone].sort((a, b) => ((a.after ?? '9') < (b.after ?? '9') ? -1 : 1));
}

function moveOf(earlier: Clock | undefined, clock: Clock): Move | null {
  const after = clock.computation.due;
  if (!earlier) return clock.isOpen ? { kind: 'starts', clock, before: null, after } : null;
  const before = earlier.computation.due;
  const kind = kindOf(earlier, clock);
  return kind === null ? null : { kind, clock, before, after };
}

function kindOf(earlier: Clock, clock: Clock): MoveKind | null {
  if (earlier.isOpen && !clock.isOpen) return 'ends';
  if (!clock.isOpen) return null;
  const wasStopped = earlier.computation.status === 'tolled';
  const isStopped = clock.computation.status === 'tolled';
  if (isStopped !== wasStopped) return isStopped ? 'stops' : 'goes_on';
  if (earlier.computation.due !== clock.computation.due) return 'moves';
  const isSurer = earlier.certainty === 'provisional' && clock.certainty !== 'provisional';
  return isSurer ? 'is_confirmed' : null;
}

const keyOf = ({ rule, root }: Clock): string => `${rule}/${root.rootId}`;

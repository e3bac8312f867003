import type { Move } from '#domain/matters/moves.ts';
import type { Step } from '#domain/deadlines/deadline.ts';

/** A move as plain JSON, so that a receipt can keep it; words are made when it is read. */
export interface MoveResult {
  readonly kind: Move['kind'];
  readonly ruleKey: string;
  readonly name: Move['clock']['name'];
  readonly title: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly daysUsed: number | null;
  readonly daysRemaining: number | null;
  readonly explanation: readonly Step[];
}

export const toMoveResult = ({ kind, clock, before, after }: Move): MoveResult => ({
  kind,
  ruleKey: clock.rule,
  name: clock.name,
  title: clock.title ?? null,
  before,
  after,
  daysUsed: clock.computation.daysUsed,
  daysRemaining: clock.computation.daysRemaining,
  explanation: clock.computation.explanation,
});

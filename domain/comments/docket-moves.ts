/**
 * What a paper does to the dates of a docket. Beside the clocks that run it tells of comment periods in which nothing is due of
 * us any more, because we sent our comment or decided to send none: their closing day moves for everybody else.
 */
import { type Move, movesBetween } from '../matters/moves.ts';
import type { NoticeClock } from './clock.ts';

/** Each date that moves, soonest first. @param before, after as `docketClocks` gives them */
export function docketMoves(before: readonly NoticeClock[], after: readonly NoticeClock[]): readonly Move[] {
  const over = after.flatMap((clock): Move[] => {
    const earlier = before.find((one) => one.rule === clock.rule && one.root.rootId === clock.root.rootId);
    const [was, is] = [earlier?.computation.due ?? null, clock.computation.due];
    if (!earlier || earlier.isOpen || clock.isOpen || !isPeriod(clock) || was === is) return [];
    return [{ kind: 'moves', clock, before: was, after: is }];
  });
  return [...movesBetween(before, after), ...over];
}

const isPeriod = ({ name }: NoticeClock): boolean => name === 'comment' || name === 'comment_reopened';

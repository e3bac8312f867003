import { clockLabel } from './clocks-en.ts';
import { longDate } from './dates-en.ts';
import type { MoveKind } from '../matters/moves.ts';
import { counted } from './counted-en.ts';

/** What the sentence needs of a move. */
export interface MoveWords {
  readonly kind: MoveKind;
  readonly name: string;
  readonly title: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly daysUsed: number | null;
  readonly daysRemaining: number | null;
}

/** What a fact does to one date, in a sentence. */
export function moveSentence({
  kind,
  name,
  title,
  before,
  after,
  daysUsed,
  daysRemaining,
}: MoveWords): string {
  const label = clockLabel(name, title);
  const was = before === null ? 'no date' : longDate(before);
  const is = after === null ? 'no fixed date' : longDate(after);
  switch (kind) {
    case 'starts':
      return `${label}: due ${is}.`;
    case 'moves':
      return `${label}: moves from ${was} to ${is}.`;
    case 'stops':
      return `${label}: the clock stops, with ${counted(daysUsed ?? 0, 'working day')} used and ${daysRemaining ?? 0} left.`;
    case 'goes_on':
      return `${label}: the clock goes on; due ${is}.`;
    case 'ends':
      return `${label}: done, nothing more is due.`;
    case 'is_confirmed':
      return `${label}: stays on ${is}, no longer an assumption.`;
    case 'falls_away':
      return `${label}: no longer applies; it was ${was}.`;
  }
}

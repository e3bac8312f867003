/**
 * Which corrections of a volunteer a second person looks at: those that move or remove a day in the past, and those of
 * facts that others have relied on for a week. One's own slip of the last day is put right at once.
 */
import type { RecordedEvent } from '../matters/matter-event.ts';

const HOUR_MS = 3_600_000;
const OWN_SLIP_HOURS = 24;
const SETTLED_HOURS = 7 * 24;

export interface CorrectionMade {
  readonly wrong: RecordedEvent;
  readonly right: RecordedEvent;
  readonly personId: string | null;
  readonly now: string;
  readonly today: string;
}

/** `correct_past_date` is the act that a second person decides on when a volunteer asks. */
export function correctionNeeds(made: CorrectionMade): 'correct_event' | 'correct_past_date' {
  const { wrong, right, personId, now, today } = made;
  const hours = (Date.parse(now) - Date.parse(wrong.recordedAt)) / HOUR_MS;
  const isOwnSlip = wrong.personId != null && wrong.personId === personId && hours < OWN_SLIP_HOURS;
  const movesDay = right.isVoid !== wrong.isVoid || !isSameDay(wrong, right);
  const isRisky = hours > SETTLED_HOURS || (movesDay && wrong.occurred.on < today);
  return isRisky && !isOwnSlip ? 'correct_past_date' : 'correct_event';
}

const isSameDay = ({ occurred: a }: RecordedEvent, { occurred: b }: RecordedEvent): boolean =>
  a.on === b.on && a.until === b.until && a.precision === b.precision && a.time === b.time;

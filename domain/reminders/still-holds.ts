/** Whether a promise made earlier still holds at the moment of sending; rights are read by the query that asks. */
import type { Standing } from './reminder.ts';

export interface Promised {
  readonly stage: string;
  /** The date it announces; for a question the day it was asked. */
  readonly dueOn: string;
  readonly role: 'lead' | 'backup' | 'follower' | null;
  readonly standing: Standing;
  readonly deadlineStatus: string;
  readonly isOpen: boolean;
  readonly currentDueOn: string | null;
}

/** Why it is not to be sent, in a few words without any content of the matter; null = send it. */
export function whyNotToSend(promised: Promised): string | null {
  if (promised.role === null) return 'no part in the matter any more';
  if (promised.standing === 'watched') return 'the matter is only watched';
  if (!promised.isOpen) return 'the deadline is over';
  if (promised.stage.startsWith('asked_')) {
    return promised.deadlineStatus === 'met' ? 'the question is answered' : null;
  }
  return promised.currentDueOn === promised.dueOn ? null : 'the date moved';
}

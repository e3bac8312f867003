/**
 * The vocabulary of reminders: which deadline, whom, at which stage, when. A reminder is a promise to tell one person
 * about one deadline at one moment, kept once; its identity is (person, deadline, stage, due date).
 *
 * Stages are words with a number: `days_30` calendar days before, `before_3` working days before, `on_day`, `weekend`
 * (announced on a Saturday or Sunday itself), `hours_4`, `after_5` working days after, `month_2` months after the last
 * of those, `asked_10` working days after a question to us, `daily_4` in the last days of a clock that waits for us (in the last thirty
 * of one that is told of daily),
 * `mail_by`, and `correction_1` when a date that was already announced moved.
 */
import type { Actor, DeadlineStatus, Schedule } from '../deadlines/deadline.ts';

/** A deadline as reminders see it; dates are local to the deadline, instants are ISO in UTC. */
export interface RemindedDeadline {
  readonly id: string;
  /** From the deadline's rule; null = this rule reminds nobody. */
  readonly schedule: Schedule | null;
  readonly actor: Actor;
  readonly status: DeadlineStatus;
  /** Null while the clock is stopped. */
  readonly dueOn: string | null;
  /** The end of the due moment. */
  readonly dueAt: string | null;
  /** For our own acts: the last business day on or before the limit. */
  readonly fileBy: string | null;
  /** Date of the agency's question that waits for our answer, if one does. */
  readonly questionAskedOn?: string | null;
  /** That its date moved is told by a letter of its own, to everyone and once; no reminder repeats it. */
  readonly isToldApart?: boolean;
  /** Told of every morning until it is done: what is lost when the day is over. */
  readonly isDaily?: boolean;
}

/** In which capacity somebody is told. `zone` is the person's own (IANA); mornings and quiet hours are theirs. */
export interface Recipient {
  readonly personId: string;
  readonly zone: string;
  readonly role: 'lead' | 'backup' | 'follower';
}

/** Whose matter it is: ours, a partner's, or one that is only watched. */
export type Standing = 'ours' | 'partner' | 'watched';

export interface PlannedReminder {
  readonly personId: string;
  readonly deadlineId: string;
  readonly stage: string;
  /** The date that the reminder announces; with `asked_` stages the date of the question. */
  readonly dueOn: string;
  /** When it goes out, an ISO instant in UTC. */
  readonly sendAt: string;
  /** Its moment had passed when it was planned: it goes out at once, for all that passed before it. */
  readonly late: boolean;
}

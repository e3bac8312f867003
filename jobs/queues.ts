/**
 * Every queue of Sunclock: its name, what a job carries (ids only; the rows are the truth) and its policy. Retries and
 * recovery come from our own rows, so the queue tries each job once and forgets it: a job that BullMQ gives up on, or
 * loses in a flushed Redis, is claimed again when its lease runs out.
 */
import type { JobsOptions } from 'bullmq';
import { z } from 'zod';
import type { Lease } from '#db/writes/reminder-leases.ts';

export const REMINDER_QUEUE = 'reminders';
export const DELIVER_REMINDER = 'deliver';

/** The claim under which a reminder is delivered. */
export const reminderPayload = z.strictObject({
  reminderId: z.uuid(),
  generation: z.int().positive(),
});
export type ReminderPayload = z.infer<typeof reminderPayload>;

/** One job a claim: the same claim added twice is one job. No colon in a job id. */
export const reminderJob = ({ id, generation }: Lease) => ({
  name: DELIVER_REMINDER,
  data: { reminderId: id, generation } satisfies ReminderPayload,
  opts: {
    jobId: `${id}-${generation}`,
    attempts: 1,
    removeOnComplete: true,
    removeOnFail: true,
  } satisfies JobsOptions,
});

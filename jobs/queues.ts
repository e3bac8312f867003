/**
 * Every queue of Sunclock: its name, what a job carries (ids only; the rows are the truth) and its policy. Retries and
 * recovery come from our own rows, so the queue tries each job once and forgets it: a job that BullMQ gives up on, or
 * loses in a flushed Redis, is claimed again when its lease runs out.
 */
import type { JobsOptions } from 'bullmq';
import { z } from 'zod';
import type { ReadingLease } from '#db/writes/document-reading.ts';
import { type Lease, OUTBOXES } from '#db/writes/outbox-leases.ts';

export const OUTBOX_QUEUE = 'outbox';
export const DELIVER = 'deliver';

/** The claim under which a letter is delivered. */
export const leasePayload = z.strictObject({
  outbox: z.enum(OUTBOXES),
  id: z.uuid(),
  generation: z.int().positive(),
});

/** One job a claim: the same claim added twice is one job. No colon in a job id. */
export const deliveryJob = ({ outbox, id, generation }: Lease) => ({
  name: DELIVER,
  data: { outbox, id, generation } satisfies z.infer<typeof leasePayload>,
  opts: {
    jobId: `${id}-${generation}`,
    attempts: 1,
    removeOnComplete: true,
    removeOnFail: true,
  } satisfies JobsOptions,
});

export const READING_QUEUE = 'reading';

/** The claim under which a document is read. */
export const readingPayload = z.strictObject({ id: z.uuid(), generation: z.int().positive() });

/** One job a claim. */
export const readingJob = ({ id, generation }: ReadingLease) => ({
  name: 'read',
  data: { id, generation } satisfies z.infer<typeof readingPayload>,
  opts: {
    jobId: `${id}-${generation}`,
    attempts: 1,
    removeOnComplete: true,
    removeOnFail: true,
  } satisfies JobsOptions,
});

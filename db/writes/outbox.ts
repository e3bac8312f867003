import type { Transaction } from '../client.ts';
import { OUTBOX_CHANNEL } from '../queries/outbox.ts';

/** Tells the worker, when the transaction commits, that something may be due. It sweeps in any case. */
export async function wakeWorker({ sql }: Transaction): Promise<void> {
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`;
}

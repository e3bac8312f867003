/**
 * Moves a demo's clock forward the way time passes: from one due moment to the next, waiting each time until what is
 * due went out, so that every mail carries its own date. A running worker is woken and waited for; where none runs,
 * the same functions deliver here.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { readClock } from '#db/queries/clock.ts';
import {
  hasOpenQueue,
  lastMailId,
  mailLinesAfter,
  outboxOutlook,
  type MailLine,
} from '#db/queries/outbox.ts';
import { moveClock } from '#db/writes/clock.ts';
import { claimDue } from '#db/writes/outbox-leases.ts';
import { wakeWorker } from '#db/writes/outbox.ts';
import { TIMINGS } from '../timings.ts';
import { deliver, type DeliveryDeps } from './deliver.ts';

export interface Travel {
  readonly db: Database;
  /** How to deliver where no worker runs. */
  readonly delivery: Omit<DeliveryDeps, 'onOutcome'>;
  /** ISO instant; null = real time. */
  readonly to: string | null;
  readonly onMail: (mail: MailLine) => void;
  /** How long to wait for a running worker at each stop, in milliseconds. */
  readonly patienceMs?: number;
}

export interface Arrival {
  /** The domain clock on arrival, an ISO instant. */
  readonly now: string;
  /** Letters that were due on the way and did not go out; the worker goes on trying. */
  readonly unsent: number;
}

/** Travels. Returns null, with nothing moved, when the database is no demo. */
export async function travel({
  db,
  delivery,
  to,
  onMail,
  patienceMs = 20_000,
}: Travel): Promise<Arrival | null> {
  let seen = await lastMailId(db);
  const stopAt = async (instant: string | null): Promise<boolean> => {
    if (!(await moveClock(db, instant))) return false;
    await deliverDue(db, delivery, patienceMs);
    const mails = await mailLinesAfter(db, seen);
    mails.forEach(onMail);
    seen = mails.at(-1)?.id ?? seen;
    return true;
  };
  for (let next = await nextStop(db, to); next !== null; next = await nextStop(db, to)) {
    if (!(await stopAt(next))) return null;
  }
  if (!(await stopAt(to))) return null;
  return { now: (await readClock(db)).now, unsent: (await outboxOutlook(db)).due };
}

/** The next due moment before the destination; null when there is none, or the way leads back. */
async function nextStop(db: Database, to: string | null): Promise<string | null> {
  if (to === null) return null;
  const { next } = await outboxOutlook(db);
  return next !== null && Date.parse(next) < Date.parse(to) ? next : null;
}

async function deliverDue(db: Database, delivery: Travel['delivery'], patienceMs: number): Promise<void> {
  if (!(await hasOpenQueue(db))) return deliverHere(db, delivery);
  await db.transaction(wakeWorker);
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(100)) {
    if ((await outboxOutlook(db)).due === 0) return;
  }
}

async function deliverHere(db: Database, delivery: Travel['delivery']): Promise<void> {
  const { leaseMs, maxAttempts, batch } = TIMINGS;
  for (;;) {
    const claims = await claimDue(db, { limit: batch, leaseMs, maxAttempts });
    if (claims.length === 0) return;
    for (const claim of claims) await deliver({ ...delivery, onOutcome: () => undefined }, claim);
  }
}

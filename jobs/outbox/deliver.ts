/**
 * Sends one letter of the outbox: reads again whether it still holds and may still be told, puts it into words, sends it,
 * and says so in the row. Harmless when it runs twice for one claim, and when it dies anywhere: before sending nothing
 * happened, after sending the row is claimed again and the same mail goes out under the same Message-ID.
 */
import type { Database } from '#db/client.ts';
import {
  beginAttempt,
  cancelLetter,
  markSent,
  recordFailure,
  renewLease,
  type Lease,
  type Outbox,
} from '#db/writes/outbox-leases.ts';
import { prepareNotice } from '../notices/prepare.ts';
import { prepareReminder } from '../reminders/prepare.ts';
import type { MailTransport } from '../mail/transport.ts';
import type { Prepare } from './letter.ts';

export interface DeliveryDeps {
  readonly db: Database;
  /** Null where no mail server is set: the kept mail is the delivery. */
  readonly transport: MailTransport | null;
  readonly publicUrl: string;
  readonly newId: () => string;
  readonly timings: DeliveryTimings;
  /** Told of every outcome; ids and reasons only. */
  readonly onOutcome: (outcome: Outcome) => void;
}

export interface DeliveryTimings {
  readonly leaseMs: number;
  readonly maxAttempts: number;
  /** How long to wait after the `n`th failed attempt, in milliseconds. */
  readonly retryInMs: (n: number) => number;
}

export interface Outcome {
  readonly outbox: Outbox;
  readonly id: string;
  /** `superseded`: another claim is newer, or was while this one was sent. */
  readonly kind: 'sent' | 'cancelled' | 'failed' | 'parked' | 'superseded';
  readonly reason?: string;
}

const PREPARE: Readonly<Record<Outbox, Prepare>> = { reminders: prepareReminder, notices: prepareNotice };

/** Delivers the letter of one claim, unless a newer claim exists. Rejects only when the database does. */
export async function deliver(deps: DeliveryDeps, claim: Lease): Promise<void> {
  const { db, timings, onOutcome } = deps;
  const { outbox, id } = claim;
  const lease = await beginAttempt(db, claim, timings.leaseMs);
  if (!lease) return onOutcome({ outbox, id, kind: 'superseded' });
  const renew = () => void renewLease(db, lease, timings.leaseMs).catch(() => undefined);
  const renewal = setInterval(renew, timings.leaseMs / 3);
  try {
    onOutcome({ outbox, id, ...(await attempt(deps, lease)) });
  } finally {
    clearInterval(renewal);
  }
}

type Attempted = Pick<Outcome, 'kind' | 'reason'>;

async function attempt(deps: DeliveryDeps, lease: Lease & { readonly attempts: number }): Promise<Attempted> {
  const { db, publicUrl, newId, transport } = deps;
  const prepared = await PREPARE[lease.outbox](
    { db, publicUrl, newId, goesOut: transport !== null },
    lease.id,
  );
  if ('cancel' in prepared) {
    await cancelLetter(db, lease, prepared.cancel);
    return { kind: 'cancelled', reason: prepared.cancel };
  }
  try {
    const { mail, kept, follow } = await prepared.compose();
    await transport?.send(mail);
    return { kind: (await markSent(db, lease, kept, follow)) ? 'sent' : 'superseded' };
  } catch (error) {
    const { maxAttempts, retryInMs } = deps.timings;
    const message = error instanceof Error ? error.message : String(error);
    const failure = { error: message, retryInMs: retryInMs(lease.attempts), maxAttempts };
    return { kind: (await recordFailure(db, lease, failure)) ? 'parked' : 'failed', reason: message };
  }
}

/**
 * Keeps one promise: reads again whether it still holds and may still be told, puts it into words, sends it, and says
 * so in the row. Harmless when it runs twice for one claim, and when it dies anywhere: before sending nothing happened,
 * after sending the row is claimed again and the same mail goes out under the same Message-ID.
 */
import type { Database } from '#db/client.ts';
import { reminderFacts, type ReminderFacts } from '#db/queries/reminders.ts';
import { viewerOfReminder } from '#db/queries/viewers.ts';
import {
  beginAttempt,
  cancelReminder,
  markSent,
  recordFailure,
  renewLease,
  type Lease,
  type SentMail,
} from '#db/writes/reminder-leases.ts';
import { whyNotToSend } from '#domain/reminders/still-holds.ts';
import { followingMonthly } from '#domain/reminders/schedule.ts';
import type { MailTransport } from '../mail/transport.ts';
import { composeReminder } from './compose.ts';

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
  readonly reminderId: string;
  /** `superseded`: another claim is newer, or was while this one was sent. */
  readonly kind: 'sent' | 'cancelled' | 'failed' | 'parked' | 'superseded';
  readonly reason?: string;
}

/** Delivers the reminder of one claim, unless a newer claim exists. Rejects only when the database does. */
export async function deliverReminder(deps: DeliveryDeps, claim: Lease): Promise<void> {
  const { db, timings, onOutcome } = deps;
  const lease = await beginAttempt(db, claim, timings.leaseMs);
  if (!lease) return onOutcome({ reminderId: claim.id, kind: 'superseded' });
  const renew = () => void renewLease(db, lease, timings.leaseMs).catch(() => undefined);
  const renewal = setInterval(renew, timings.leaseMs / 3);
  try {
    onOutcome({ reminderId: lease.id, ...(await attempt(deps, lease)) });
  } finally {
    clearInterval(renewal);
  }
}

async function attempt(deps: DeliveryDeps, lease: Lease): Promise<Omit<Outcome, 'reminderId'>> {
  const { db } = deps;
  const facts = await readFacts(db, lease.id);
  const reason = facts === null ? 'no right to see the matter' : whyNotToSend(facts);
  if (facts === null || reason !== null) {
    await cancelReminder(db, lease, reason ?? '');
    return { kind: 'cancelled', reason: reason ?? '' };
  }
  try {
    return { kind: (await send(deps, lease, facts)) ? 'sent' : 'superseded' };
  } catch (error) {
    const { maxAttempts, retryInMs } = deps.timings;
    const message = error instanceof Error ? error.message : String(error);
    const failure = { error: message, retryInMs: retryInMs(facts.attempts), maxAttempts };
    return { kind: (await recordFailure(db, lease, failure)) ? 'parked' : 'failed', reason: message };
  }
}

async function send(deps: DeliveryDeps, lease: Lease, facts: ReminderFacts): Promise<boolean> {
  const { db, transport, publicUrl, newId } = deps;
  const mail = await composeReminder(facts, publicUrl);
  await transport?.send(mail);
  const { subject, text, html, messageId, to } = mail;
  const kept: SentMail = {
    id: newId(),
    personId: facts.personId,
    toAddress: to.address,
    subject,
    text,
    html,
    messageId,
  };
  const next = followingMonthly(facts.stage, facts.dueOn, facts.zone, facts.now);
  return markSent(db, lease, kept, next ? { id: newId(), ...next } : null);
}

async function readFacts(db: Database, reminderId: string): Promise<ReminderFacts | null> {
  const viewer = await viewerOfReminder(db, reminderId);
  return viewer ? reminderFacts(db, viewer, reminderId) : null;
}

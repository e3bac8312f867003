/**
 * How a worker takes due reminders from the outbox and lets go of them. Due moments are read from `app_now()`, leases
 * and retries from the server's real clock. Whoever holds the newest `lease_generation` (the fence) is the only one
 * who may send or say that it was sent; a worker that was paused past its lease finds a newer number and stops.
 */
import type { Connection, Database, Transaction } from '../client.ts';

/** A claim: the row's id and the fence that goes with it. */
export interface Lease {
  readonly id: string;
  readonly generation: number;
}

/** What goes into `/mailbox`; the same text that was sent. */
export interface SentMail {
  readonly id: string;
  readonly personId: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

const isFree = ({ sql }: Connection) => sql`(lease_until is null or lease_until < clock_timestamp())`;

/**
 * Leases up to `limit` due reminders, the longest due first. Of several stages of one deadline that are due to one
 * person only the latest is given out; the earlier ones count as told by it. A row whose attempts are used up (its
 * worker died each time) is parked.
 */
export async function claimDueReminders(
  db: Database,
  { limit, leaseMs, maxAttempts }: { limit: number; leaseMs: number; maxAttempts: number },
): Promise<readonly Lease[]> {
  return db.transaction(async (tx) => {
    await collapsePassed(tx);
    await tx.sql`
      update reminders set state = 'parked', last_error = coalesce(last_error, 'The worker stopped each time.')
      where state = 'planned' and send_at <= app_now() and attempts >= ${maxAttempts} and ${isFree(tx)}`;
    return tx.sql<Lease[]>`
      update reminders r
      set lease_generation = lease_generation + 1, lease_until = ${ahead(tx, leaseMs)}
      from (select id from reminders
        where state = 'planned' and send_at <= app_now() and ${isFree(tx)}
        order by send_at, id limit ${limit} for update skip locked) due
      where r.id = due.id
      returning r.id, r.lease_generation as generation`;
  });
}

async function collapsePassed({ sql }: Transaction): Promise<void> {
  await sql`
    with late as (
      select id, person_id, deadline_id, due_on, send_at,
        lease_until is null or lease_until < clock_timestamp() as is_free
      from reminders where state = 'planned' and send_at <= app_now() and stage not like 'correction%')
    update reminders r set state = 'collapsed'
    from late earlier, late later
    where r.id = earlier.id and earlier.is_free and r.state = 'planned'
      and later.person_id = earlier.person_id and later.deadline_id = earlier.deadline_id
      and later.due_on = earlier.due_on and (later.send_at, later.id) > (earlier.send_at, earlier.id)`;
}

/**
 * Begins one attempt: the claim is used up and a new fence taken, so that a job which runs twice sends once.
 * @returns the lease to send under, or null when the claim is no longer the newest, has run out, or nothing is due
 */
export async function beginAttempt(db: Connection, claim: Lease, leaseMs: number): Promise<Lease | null> {
  const [taken] = await db.sql<Lease[]>`
    update reminders
    set lease_generation = lease_generation + 1, lease_until = ${ahead(db, leaseMs)}, attempts = attempts + 1
    where id = ${claim.id} and lease_generation = ${claim.generation} and state = 'planned'
      and lease_until > clock_timestamp()
    returning id, lease_generation as generation`;
  return taken ?? null;
}

/** Holds the lease for longer. False when it is lost. */
export async function renewLease(db: Connection, lease: Lease, leaseMs: number): Promise<boolean> {
  const { count } = await db.sql`
    update reminders set lease_until = ${ahead(db, leaseMs)}
    where id = ${lease.id} and lease_generation = ${lease.generation}`;
  return count === 1;
}

/**
 * Says that the mail went out, keeps it for `/mailbox` and plans what follows it, all or nothing. A row that was
 * cancelled while its mail was on the way is marked too: it did go out.
 * @returns false when somebody else holds the fence; then nothing is written
 */
export async function markSent(
  db: Database,
  lease: Lease,
  mail: SentMail,
  follow: { readonly id: string; readonly stage: string; readonly sendAt: string } | null,
): Promise<boolean> {
  return db.transaction(async ({ sql }) => {
    const { count } = await sql`
      update reminders
      set state = 'sent', sent_at = app_now(), message_id = ${mail.messageId}, lease_until = null, last_error = null
      where id = ${lease.id} and lease_generation = ${lease.generation}`;
    if (count === 0) return false;
    await sql`
      insert into mails (id, reminder_id, person_id, to_address, subject, text, html, message_id, at)
      values (${mail.id}, ${lease.id}, ${mail.personId}, ${mail.toAddress}, ${mail.subject}, ${mail.text},
        ${mail.html}, ${mail.messageId}, app_now())
      on conflict (reminder_id) do nothing`;
    if (follow) {
      await sql`
        insert into reminders (id, matter_id, deadline_id, person_id, stage, due_on, send_at)
        select ${follow.id}, matter_id, deadline_id, person_id, ${follow.stage}, due_on, ${follow.sendAt}::timestamptz
        from reminders where id = ${lease.id}
        on conflict (person_id, deadline_id, stage, due_on, channel) do nothing`;
    }
    return true;
  });
}

/** The promise no longer holds: right lost, date moved, done. `settle` revives the row if it holds again. */
export async function cancelReminder(db: Connection, lease: Lease, reason: string): Promise<void> {
  await db.sql`
    update reminders set state = 'cancelled', lease_until = null, last_error = ${reason}
    where id = ${lease.id} and lease_generation = ${lease.generation} and state = 'planned'`;
}

/**
 * An attempt failed. The row waits `retryInMs` of real time, or is parked when its attempts are used up.
 * @returns true when it was parked
 */
export async function recordFailure(
  db: Connection,
  lease: Lease,
  failure: { readonly error: string; readonly retryInMs: number; readonly maxAttempts: number },
): Promise<boolean> {
  const [row] = await db.sql<{ state: string }[]>`
    update reminders
    set last_error = ${failure.error.slice(0, 500)}, lease_until = ${ahead(db, failure.retryInMs)},
      state = case when attempts >= ${failure.maxAttempts} then 'parked' else state end
    where id = ${lease.id} and lease_generation = ${lease.generation} and state = 'planned'
    returning state`;
  return row?.state === 'parked';
}

const ahead = ({ sql }: Connection, milliseconds: number) =>
  sql`clock_timestamp() + make_interval(secs => ${milliseconds / 1000})`;

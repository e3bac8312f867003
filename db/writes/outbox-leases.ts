/**
 * How a worker takes due rows from the outbox (reminders, and notices beside them) and lets go of them. Due moments are
 * read from `app_now()`, leases and retries from the server's real clock. Whoever holds the newest `lease_generation`
 * (the fence) is the only one who may send or say that it was sent; a worker that was paused past its lease finds a newer
 * number and stops.
 */
import type { Connection, Database, Transaction } from '../client.ts';

/** The tables whose rows are letters to be sent. */
export const OUTBOXES = ['reminders', 'notices'] as const;
export type Outbox = (typeof OUTBOXES)[number];

/** A claim: the row's id and the fence that goes with it. */
export interface Lease {
  readonly outbox: Outbox;
  readonly id: string;
  readonly generation: number;
}

/** What goes into `/mailbox`. */
export interface SentMail {
  readonly id: string;
  /** Null = to an address that has no account. */
  readonly personId: string | null;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

const isFree = ({ sql }: Connection) => sql`(lease_until is null or lease_until < clock_timestamp())`;

/** A one-time link is kept no longer than its letter waits. */
const wipeLink = ({ sql }: Connection, outbox: Outbox) => (outbox === 'notices' ? sql`, link = null` : sql``);

/** A due reminder's next stage: see `followingMonthly`. */
export interface Following {
  readonly id: string;
  readonly stage: string;
  readonly sendAt: string;
}

/**
 * Leases up to `limit` due rows, letters before reminders, the longest due first. Of several stages of one deadline that
 * are due to one person only the latest is given out; the earlier ones count as told by it. A row whose attempts are used
 * up (its worker died each time) is parked.
 */
export async function claimDue(
  db: Database,
  { limit, leaseMs, maxAttempts }: { limit: number; leaseMs: number; maxAttempts: number },
): Promise<readonly Lease[]> {
  return db.transaction(async (tx) => {
    await collapsePassed(tx);
    const letters = await claimFrom(tx, 'notices', limit, { leaseMs, maxAttempts });
    const left = limit - letters.length;
    return [...letters, ...(await claimFrom(tx, 'reminders', left, { leaseMs, maxAttempts }))];
  });
}

async function claimFrom(
  tx: Transaction,
  outbox: Outbox,
  limit: number,
  { leaseMs, maxAttempts }: { leaseMs: number; maxAttempts: number },
): Promise<readonly Lease[]> {
  const { sql } = tx;
  await sql`
    update ${sql(outbox)} set state = 'parked',
      last_error = coalesce(last_error, 'The worker stopped each time.')${wipeLink(tx, outbox)}
    where state = 'planned' and send_at <= app_now() and attempts >= ${maxAttempts} and ${isFree(tx)}`;
  const claimed = await sql<{ id: string; generation: number }[]>`
    update ${sql(outbox)} r
    set lease_generation = lease_generation + 1, lease_until = ${ahead(tx, leaseMs)}
    from (select id from ${sql(outbox)}
      where state = 'planned' and send_at <= app_now() and ${isFree(tx)}
      order by send_at, id limit ${limit} for update skip locked) due
    where r.id = due.id
    returning r.id, r.lease_generation as generation`;
  return claimed.map(({ id, generation }) => ({ outbox, id, generation }));
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
 * @returns the lease to send under, with the number of this attempt, or null when the claim is no longer the newest, has
 *   run out, or nothing is due
 */
export async function beginAttempt(
  { sql, ...rest }: Connection,
  { outbox, id, generation }: Lease,
  leaseMs: number,
): Promise<(Lease & { readonly attempts: number }) | null> {
  const [taken] = await sql<{ generation: number; attempts: number }[]>`
    update ${sql(outbox)}
    set lease_generation = lease_generation + 1, lease_until = ${ahead({ sql, ...rest }, leaseMs)}, attempts = attempts + 1
    where id = ${id} and lease_generation = ${generation} and state = 'planned'
      and lease_until > clock_timestamp()
    returning lease_generation as generation, attempts`;
  return taken ? { outbox, id, ...taken } : null;
}

/** Holds the lease for longer. False when it is lost. */
export async function renewLease(db: Connection, lease: Lease, leaseMs: number): Promise<boolean> {
  const { count } = await db.sql`
    update ${db.sql(lease.outbox)} set lease_until = ${ahead(db, leaseMs)}
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
  follow: Following | null,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { sql } = tx;
    const { count } = await sql`
      update ${sql(lease.outbox)}
      set state = 'sent', sent_at = app_now(), message_id = ${mail.messageId}, lease_until = null,
        last_error = null${wipeLink(tx, lease.outbox)}
      where id = ${lease.id} and lease_generation = ${lease.generation}`;
    if (count === 0) return false;
    const owner = sql(lease.outbox === 'notices' ? 'notice_id' : 'reminder_id');
    await sql`
      insert into mails (id, ${owner}, person_id, to_address, subject, text, html, message_id, at)
      values (${mail.id}, ${lease.id}, ${mail.personId}, ${mail.toAddress}, ${mail.subject}, ${mail.text},
        ${mail.html}, ${mail.messageId}, app_now())
      on conflict (${owner}) do nothing`;
    if (follow) await planFollowing(tx, lease.id, follow);
    return true;
  });
}

async function planFollowing({ sql }: Transaction, reminderId: string, follow: Following): Promise<void> {
  await sql`
    insert into reminders (id, matter_id, deadline_id, person_id, stage, due_on, send_at)
    select ${follow.id}, matter_id, deadline_id, person_id, ${follow.stage}, due_on, ${follow.sendAt}::timestamptz
    from reminders where id = ${reminderId}
    on conflict (person_id, deadline_id, stage, due_on, channel) do nothing`;
}

/** The promise no longer holds: right lost, date moved, done. `settle` revives a reminder if it holds again. */
export async function cancelLetter(db: Connection, lease: Lease, reason: string): Promise<void> {
  await db.sql`
    update ${db.sql(lease.outbox)}
    set state = 'cancelled', lease_until = null, last_error = ${reason}${wipeLink(db, lease.outbox)}
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
  const { sql } = db;
  const isLast = sql`attempts >= ${failure.maxAttempts}`;
  const link = lease.outbox === 'notices' ? sql`, link = case when ${isLast} then null else link end` : sql``;
  const [row] = await sql<{ state: string }[]>`
    update ${sql(lease.outbox)}
    set last_error = ${failure.error.slice(0, 500)}, lease_until = ${ahead(db, failure.retryInMs)},
      state = case when ${isLast} then 'parked' else state end${link}
    where id = ${lease.id} and lease_generation = ${lease.generation} and state = 'planned'
    returning state`;
  return row?.state === 'parked';
}

const ahead = ({ sql }: Connection, milliseconds: number) =>
  sql`clock_timestamp() + make_interval(secs => ${milliseconds / 1000})`;

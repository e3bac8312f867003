// The outbox as a whole: reminders and the letters beside them. How it is doing, when it is next due, who listens.
import type { Connection, Database } from '../client.ts';

type Sql = Pick<Connection, 'sql'>;

const letters = ({ sql }: Sql) => sql`
  (select state, send_at from reminders where state in ('planned', 'parked')
   union all select state, send_at from notices where state in ('planned', 'parked')) letters`;

/** How the outbox is doing; counts only. */
export interface OutboxHealth {
  /** Due for more than 15 minutes and still not sent: somebody must look. */
  readonly overdue: number;
  /** Given up after all attempts. */
  readonly parked: number;
}

/** For `/readyz`. Says nothing of any matter, so it takes no viewer. */
export async function outboxHealth(db: Sql): Promise<OutboxHealth> {
  const [row] = await db.sql<[OutboxHealth]>`
    select count(*) filter (where state = 'planned' and send_at < app_now() - interval '15 minutes')::int as overdue,
      count(*) filter (where state = 'parked')::int as parked
    from ${letters(db)}`;
  return row;
}

/** The moment of the next planned letter and how many are due now; drives a travelling demo clock. */
export async function outboxOutlook(
  db: Sql,
): Promise<{ readonly next: string | null; readonly due: number }> {
  const [row] = await db.sql<[{ next: string | null; due: number }]>`
    select to_char(min(send_at) filter (where send_at > app_now()) at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as next,
      (count(*) filter (where send_at <= app_now()))::int as due
    from ${letters(db)} where state = 'planned'`;
  return row;
}

/** One line a mail, for the operator who moves a demo's clock; takes no viewer and is used nowhere else. */
export interface MailLine {
  readonly id: string;
  readonly at: string;
  readonly toAddress: string;
  readonly subject: string;
}

/** Mails kept after the one with this id (ids grow with real time), the oldest first; null = from the first on. */
export async function mailLinesAfter({ sql }: Sql, id: string | null): Promise<readonly MailLine[]> {
  return sql<MailLine[]>`
    select id, to_char(at at time zone 'America/New_York', 'YYYY-MM-DD HH24:MI') as at, to_address, subject
    from mails where id > ${id ?? '00000000-0000-0000-0000-000000000000'} order by id`;
}

/** The newest mail's id, or null. */
export async function lastMailId({ sql }: Sql): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`select id from mails order by id desc limit 1`;
  return row?.id ?? null;
}

/** Whether some process has its queue open on this database, as a running worker has. */
export async function hasOpenQueue({ sql }: Sql): Promise<boolean> {
  const rows = await sql`
    select from pg_stat_activity where application_name = ${QUEUE_APPLICATION} and datname = current_database() limit 1`;
  return rows.length > 0;
}

/** What the connections of the queue are called in `pg_stat_activity`. */
export const QUEUE_APPLICATION = 'sunclock-queue';

/** The channel that is notified when something was planned. */
export const OUTBOX_CHANNEL = 'sunclock_outbox';

/**
 * Calls `wake` on each notification, and whenever the listening connection was made anew, since some may be missed.
 * @returns stops listening
 */
export async function listenForLetters(db: Database, wake: () => void): Promise<() => Promise<void>> {
  const { unlisten } = await db.sql.listen(OUTBOX_CHANNEL, wake, wake);
  return unlisten;
}

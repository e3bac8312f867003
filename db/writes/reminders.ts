/**
 * Writes of the reminder outbox. The row is the truth: who holds its lease may send, and only the newest holder (the
 * fence, `lease_generation`) may say that it was sent. Leases run on the real clock; due moments on `app_now()`.
 */
import type { NewReminder, ReminderChanges, StandingReminder } from '#domain/reminders/reconcile.ts';
import type { Transaction } from '../client.ts';

/** All reminder rows of a matter that the caller has locked. */
export async function remindersOfMatter(
  { sql }: Transaction,
  matterId: string,
): Promise<readonly StandingReminder[]> {
  return sql<StandingReminder[]>`
    select id, person_id, deadline_id, stage, due_on, state,
      to_char(send_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as send_at,
      to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sent_at
    from reminders
    where matter_id = ${matterId}`;
}

/**
 * Applies what `reconcile` found. A row that the worker sent meanwhile stays sent; one that it is sending keeps its
 * lease, so that a revived row is not sent a second time beside it.
 * @returns how many rows were touched
 */
export async function writeReminderChanges(
  tx: Transaction,
  matterId: string,
  changes: ReminderChanges,
  newId: () => string,
): Promise<number> {
  const { sql } = tx;
  const { insert, plan, cancel, collapse } = changes;
  if (insert.length > 0) await insertReminders(tx, matterId, insert, newId);
  if (plan.length > 0) {
    await sql`
      update reminders r set state = 'planned', send_at = p.send_at::timestamptz,
        attempts = case when r.state = 'cancelled' then 0 else r.attempts end
      from unnest(${plan.map(({ id }) => id)}::uuid[], ${plan.map(({ sendAt }) => sendAt)}::text[]) p(id, send_at)
      where r.id = p.id and r.state in ('planned', 'cancelled')`;
  }
  for (const [state, ids] of [
    ['cancelled', cancel],
    ['collapsed', collapse],
  ] as const) {
    if (ids.length > 0) {
      await sql`update reminders set state = ${state} where id = any(${ids as string[]}::uuid[]) and state = 'planned'`;
    }
  }
  return insert.length + plan.length + cancel.length + collapse.length;
}

async function insertReminders(
  { sql }: Transaction,
  matterId: string,
  rows: readonly NewReminder[],
  newId: () => string,
): Promise<void> {
  const values = rows.map((row) => ({ id: newId(), ...row }));
  const list = <Key extends keyof (typeof values)[number]>(key: Key) => values.map((row) => String(row[key]));
  await sql`
    insert into reminders (id, matter_id, deadline_id, person_id, stage, due_on, send_at, state)
    select id, ${matterId}, deadline_id, person_id, stage, due_on::date, send_at::timestamptz, state
    from unnest(${list('id')}::uuid[], ${list('deadlineId')}::uuid[], ${list('personId')}::uuid[],
      ${list('stage')}::text[], ${list('dueOn')}::text[], ${list('sendAt')}::text[], ${list('state')}::text[])
      n(id, deadline_id, person_id, stage, due_on, send_at, state)
    on conflict (person_id, deadline_id, stage, due_on, channel) do nothing`;
}

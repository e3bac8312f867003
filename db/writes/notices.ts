import type { Transaction } from '../client.ts';
import { notices } from '../schema/index.ts';

export type NewNoticeRow = typeof notices.$inferInsert;

/** Adds a letter to the outbox, unless one with the same `onceKey` was ever there. */
export async function insertNotice({ drizzle }: Transaction, row: NewNoticeRow): Promise<void> {
  await drizzle.insert(notices).values(row).onConflictDoNothing({ target: notices.onceKey });
}

/** Cancels the planned letters of a kind whose params hold at least these. */
export async function cancelNotices(
  { sql }: Transaction,
  kind: string,
  params: Readonly<Record<string, string>>,
): Promise<void> {
  await sql`
    update notices set state = 'cancelled', link = null, last_error = 'taken back'
    where kind = ${kind} and state = 'planned' and params @> ${JSON.stringify(params)}::text::jsonb`;
}

/**
 * Letters of a person that wait go to their new address; links to sign in, or into the account, are taken back. An invitation
 * stays with the address that it names.
 */
export async function readdressNotices(
  { sql }: Transaction,
  personId: string,
  address: string,
): Promise<void> {
  await sql`
    update notices set state = 'cancelled', link = null, last_error = 'the address of the account has changed'
    where person_id = ${personId} and state = 'planned' and kind in ('sign_in_link', 'password_reset', 'address_change_asked')`;
  await sql`
    update notices set to_address = ${address}
    where person_id = ${personId} and state = 'planned' and link is null`;
}

/** Cancels the planned warnings of a matter's embargo but these; their words may be said again. */
export async function cancelEmbargoWarnings(
  { sql }: Transaction,
  matterId: string,
  keptKeys: readonly string[],
): Promise<void> {
  await sql`
    update notices set state = 'cancelled', once_key = null, last_error = 'the embargo has changed'
    where matter_id = ${matterId} and kind = 'embargo_warning' and state = 'planned'
      and not once_key = any(${keptKeys as string[]}::text[])`;
}

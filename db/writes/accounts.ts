// What we write of accounts beside the authentication library: how often and when somebody was here, and the end of it.
import type { Connection, Transaction } from '../client.ts';

type Writer = Pick<Connection, 'sql'>;

export interface Receiver {
  readonly personId: string;
  readonly email: string;
}

/** Who has the account of this address, to be written to; undefined for nobody, and for one who is suspended. */
export async function receiverOf({ sql }: Transaction, email: string): Promise<Receiver | undefined> {
  const [row] = await sql<Receiver[]>`
    select p.id as person_id, p.email from people p
    where lower(p.email) = lower(${email}) and p.auth_user_id is not null and p.suspended_at is null`;
  return row;
}

/** Counts the beginning of a session. */
export async function countSignIn({ sql }: Writer, authUserId: string): Promise<void> {
  await sql`update auth."user" set sign_ins = sign_ins + 1 where id = ${authUserId}`;
}

/** Notes that a session was used, once in ten minutes of real time. */
export async function noteSeen({ sql }: Writer, sessionId: string): Promise<void> {
  await sql`
    update auth.session set last_seen_at = clock_timestamp()
    where id = ${sessionId} and (last_seen_at is null or last_seen_at < clock_timestamp() - interval '10 minutes')`;
}

/**
 * Ends the sessions of a person, in the transaction of what takes a right from them or gives them one: a role that
 * changes, a removal, a suspension. The next request with one of them comes from nobody.
 */
export async function endSessions({ sql }: Writer, personId: string): Promise<void> {
  await sql`
    delete from auth.session where user_id = (select auth_user_id from people where id = ${personId})`;
}

/** Ends the sessions of a person but one, or all of them. */
export async function endOtherSessions(
  { sql }: Writer,
  personId: string,
  keptId: string | null,
): Promise<void> {
  await sql`
    delete from auth.session
    where user_id = (select auth_user_id from people where id = ${personId}) and id is distinct from ${keptId}`;
}

/** Ends the one-time links of an account that were sent by mail: to choose a password, to stop a change. */
export async function endAccountLinks({ sql }: Writer, personId: string): Promise<void> {
  await sql`delete from auth.verification where value = (select auth_user_id from people where id = ${personId})`;
}

/** Removes an account with its sessions, passwords, keys and second factors. */
export async function deleteAuthUser({ sql }: Writer, authUserId: string): Promise<void> {
  await sql`delete from auth."user" where id = ${authUserId}`;
}

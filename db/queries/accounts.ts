// What a person may know of their own account. Everything is asked by the account that the session names.
import type { Connection } from '../client.ts';

type Reader = Pick<Connection, 'sql'>;

export interface SessionRow {
  readonly id: string;
  readonly userAgent: string | null;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

export interface PasskeyRow {
  readonly id: string;
  readonly name: string | null;
  readonly addedAt: string | null;
}

export interface AccountRow {
  readonly hasPassword: boolean;
  readonly hasTwoFactor: boolean;
  readonly signIns: number;
  /** Somebody of the sample story. */
  readonly isSample: boolean;
}

/** The open sessions of an account, the newest use first. */
export async function sessionsOf({ sql }: Reader, authUserId: string): Promise<readonly SessionRow[]> {
  return sql<SessionRow[]>`
    select s.id, s.user_agent, ${iso(sql, 's.created_at')} as started_at,
      ${iso(sql, 's.expires_at')} as expires_at,
      to_char(coalesce(s.last_seen_at, s.created_at) at time zone 'UTC', ${ISO}) as seen_at
    from auth.session s where s.user_id = ${authUserId} and s.expires_at > clock_timestamp()
    order by coalesce(s.last_seen_at, s.created_at) desc, s.id`;
}

/** The token of one session of an account; undefined when there is none. Never leaves `server/auth`. */
export async function sessionToken(
  { sql }: Reader,
  authUserId: string,
  sessionId: string,
): Promise<string | undefined> {
  const [row] = await sql<{ token: string }[]>`
    select token from auth.session where user_id = ${authUserId} and id = ${sessionId}`;
  return row?.token;
}

export async function passkeysOf({ sql }: Reader, authUserId: string): Promise<readonly PasskeyRow[]> {
  return sql<PasskeyRow[]>`
    select k.id, k.name, ${iso(sql, 'k.created_at')} as added_at
    from auth.passkey k where k.user_id = ${authUserId} order by k.created_at, k.id`;
}

export async function accountOf({ sql }: Reader, authUserId: string): Promise<AccountRow | undefined> {
  const [row] = await sql<AccountRow[]>`
    select u.two_factor_enabled as has_two_factor, u.sign_ins,
      coalesce((select p.is_sample from people p where p.auth_user_id = u.id), false) as is_sample, exists (select from auth.account a
      where a.user_id = u.id and a.provider_id = 'credential' and a.password is not null) as has_password
    from auth."user" u where u.id = ${authUserId}`;
  return row;
}

/** Does anybody sign in with this address? */
export async function hasAccount({ sql }: Reader, email: string): Promise<boolean> {
  const rows = await sql`select from auth."user" u where u.email = lower(${email})`;
  return rows.length > 0;
}

/** Does anybody have this address, with an account or without? */
export async function isAddressKnown(db: Reader, email: string): Promise<boolean> {
  const rows = await db.sql`select from people p where lower(p.email) = lower(${email})`;
  return rows.length > 0 || hasAccount(db, email);
}

/** Nobody has an account yet: a new site. */
export async function isWithoutAccounts({ sql }: Reader): Promise<boolean> {
  const rows = await sql`select from auth."user" limit 1`;
  return rows.length === 0;
}

const ISO = 'YYYY-MM-DD"T"HH24:MI:SS"Z"';
const iso = (sql: Connection['sql'], column: string) =>
  sql`to_char(${sql(column)} at time zone 'UTC', ${ISO})`;

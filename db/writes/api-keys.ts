import type { Connection, Transaction } from '../client.ts';

export interface NewApiKey {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly digest: string;
  readonly mutations: readonly string[];
  readonly days: number;
}

/** How many keys a person has that were not revoked. Whoever counts waits for whoever counted before. */
export async function countKeys({ sql }: Transaction, personId: string): Promise<number> {
  await sql`select from people where id = ${personId} for update`;
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from api_keys where person_id = ${personId} and revoked_at is null`;
  return row?.count ?? 0;
}

export async function insertKey({ sql }: Transaction, personId: string, key: NewApiKey): Promise<void> {
  const { id, name, hint, digest, mutations, days } = key;
  await sql`
    insert into api_keys (id, person_id, name, hint, digest, mutations, expires_at)
    values (${id}, ${personId}, ${name}, ${hint}, ${digest}, ${mutations as string[]},
      clock_timestamp() + make_interval(days => ${days}))`;
}

/** @returns whether there was such a key of this person, revoked before or now */
export async function revokeKeyOf({ sql }: Transaction, personId: string, id: string): Promise<boolean> {
  const rows = await sql`
    update api_keys set revoked_at = coalesce(revoked_at, clock_timestamp())
    where id = ${id} and person_id = ${personId} returning id`;
  return rows.length > 0;
}

/** Notes that a key was used, once in a minute of real time. */
export async function noteKeyUsed({ sql }: Pick<Connection, 'sql'>, id: string): Promise<void> {
  await sql`
    update api_keys set last_used_at = clock_timestamp()
    where id = ${id} and (last_used_at is null or last_used_at < clock_timestamp() - interval '1 minute')`;
}

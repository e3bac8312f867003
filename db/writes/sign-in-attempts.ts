// How often something was tried: signing in to one account, from one address. Real time: a demo's clock must open no door.
import { randomUUID } from 'node:crypto';
import type { Connection } from '../client.ts';

const WINDOW_MS = 15 * 60_000;

/**
 * Counts one try. A try while waiting does not make the wait longer.
 * @param now real milliseconds
 * @param most tries before the next must wait
 * @returns seconds to wait before the next try; 0 when this one may go on
 */
export async function countAttempt(
  { sql }: Connection,
  key: string,
  now: number,
  most: number,
): Promise<number> {
  const [row] = await sql<[{ count: number; lastRequest: string }]>`
    insert into auth.rate_limit as r (id, key, count, last_request) values (${randomUUID()}, ${key}, 1, ${now})
    on conflict (key) do update set
      count = case when r.last_request < ${now - WINDOW_MS}::bigint then 1 else least(r.count + 1, ${most + 1}) end,
      last_request = case
        when r.count >= ${most} and r.last_request >= ${now - WINDOW_MS}::bigint then r.last_request
        else ${now}::bigint end
    returning count, last_request`;
  if (row.count <= most) return 0;
  return Math.max(Math.ceil((Number(row.lastRequest) + WINDOW_MS - now) / 1000), 1);
}

/** Forgets the tries after a success. */
export async function clearAttempts({ sql }: Connection, key: string): Promise<void> {
  await sql`delete from auth.rate_limit where key = ${key}`;
}

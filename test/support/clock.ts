// Moves the one domain clock of a test database. Real time (leases, sessions, retries) is untouched.
import type { Database } from '#db/client.ts';

/**
 * Sets `app_now()`; from there it runs on like any clock.
 * @param instant ISO instant with zone, for example `2026-03-02T14:00:00Z`
 */
export async function setClock({ sql }: Pick<Database, 'sql'>, instant: string): Promise<void> {
  await sql`update demo_clock set is_demo = true, shift = ${instant}::timestamptz - clock_timestamp()`;
}

/** What `app_now()` says, as an ISO instant in UTC, to the microsecond. */
export async function readClock({ sql }: Pick<Database, 'sql'>): Promise<string> {
  const [row] = await sql<{ now: string }[]>`
    select to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`;
  return row!.now;
}

import type { Connection, Database } from '../client.ts';
import { plantings } from '../schema/index.ts';

/** Any fixed number that no other lock of ours uses. */
const PLANTING_LOCK = 7_361_902;

/**
 * Runs `work` while no other process plants. The lock is the session's: it falls when the process dies.
 * @param db a pool without a limit on the time of a statement (role `owner`), for others may be waited for
 */
export async function plantAlone<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const session = await db.sql.reserve();
  try {
    await session`select pg_advisory_lock(${PLANTING_LOCK})`;
    try {
      return await work();
    } finally {
      await session`select pg_advisory_unlock(${PLANTING_LOCK})`;
    }
  } finally {
    session.release();
  }
}

/** Has this database ever had this seed, whole? */
export async function wasPlanted({ sql }: Pick<Connection, 'sql'>, name: string): Promise<boolean> {
  const rows = await sql`select from plantings where name = ${name}`;
  return rows.length > 0;
}

export async function markPlanted({ drizzle }: Pick<Connection, 'drizzle'>, name: string): Promise<void> {
  await drizzle.insert(plantings).values({ name }).onConflictDoNothing();
}

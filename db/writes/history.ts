import { desc, eq } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { history } from '../schema/index.ts';

export type NewHistory = typeof history.$inferInsert;

/** The newest link of a matter's chain. The caller holds the lock on the matter. */
export async function findHead(
  tx: Transaction,
  matterId: string,
): Promise<{ readonly number: number; readonly hash: string } | undefined> {
  const [row] = await tx.drizzle
    .select({ number: history.number, hash: history.hash })
    .from(history)
    .where(eq(history.matterId, matterId))
    .orderBy(desc(history.number))
    .limit(1);
  return row;
}

export async function insertHistory(tx: Transaction, row: NewHistory): Promise<void> {
  await tx.drizzle.insert(history).values(row);
}

import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { mutationReceipts } from '../schema/index.ts';

export type Receipt = typeof mutationReceipts.$inferSelect;

/** Makes two transactions with the same id of the same person wait for each other. Held until the transaction ends. */
export async function lockReceipt(
  tx: Transaction,
  personId: string,
  clientMutationId: string,
): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`${personId}/${clientMutationId}`}, 0))`;
}

/** The receipt of an earlier mutation with this id, if any. */
export async function findReceipt(
  tx: Transaction,
  personId: string,
  clientMutationId: string,
): Promise<Receipt | undefined> {
  const [row] = await tx.drizzle
    .select()
    .from(mutationReceipts)
    .where(
      and(eq(mutationReceipts.personId, personId), eq(mutationReceipts.clientMutationId, clientMutationId)),
    );
  return row;
}

/** Keeps the first answer of a mutation. */
export async function saveReceipt(
  tx: Transaction,
  receipt: typeof mutationReceipts.$inferInsert,
): Promise<void> {
  await tx.drizzle.insert(mutationReceipts).values(receipt);
}

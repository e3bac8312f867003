import type { Transaction } from '../client.ts';
import { shareLinks } from '../schema/index.ts';

/** Ends the link of a matter. @returns whether one still worked */
export async function endShareLink({ sql }: Transaction, matterId: string): Promise<boolean> {
  const rows = await sql<{ isOpen: boolean }[]>`
    update share_links set ended_at = app_now() where matter_id = ${matterId} and ended_at is null
    returning ends_at > app_now() as is_open`;
  return rows.some(({ isOpen }) => isOpen);
}

export async function insertShareLink(tx: Transaction, row: typeof shareLinks.$inferInsert): Promise<void> {
  await tx.drizzle.insert(shareLinks).values(row);
}

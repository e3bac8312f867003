import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { deadlines, deadlineVersions } from '../schema/index.ts';

export type DeadlineRow = typeof deadlines.$inferSelect;
export type NewDeadline = typeof deadlines.$inferInsert;
export type VersionRow = typeof deadlineVersions.$inferSelect;
export type NewVersion = typeof deadlineVersions.$inferInsert;

/** A deadline with its newest version. */
export interface CurrentDeadline {
  readonly deadline: DeadlineRow;
  readonly version: VersionRow;
}

/** Every deadline a matter ever had, with its newest version. The caller holds the lock on the matter. */
export async function loadDeadlines(tx: Transaction, matterId: string): Promise<readonly CurrentDeadline[]> {
  const all = await tx.drizzle
    .select()
    .from(deadlines)
    .innerJoin(
      deadlineVersions,
      and(
        eq(deadlineVersions.deadlineId, deadlines.id),
        eq(deadlineVersions.number, deadlines.versionNumber),
      ),
    )
    .where(eq(deadlines.matterId, matterId));
  return all.map((row) => ({ deadline: row.deadlines, version: row.deadline_versions }));
}

/** Adds a clock with its first version. */
export async function insertDeadline(tx: Transaction, row: NewDeadline, version: NewVersion): Promise<void> {
  await tx.drizzle.insert(deadlines).values(row);
  await tx.drizzle.insert(deadlineVersions).values(version);
}

/** Moves a clock on to its next version; older versions stay as they were. */
export async function appendVersion(tx: Transaction, row: NewDeadline, version: NewVersion): Promise<void> {
  await tx.drizzle.update(deadlines).set(row).where(eq(deadlines.id, row.id));
  await tx.drizzle.insert(deadlineVersions).values(version);
}

/** Changes what depends on no version (whether it is still open). */
export async function updateDeadline(tx: Transaction, id: string, row: Partial<NewDeadline>): Promise<void> {
  await tx.drizzle.update(deadlines).set(row).where(eq(deadlines.id, id));
}

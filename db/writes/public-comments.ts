import { and, eq, isNull } from 'drizzle-orm';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Transaction } from '../client.ts';
import { partIsVisible } from '../queries/visibility.ts';
import { commentExhibits, commentSignOns, publicComments } from '../schema/index.ts';

export type CommentRow = typeof publicComments.$inferSelect;
export type NewComment = typeof publicComments.$inferInsert;
export type SignOnRow = typeof commentSignOns.$inferSelect;
export type ExhibitRow = typeof commentExhibits.$inferSelect;

/** Every comment of a docket that stands. The caller holds the lock on the matter. */
export const loadComments = (tx: Transaction, matterId: string): Promise<readonly CommentRow[]> =>
  tx.drizzle
    .select()
    .from(publicComments)
    .where(and(eq(publicComments.matterId, matterId), isNull(publicComments.removedAt)));

/** A comment of a docket that the viewer may see, removed or not. The caller holds the lock on the matter, which the viewer may see. */
export async function findComment(
  { sql }: Transaction,
  viewer: Viewer,
  matterId: string,
  id: string,
): Promise<CommentRow | undefined> {
  const [row] = await sql<CommentRow[]>`
    select q.* from public_comments q join matters m on m.id = q.matter_id
    where q.id = ${id} and m.id = ${matterId} and ${partIsVisible({ sql }, viewer, 'q')}`;
  return row;
}

export async function insertComments(tx: Transaction, rows: readonly NewComment[]): Promise<void> {
  if (rows.length > 0) await tx.drizzle.insert(publicComments).values([...rows]);
}

export async function updateComment(tx: Transaction, id: string, row: Partial<NewComment>): Promise<void> {
  await tx.drizzle.update(publicComments).set(row).where(eq(publicComments.id, id));
}

/** Addresses and numbers of the comments in a docket: others' that are noted, and ours that were sent for all to see. */
export async function namesOfComments({ sql }: Transaction, matterId: string): Promise<readonly string[]> {
  const rows = await sql<{ name: string }[]>`
    select name from public_comments q cross join unnest(array[q.address, q.tracking_number]) name
    where q.matter_id = ${matterId} and name is not null and (q.origin = 'other' or q.visibility is null)`;
  return rows.map(({ name }) => name);
}

/** Who signs, in the order in which they were added. */
export const loadSignOns = (tx: Transaction, commentId: string): Promise<readonly SignOnRow[]> =>
  tx.drizzle
    .select()
    .from(commentSignOns)
    .where(and(eq(commentSignOns.commentId, commentId), isNull(commentSignOns.removedAt)))
    .orderBy(commentSignOns.addedAt, commentSignOns.id);

export async function insertSignOn(tx: Transaction, row: typeof commentSignOns.$inferInsert): Promise<void> {
  await tx.drizzle.insert(commentSignOns).values(row);
}

export async function removeSignOnRow(tx: Transaction, id: string, removedAt: string): Promise<void> {
  await tx.drizzle.update(commentSignOns).set({ removedAt }).where(eq(commentSignOns.id, id));
}

export const loadExhibits = (tx: Transaction, commentId: string): Promise<readonly ExhibitRow[]> =>
  tx.drizzle
    .select()
    .from(commentExhibits)
    .where(eq(commentExhibits.commentId, commentId))
    .orderBy(commentExhibits.number);

export async function insertExhibit(
  tx: Transaction,
  row: typeof commentExhibits.$inferInsert,
): Promise<void> {
  await tx.drizzle.insert(commentExhibits).values(row);
}

export async function removeExhibitRow(tx: Transaction, id: string): Promise<void> {
  await tx.drizzle.delete(commentExhibits).where(eq(commentExhibits.id, id));
}

import type { Viewer } from '#domain/access/viewer.ts';
import type { Transaction } from '../client.ts';
import { linkIsVisible } from '../queries/visibility.ts';
import { matterLinks } from '../schema/index.ts';

export type LinkRow = typeof matterLinks.$inferSelect;

/** @returns false where the two are linked in this way already */
export async function insertLink(tx: Transaction, row: typeof matterLinks.$inferInsert): Promise<boolean> {
  const made = await tx.drizzle
    .insert(matterLinks)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: matterLinks.id });
  return made.length > 0;
}

/** Does a link of this kind stand between the two, from whichever end? */
export async function linkStands(
  { sql }: Transaction,
  { fromId, toId, kind }: Pick<LinkRow, 'fromId' | 'toId' | 'kind'>,
): Promise<boolean> {
  const rows = await sql`
    select from matter_links where from_id = ${toId} and to_id = ${fromId} and kind = ${kind} and removed_at is null`;
  return rows.length > 0;
}

/** A link that was made from this matter, if the viewer may see it. */
export async function findLink(
  tx: Transaction,
  viewer: Viewer,
  matterId: string,
  id: string,
): Promise<LinkRow | undefined> {
  const [row] = await tx.sql<LinkRow[]>`
    select k.* from matter_links k join matters m on m.id = k.from_id
    where k.id = ${id} and k.from_id = ${matterId} and ${linkIsVisible(tx, viewer)}`;
  return row;
}

export async function removeLink({ sql }: Transaction, id: string, at: string): Promise<void> {
  await sql`update matter_links set removed_at = ${at} where id = ${id}`;
}

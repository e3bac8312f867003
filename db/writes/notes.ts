import { eq } from 'drizzle-orm';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Transaction } from '../client.ts';
import { partIsVisible } from '../queries/visibility.ts';
import { notes } from '../schema/index.ts';

export type NoteRow = typeof notes.$inferSelect;

/** A note of a matter that the viewer may see, removed or not. The caller holds the lock on the matter, which the viewer may see. */
export async function findNote(
  { sql }: Transaction,
  viewer: Viewer,
  matterId: string,
  id: string,
): Promise<NoteRow | undefined> {
  const [row] = await sql<NoteRow[]>`
    select n.* from notes n join matters m on m.id = n.matter_id
    where n.id = ${id} and m.id = ${matterId} and ${partIsVisible({ sql }, viewer, 'n')}`;
  return row;
}

export async function insertNote(tx: Transaction, row: typeof notes.$inferInsert): Promise<void> {
  await tx.drizzle.insert(notes).values(row);
}

export async function updateNote(tx: Transaction, id: string, row: Partial<NoteRow>): Promise<void> {
  await tx.drizzle.update(notes).set(row).where(eq(notes.id, id));
}

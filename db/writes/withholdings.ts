import { eq, inArray } from 'drizzle-orm';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Transaction } from '../client.ts';
import { withholdingIsVisible } from '../queries/visibility.ts';
import { withholdings } from '../schema/index.ts';
import type { UndoableEntry } from './history.ts';

export type WithholdingRow = typeof withholdings.$inferSelect;
export type NewWithholding = typeof withholdings.$inferInsert;

/** Rows of a request that the viewer may see and that were not removed. The caller holds the lock on the matter, which the viewer may see. */
export async function findWithholdings(
  tx: Transaction,
  viewer: Viewer,
  matterId: string,
  { ids, importId }: { readonly ids?: readonly string[]; readonly importId?: string },
): Promise<readonly WithholdingRow[]> {
  return tx.sql<WithholdingRow[]>`
    select s.* from withholdings s join matters m on m.id = s.matter_id
    where m.id = ${matterId} and s.removed_at is null and ${withholdingIsVisible(tx, viewer)}
      and (s.id = any(${(ids ?? []) as string[]}::uuid[]) or s.import_id = ${importId ?? null}::uuid) order by s.id`;
}

/**
 * The rows that an act took away and that the viewer may see: one, or where the act took a whole table all of it that went in
 * that moment.
 */
export async function findRemoved(
  tx: Transaction,
  viewer: Viewer,
  matterId: string,
  { number, targetId }: Pick<UndoableEntry, 'number' | 'targetId'>,
): Promise<readonly WithholdingRow[]> {
  return tx.sql<WithholdingRow[]>`
    select s.* from withholdings s join matters m on m.id = s.matter_id
      join history h on h.matter_id = m.id and h.number = ${number}
      join withholdings t on t.id = ${targetId} and t.removed_at = h.at
    where m.id = ${matterId} and s.removed_at = h.at and ${withholdingIsVisible(tx, viewer)}
      and (s.id = t.id or (h.before ? 'rows' and s.import_id = t.import_id)) order by s.id`;
}

/** Which of these keys a request holds already, whoever may see those rows. */
export async function knownKeys(
  { sql }: Transaction,
  matterId: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ rowKey: string }[]>`
    select row_key from withholdings
    where matter_id = ${matterId} and removed_at is null and row_key = any(${keys as string[]}::text[])`;
  return new Set(rows.map(({ rowKey }) => rowKey));
}

export async function countWithholdings({ sql }: Transaction, matterId: string): Promise<number> {
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int as count from withholdings where matter_id = ${matterId} and removed_at is null`;
  return row.count;
}

/** So many in one statement: each has some twenty values, and a statement takes 65,535. */
const AT_ONCE = 1_000;

export async function insertWithholdings(tx: Transaction, rows: readonly NewWithholding[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx.drizzle.insert(withholdings).values(rows.slice(at, at + AT_ONCE));
  }
}

export async function updateWithholding(
  tx: Transaction,
  id: string,
  row: Partial<NewWithholding>,
): Promise<void> {
  await tx.drizzle.update(withholdings).set(row).where(eq(withholdings.id, id));
}

export async function removeWithholdings(tx: Transaction, ids: readonly string[], at: string): Promise<void> {
  await tx.drizzle
    .update(withholdings)
    .set({ removedAt: at })
    .where(inArray(withholdings.id, [...ids]));
}

/** A row with those that came in the same words and were taken away since: they hold what it holds. */
export async function rowsAlike({ sql }: Transaction, id: string): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select s.id from withholdings t join withholdings s on s.matter_id = t.matter_id and s.row_key = t.row_key
    where t.id = ${id} order by s.id`;
  return rows.map((row) => row.id);
}

export async function restoreWithholdings(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.drizzle
    .update(withholdings)
    .set({ removedAt: null })
    .where(inArray(withholdings.id, [...ids]));
}

/** Keeps for counsel every file of a letter, what was taken out of them, and their copies; what is sealed stays so. @returns how many */
export async function freezeFiles({ sql }: Transaction, communicationId: string): Promise<number> {
  const rows = await sql`
    with recursive cited (id) as (select document_id from papers where id = ${communicationId} and document_id is not null
      union select f.id from cited c join documents f on f.original_id = c.id
        or exists (select from document_sources s where s.document_id = f.id and s.archive_id = c.id))
    update documents f set visibility = 'counsel' from cited c
    where f.id = c.id and f.visibility is distinct from 'sealed' and f.visibility is distinct from 'counsel' returning f.id`;
  return rows.length;
}

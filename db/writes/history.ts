import { desc, eq } from 'drizzle-orm';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Transaction } from '../client.ts';
import { entryIsVisible, isInsider } from '../queries/visibility.ts';
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

export interface UndoableEntry {
  readonly number: number;
  /** Who did it; null for the system itself. */
  readonly personId: string | null;
  readonly action: string;
  readonly targetId: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly visibility: string | null;
  /** Its content was removed for good. */
  readonly isRedacted: boolean;
  /** A later act changed a field that this one changed. */
  readonly isTouched: boolean;
}

/** One entry of a matter that the viewer may read, and whether a later act touched the same fields. */
export async function findEntry(
  tx: Transaction,
  viewer: Viewer,
  matterId: string,
  number: number,
): Promise<UndoableEntry | undefined> {
  const [row] = await tx.sql<UndoableEntry[]>`
    select h.number, h.person_id, h.action, h.target_id, h.before, h.after, h.visibility,
      h.redaction is not null as is_redacted,
      exists (select from history l where l.matter_id = h.matter_id and l.number > h.number
        and l.after ?| array(select jsonb_object_keys(h.after))) as is_touched
    from history h join matters m on m.id = h.matter_id
    where h.matter_id = ${matterId} and h.number = ${number}::int
      and ${isInsider(tx, viewer)} and ${entryIsVisible(tx, viewer)}`;
  return row;
}

/** The number of the newest entry of an act on a matter; null where there is none. */
export async function newestNumber(
  { sql }: Transaction,
  matterId: string,
  action: string,
): Promise<number | null> {
  const [row] = await sql<{ number: number | null }[]>`
    select max(number) as number from history where matter_id = ${matterId} and action = ${action}`;
  return row?.number ?? null;
}

/** No later act of these kinds was done on what the entry is about. */
export async function isNewestOn(
  { sql }: Transaction,
  matterId: string,
  { number, targetId }: Pick<UndoableEntry, 'number' | 'targetId'>,
  actions: readonly string[],
): Promise<boolean> {
  const later = await sql`
    select from history where matter_id = ${matterId} and target_id = ${targetId} and number > ${number}
      and action = any(${actions as string[]}) limit 1`;
  return later.length === 0;
}

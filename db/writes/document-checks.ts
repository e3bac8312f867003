// The state of a file's check. Which file waits, and what was found in it, is the server's own housekeeping: it takes no viewer
// and shows nothing to anybody.
import { type CheckState, type DocumentCheck, stateAfter } from '#domain/documents/check.ts';
import type { Connection, Transaction } from '../client.ts';

/** The files that wait, the oldest first. */
export async function waitingDocuments(
  { sql }: Connection,
  limit: number,
): Promise<readonly { readonly id: string; readonly storageKey: string }[]> {
  return sql<{ id: string; storageKey: string }[]>`
    select id, storage_key from documents where check_state = 'waiting' and redaction is null order by id limit ${limit}`;
}

/** Writes down what was found in a file that still waits. */
export async function writeCheck({ sql }: Connection, id: string, check: DocumentCheck): Promise<void> {
  await sql`
    update documents set check_state = ${stateAfter(check)}, checked_at = app_now(), check_result = ${JSON.stringify(check)}::text::jsonb
    where id = ${id} and check_state = 'waiting' and redaction is null`;
}

export async function writeCheckState({ sql }: Transaction, id: string, state: CheckState): Promise<void> {
  await sql`update documents set check_state = ${state} where id = ${id}`;
}

export async function checkStateOf({ sql }: Transaction, id: string): Promise<CheckState | null> {
  const [row] = await sql<
    { checkState: CheckState }[]
  >`select check_state from documents where id = ${id} for update`;
  return row?.checkState ?? null;
}

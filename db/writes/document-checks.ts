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

/** Writes down what was found in a file that still waits; its pictures may have been read before. */
export async function writeCheck({ sql }: Connection, id: string, check: DocumentCheck): Promise<void> {
  await sql`
    update documents set check_state = case when (picture_findings ->> 'findingCount')::int > 0 then 'held'
        else ${stateAfter(check)} end, checked_at = app_now(), check_result = ${JSON.stringify(check)}::text::jsonb
    where id = ${id} and check_state = 'waiting' and redaction is null`;
}

/** Takes a file and all its redacted copies from outsiders. */
export async function holdAll({ sql }: Transaction, originalId: string): Promise<void> {
  await sql`
    update documents set check_state = 'held'
    where (id = ${originalId} or original_id = ${originalId}) and check_state in ('clear', 'released')`;
}

/** The redacted copies of a file, the oldest first. */
export async function copiesOf(
  { sql }: Transaction,
  originalId: string,
): Promise<readonly { readonly id: string; readonly checkState: CheckState }[]> {
  return sql<{ id: string; checkState: CheckState }[]>`
    select id, check_state from documents where original_id = ${originalId} and redaction is null order by id`;
}

/** The public matters in which a file that is held waits for somebody to decide; none for one that is out. */
export async function waitsForDecision({ sql }: Transaction, id: string): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct m.id from documents f join papers c on c.document_id = coalesce(f.original_id, f.id)
      join matters m on m.id = c.matter_id
    where f.id = ${id} and f.check_state = 'held' and f.redaction is null and m.visibility = 'public' order by m.id`;
  return rows.map((row) => row.id);
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

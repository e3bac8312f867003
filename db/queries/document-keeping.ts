// Which files the rows promise, for the sweep of the storage and the walk that hashes every file. For the server's own care
// and the operator's tools only, so it takes no viewer: nothing of it is shown to anybody.
import type { Connection } from '../client.ts';

type Reader = Pick<Connection, 'sql'>;

/** Those of these storage keys that a row names. */
export async function knownKeys({ sql }: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ storageKey: string }[]>`
    select storage_key from documents where storage_key = any(${keys as string[]})`;
  return new Set(rows.map(({ storageKey }) => storageKey));
}

export interface PromisedFile {
  readonly id: string;
  readonly storageKey: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** The next files in the order of their ids, after one of them; from the first where none is named. */
export async function promisedFiles(
  { sql }: Reader,
  after: string | null,
  limit: number,
): Promise<readonly PromisedFile[]> {
  return sql<PromisedFile[]>`
    select id, storage_key, sha256 from documents
    where redaction is null and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`;
}

// The channel over which the worker hears of new documents, and what waits to be read.
import type { Connection, Database } from '../client.ts';

export const DOCUMENTS_CHANNEL = 'sunclock_documents';

/** Calls `wake` on each notification and whenever the connection was made anew. @returns stops listening */
export async function listenForDocuments(db: Database, wake: () => void): Promise<() => Promise<void>> {
  const { unlisten } = await db.sql.listen(DOCUMENTS_CHANNEL, wake, wake);
  return unlisten;
}

/** Tells the worker, when the transaction commits, that a document waits. It sweeps in any case. */
export async function wakeReader({ sql }: Connection): Promise<void> {
  await sql`select pg_notify(${DOCUMENTS_CHANNEL}, '')`;
}

import type { Database } from '#db/client.ts';
import { redactedFiles } from '#db/queries/documents.ts';
import type { FileStorage } from './storage.ts';

/**
 * Takes the bytes of files that were removed for good off the disk. The rows say which, so that a server that stopped in
 * between does it at its next start; harmless when repeated.
 */
export async function discardRedacted(db: Database, storage: FileStorage): Promise<void> {
  for (const storageKey of await redactedFiles(db)) await storage.discard({ storageKey });
}

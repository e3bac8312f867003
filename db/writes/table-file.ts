import type { Viewer } from '#domain/access/viewer.ts';
import type { Transaction } from '../client.ts';
import { documentIsVisible } from '../queries/visibility.ts';

/** A file that a table can be read from. */
export interface TableFile {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** A file that the viewer may see and whose bytes are there. */
export async function findTableFile(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<TableFile | undefined> {
  const [row] = await tx.sql<TableFile[]>`
    select f.id, f.organization_id, f.name, f.bytes::float8 as bytes, f.sha256, f.storage_key from documents f
    where f.id = ${id} and f.redaction is null and ${documentIsVisible(tx, viewer)}`;
  return row;
}

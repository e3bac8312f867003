// Files that come to a letter beside its own, and where files came from that nobody brought by hand.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { LeftOut } from '#domain/documents/archive.ts';
import type { Transaction } from '../client.ts';
import { partIsVisible } from '../queries/visibility.ts';
import { documentSources, enclosures } from '../schema/index.ts';

/** A letter of a locked matter that the viewer may see. */
export async function findLetter(
  tx: Transaction,
  viewer: Viewer,
  matterId: string,
  id: string,
): Promise<{ readonly id: string; readonly visibility: PartVisibility } | undefined> {
  const [row] = await tx.sql<{ id: string; visibility: PartVisibility }[]>`
    select c.id, c.visibility from communications c join matters m on m.id = c.matter_id
    where c.id = ${id} and m.id = ${matterId} and c.redaction is null and ${partIsVisible(tx, viewer, 'c')}`;
  return row;
}

/** Puts files into a letter, in the order of their ids. */
export async function insertEnclosures(
  tx: Transaction,
  rows: readonly (typeof enclosures.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.drizzle.insert(enclosures).values([...rows]);
}

export type NewSource = typeof documentSources.$inferInsert;

export async function insertSources(tx: Transaction, rows: readonly NewSource[]): Promise<void> {
  if (rows.length > 0) await tx.drizzle.insert(documentSources).values([...rows]);
}

/** A file that may be a package, as it is to be unpacked. */
export interface PackedFile {
  readonly id: string;
  readonly organizationId: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly storageKey: string;
  readonly visibility: PartVisibility;
  readonly unpackedAt: string | null;
  /** In how many packages it lies itself. */
  readonly depth: number;
}

/** A file of a letter, locked. The caller asked whether the viewer may see it. */
export async function lockPackage(
  { sql }: Transaction,
  communicationId: string,
  documentId: string,
): Promise<PackedFile | undefined> {
  const [row] = await sql<PackedFile[]>`
    with recursive above (id, depth) as (select ${documentId}::uuid, 0
      union all select s.archive_id, above.depth + 1 from document_sources s join above on above.id = s.document_id
        where s.archive_id is not null and above.depth < 10)
    select f.id, f.organization_id, f.bytes::float8 as bytes, f.media_type, f.storage_key, f.visibility, f.unpacked_at,
      (select max(depth) from above) as depth
    from documents f where f.id = ${documentId} and f.redaction is null and exists (select from papers c
      where c.document_id = f.id and c.id = ${communicationId}) for update of f`;
  return row;
}

/** Writes down that a package was unpacked. */
export async function markUnpacked(
  { sql }: Transaction,
  documentId: string,
  at: string,
  leftOut: readonly LeftOut[],
): Promise<void> {
  await sql`update documents set unpacked_at = ${at}, left_out = ${JSON.stringify(leftOut)}::text::jsonb
    where id = ${documentId}`;
}

// Files, by the rule of the gate: seen by whoever may see a communication that cites them; one that nothing cites yet, by the
// members of its organization, or where it is kept closer only by the member who brought it.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { LeftOut } from '#domain/documents/archive.ts';
import type { ReadingState, Unreadable } from '#domain/documents/reading.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Connection } from '../client.ts';
import { documentIsVisible } from './visibility.ts';

export interface DocumentRow {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly storageKey: string;
  readonly visibility: PartVisibility;
  readonly uploadedAt: string;
  /** Who brought it, or made it as a copy; told to insiders only. */
  readonly uploadedById: string;
  /** What it is a redacted copy of; null for what was received. */
  readonly originalId: string | null;
  /** Its bytes and words were removed for good. */
  readonly redaction: Redaction | null;
  readonly readingState: ReadingState;
  readonly unreadable: Unreadable | null;
  readonly readAt: string | null;
  readonly pageCount: number | null;
  readonly language: string | null;
  readonly metadata: Readonly<Record<string, string>> | null;
  /** Of a package: when the files in it were taken out, and which were not kept. */
  readonly unpackedAt: string | null;
  readonly leftOut: readonly LeftOut[] | null;
}

/** Columns of `documents f`. */
export const documentColumns = ({ sql }: Connection) => sql`
  f.id, f.organization_id, f.name, f.bytes::float8 as bytes, f.sha256, f.media_type, f.storage_key, f.uploaded_at, f.uploaded_by_id,
  f.original_id, f.visibility, f.redaction, f.reading_state, f.unreadable, f.read_at, f.page_count, f.language, f.metadata,
  f.unpacked_at, f.left_out`;

/** The files with these ids that the viewer may see, in no order. */
export async function documentsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly DocumentRow[]> {
  return db.sql<DocumentRow[]>`
    select ${documentColumns(db)} from documents f
    where f.id = any(${ids as string[]}::uuid[]) and ${documentIsVisible(db, viewer)}`;
}

/** A file as a viewer has it in the place of the one that a letter cites. */
export interface FileInPlace extends DocumentRow {
  /** The file that the letter cites. */
  readonly citedId: string;
}

/**
 * What stands in the place of each of these files for this viewer: the file itself where they may see it, else the redacted copy
 * that is out, else nothing.
 */
export async function filesInPlaceOf(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly FileInPlace[]> {
  const cited = db.sql`coalesce(f.original_id, f.id)`;
  return db.sql<FileInPlace[]>`
    select distinct on (${cited}) ${documentColumns(db)}, ${cited} as cited_id from documents f
    where (f.id = any(${ids as string[]}::uuid[]) or f.original_id = any(${ids as string[]}::uuid[]))
      and ${documentIsVisible(db, viewer)}
    order by ${cited}, f.original_id nulls first, f.id desc`;
}

/** The redacted copies of each file that the viewer may see, the newest first; at most 50 of each. */
export async function copiesOfEach(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly DocumentRow[]> {
  return db.sql<DocumentRow[]>`
    select found.* from unnest(${ids as string[]}::uuid[]) parent(id) cross join lateral (
      select ${documentColumns(db)} from documents f
      where f.original_id = parent.id and f.redaction is null and ${documentIsVisible(db, viewer)}
      order by f.id desc limit 50) found`;
}

/** Where the storage kept what was removed for good. For the server's own housekeeping: it shows nobody anything. */
export async function redactedFiles({ sql }: Connection): Promise<readonly string[]> {
  const rows = await sql<
    { storageKey: string }[]
  >`select storage_key from documents where redaction is not null`;
  return rows.map(({ storageKey }) => storageKey);
}

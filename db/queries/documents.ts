// Files, by the rule of the gate: seen by whoever may see a communication that cites them; one that nothing cites yet, by the
// members of its organization, or where it is kept closer only by the member who brought it.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
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
  /** Its bytes and words were removed for good. */
  readonly redaction: Redaction | null;
  readonly readingState: ReadingState;
  readonly unreadable: Unreadable | null;
  readonly readAt: string | null;
  readonly pageCount: number | null;
  readonly language: string | null;
  readonly metadata: Readonly<Record<string, string>> | null;
}

/** Columns of `documents f`. */
export const documentColumns = ({ sql }: Connection) => sql`
  f.id, f.organization_id, f.name, f.bytes::float8 as bytes, f.sha256, f.media_type, f.storage_key, f.uploaded_at,
  f.visibility, f.redaction, f.reading_state, f.unreadable, f.read_at, f.page_count, f.language, f.metadata`;

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

/** Where the storage kept what was removed for good. For the server's own housekeeping: it shows nobody anything. */
export async function redactedFiles({ sql }: Connection): Promise<readonly string[]> {
  const rows = await sql<
    { storageKey: string }[]
  >`select storage_key from documents where redaction is not null`;
  return rows.map(({ storageKey }) => storageKey);
}

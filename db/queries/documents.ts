// Files, by the rule of the gate: seen by whoever may see a communication that cites them, by outsiders once they are out; one that nothing cites yet, by the
// members of its organization, or where it is kept closer only by the member who brought it.
import { clearanceOf, type PartVisibility, type Viewer } from '#domain/access/viewer.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Connection } from '../client.ts';
import { fileIsOut, matterIsVisible, partIsVisible } from './visibility.ts';

export interface DocumentRow {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly storageKey: string;
  readonly visibility: PartVisibility;
  /** Its bytes were removed for good. */
  readonly redaction: Redaction | null;
}

/** The files with these ids that the viewer may see, in no order. */
export async function documentsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly DocumentRow[]> {
  const own = clearanceOf(viewer).organizations as string[];
  const me = viewer.kind === 'person' ? viewer.personId : null;
  return db.sql<DocumentRow[]>`
    select f.id, f.organization_id, f.name, f.bytes::float8 as bytes, f.sha256, f.media_type, f.storage_key, f.visibility, f.redaction from documents f
    where f.id = any(${ids as string[]}::uuid[]) and (exists (
        select from communications c join matters m on m.id = c.matter_id
        where c.document_id = f.id and ${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'c')}
          and ${partIsVisible(db, viewer, 'f')} and ${fileIsOut(db, viewer)})
      or (not exists (select from communications c where c.document_id = f.id)
        and f.organization_id = any(${own}::uuid[])
        and (coalesce(f.visibility, 'organization') = 'organization' or f.uploaded_by_id = ${me}::uuid)))`;
}

/** Where the storage kept what was removed for good. For the server's own housekeeping: it shows nobody anything. */
export async function redactedFiles({ sql }: Connection): Promise<readonly string[]> {
  const rows = await sql<
    { storageKey: string }[]
  >`select storage_key from documents where redaction is not null`;
  return rows.map(({ storageKey }) => storageKey);
}

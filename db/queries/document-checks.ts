// What the check of a file found, for the members of the organization that keeps it and for nobody else.
import { organizationsOf, type Viewer } from '#domain/access/viewer.ts';
import type { CheckState, DocumentCheck, PictureFindings } from '#domain/documents/check.ts';
import type { Connection } from '../client.ts';
import { together } from './together.ts';
import { citesFile, fileIsKeptFor, matterIsVisible, partIsVisible } from './visibility.ts';

export interface DocumentCheckRow {
  readonly id: string;
  readonly checkState: CheckState;
  readonly checkedAt: string | null;
  readonly checkResult: DocumentCheck | null;
  readonly pictureFindings: PictureFindings | null;
  /** The matter of the earliest letter that cites it, of those that the viewer may see. */
  readonly matterId: string;
  /** That letter. */
  readonly communicationId: string;
}

const letters = (db: Connection, viewer: Viewer) => db.sql`
  documents f join papers c on ${citesFile(db, 'c')} join matters m on m.id = c.matter_id
  where m.organization_id = any(${organizationsOf(viewer) as string[]}::uuid[]) and f.redaction is null
    and ${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'c')} and ${fileIsKeptFor(db, viewer)}`;

/** The checks of these files, for members, in no order. */
export async function documentChecks(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly DocumentCheckRow[]> {
  if (organizationsOf(viewer).length === 0) return [];
  return together(
    db,
    db.sql<DocumentCheckRow[]>`
    select distinct on (f.id) f.id, f.check_state, f.checked_at, f.check_result, f.picture_findings, m.id as matter_id, c.id as communication_id
    from ${letters(db, viewer)} and f.id = any(${ids as string[]}::uuid[]) order by f.id, c.recorded_at, c.id`,
  );
}

/** Files of public requests that are held, the longest first, at most 50; a file that has a copy waits for nobody but its newest. */
export async function heldDocuments(db: Connection, viewer: Viewer): Promise<readonly string[]> {
  const rows = await db.sql<{ id: string }[]>`
    select f.id from ${letters(db, viewer)} and f.check_state = 'held' and m.visibility = 'public'
      and not exists (select from documents d where d.redaction is null and d.original_id = coalesce(f.original_id, f.id)
        and (d.id > f.id or d.check_state in ('clear', 'released')))
    group by f.id order by min(f.checked_at), f.id limit 50`;
  return rows.map(({ id }) => id);
}

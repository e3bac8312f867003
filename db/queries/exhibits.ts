// The papers of a request as exhibits: every file of a letter that the viewer may read, in the order of the letters. What is kept for
// counsel or sealed never is one: whoever takes a table of dates along gives it to a court and to the other side.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { documentIsVisible, matterIsVisible, partIsVisible } from './visibility.ts';

export interface ExhibitRow {
  readonly documentId: string;
  readonly matterId: string;
  /** The letter that the file came with. */
  readonly communicationId: string;
  readonly name: string;
  readonly sha256: string;
  readonly happenedOn: string;
  readonly direction: string;
  readonly subject: string;
}

/** Of each request; a file that came twice stands with its first letter. */
export async function exhibitsOfEachRequest(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly ExhibitRow[]> {
  const { sql } = db;
  const open = (alias: 'c' | 'f') => sql`coalesce(${sql(alias)}.visibility, 'organization') = 'organization'`;
  return sql<ExhibitRow[]>`
    select * from (
      select distinct on (m.id, f.id) f.id as document_id, m.id as matter_id, c.id as communication_id, f.name, f.sha256, c.happened_on,
        c.direction, c.subject
      from matters m join papers c on c.matter_id = m.id join documents f on f.id = c.document_id
      where m.id = any(${matterIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'c')}
        and ${documentIsVisible(db, viewer)} and ${open('c')} and ${open('f')} and f.redaction is null
      order by m.id, f.id, c.happened_on, c.id) found
    order by matter_id, happened_on, communication_id, document_id`;
}

// The files of one matter, for who takes all of them along: each as the gate shows it at this moment, beside a letter that
// the viewer may see.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { documentIsVisible, matterIsVisible, partIsVisible } from './visibility.ts';

export interface MatterFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
  /** Of the earliest letter with it. */
  readonly happenedOn: string;
  readonly direction: string;
  readonly subject: string;
}

export interface MatterFiles {
  readonly title: string;
  readonly isSample: boolean;
  /** Today by the domain clock, in UTC. */
  readonly takenOn: string;
  readonly files: readonly MatterFile[];
}

/** More than any matter has; a larger one is taken along by the API. */
const MOST_FILES = 5_000;

/** The files in the order of their letters; null where the viewer may not know of such a matter. */
export async function filesOfMatter(
  db: Connection,
  viewer: Viewer,
  code: string,
): Promise<MatterFiles | null> {
  const [matter] = await db.sql<(Omit<MatterFiles, 'files'> & { id: string })[]>`
    select m.id, m.title, o.is_sample, to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD') as taken_on from matters m join organizations o on o.id = m.organization_id
    where m.code = ${code} and ${matterIsVisible(db, viewer)}`;
  if (!matter) return null;
  const files = await db.sql<MatterFile[]>`
    select * from (
      select distinct on (f.id) f.id, f.name, f.bytes::float8 as bytes, f.sha256, f.storage_key, c.happened_on, c.direction, c.subject
      from matters m join papers c on c.matter_id = m.id
        join documents f on f.id = c.document_id or f.original_id = c.document_id
      where m.id = ${matter.id} and ${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'c')}
        and ${documentIsVisible(db, viewer)} and f.redaction is null
      order by f.id, c.happened_on, c.id) found
    order by happened_on, id limit ${MOST_FILES}`;
  return { ...matter, files };
}

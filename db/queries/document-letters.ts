// The letters that files came with, as the viewer may see them.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { citesFile, documentIsVisible, matterIsVisible, partIsVisible } from './visibility.ts';

/** The ids of at most 20 letters of each file, the earliest first; a redacted copy has those of its original. */
export async function lettersOfEach(
  db: Connection,
  viewer: Viewer,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.sql<{ id: string; letters: readonly string[] }[]>`
    select f.id, array(select c.id from papers k join communications c on c.id = k.id join matters m on m.id = c.matter_id
      where ${citesFile(db, 'k')} and ${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'c')}
      order by c.happened_on, c.id limit 20) as letters
    from documents f where f.id = any(${documentIds as string[]}::uuid[]) and ${documentIsVisible(db, viewer)}`;
  return new Map(rows.map(({ id, letters }) => [id, letters]));
}

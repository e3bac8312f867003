import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { together } from './together.ts';
import { matterIsVisible } from './visibility.ts';

/** Which of these matters the viewer follows. */
export async function followedAmong(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (viewer.kind === 'anonymous') return new Set();
  const rows = await together(
    db,
    db.sql<{ matterId: string }[]>`
    select f.matter_id from followers f join matters m on m.id = f.matter_id
    where f.person_id = ${viewer.personId} and f.matter_id = any(${matterIds as string[]}::uuid[])
      and ${matterIsVisible(db, viewer)}`,
  );
  return new Set(rows.map((row) => row.matterId));
}

// Whether a paper or an address shows why a matter stands where it does. Asked of what this viewer may open: a filter must not tell of a
// file that its page does not show.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { together } from './together.ts';
import { citesFile, documentIsVisible, matterIsVisible, partIsVisible } from './visibility.ts';

/** A condition on `matters m`: the fact that put it in its status cites a file, or an address, that the viewer may open. */
const statusIsCited = (db: Connection, viewer: Viewer) => db.sql`exists (
  select from matter_events t where t.id = m.status_event_id and ${partIsVisible(db, viewer, 't')} and (
    ${hasAddress(db, db.sql`t.payload -> 'sources'`)}
    or t.payload ->> 'address' is not null
    or exists (select from docket_entries j where j.id = t.docket_entry_id and ${partIsVisible(db, viewer, 'j')}
      and ${hasAddress(db, db.sql`j.sources`)})
    or exists (select from papers k join documents f on ${citesFile(db, 'k')}
      where k.id = coalesce(t.communication_id, t.docket_entry_id) and f.redaction is null and ${documentIsVisible(db, viewer)})))`;

const hasAddress = ({ sql }: Pick<Connection, 'sql'>, list: ReturnType<Connection['sql']>) =>
  sql`(jsonb_typeof(${list}) = 'array' and ${list} <> '[]'::jsonb)`;

/** True: only matters whose status is shown by something; false: only those that should be and are not. */
export const statusCitedIs = (db: Connection, viewer: Viewer, isCited: boolean) =>
  isCited
    ? statusIsCited(db, viewer)
    : db.sql`m.status_event_id is not null and not ${statusIsCited(db, viewer)}`;

/** Those of these matters whose status is shown by something that the viewer may open. */
export async function citedStatuses(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly { readonly id: string }[]> {
  return together(
    db,
    db.sql<{ id: string }[]>`
    select m.id from matters m where m.id = any(${matterIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}
      and ${statusIsCited(db, viewer)}`,
  );
}

// Bates numbers on the pages of the files of letters, for who compares them with what a letter says was released.
import type { Viewer } from '#domain/access/viewer.ts';
import type { PrintedLabels } from '#domain/documents/printed-labels.ts';
import type { Connection } from '../client.ts';
import { documentIsVisible } from './visibility.ts';

interface RunRow {
  readonly eventId: string;
  readonly isRead: boolean;
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * What is printed on the files of the letter of each fact, as far as the viewer may see them: runs of labels without a gap,
 * and whether all files are read. An entry for each fact whose letter has a file. One statement.
 */
export async function printedLabels(
  db: Connection,
  viewer: Viewer,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, PrintedLabels>> {
  const rows = await db.sql<RunRow[]>`
    with files as (
      select e.id as event_id, f.id, f.reading_state from matter_events e join papers x on x.id = coalesce(e.communication_id, e.docket_entry_id)
        join documents f on f.id = x.document_id
      where e.id = any(${eventIds as string[]}::uuid[]) and ${documentIsVisible(db, viewer)}),
    printed as (
      select files.event_id, l.series, l.number, l.label,
        l.number - dense_rank() over (partition by files.event_id, l.series order by l.number) as island
      from files join page_labels l on l.document_id = files.id),
    runs as (
      select event_id, min(number) as number, series, (array_agg(label order by number))[1] as first,
        (array_agg(label order by number desc))[1] as last
      from printed group by event_id, series, island)
    select whole.event_id, whole.is_read, runs.first, runs.last
    from (select event_id, bool_and(reading_state <> 'waiting') as is_read from files group by event_id) whole
      left join runs using (event_id)
    order by whole.event_id, runs.series, runs.number`;
  const found = new Map<string, { isRead: boolean; runs: { first: string; last: string }[] }>();
  for (const { eventId, isRead, first, last } of rows) {
    const entry = found.get(eventId) ?? { isRead, runs: [] };
    if (first !== null && last !== null) entry.runs.push({ first, last });
    found.set(eventId, entry);
  }
  return found;
}

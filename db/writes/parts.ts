// The parts of a matter that can be kept closer than it: letters, docket entries, facts and files, and the notes and tasks beside them.
// Words of a comment and of a row of what was withheld are removed for good in the same way.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import { REDACTED } from '#domain/matters/redaction.ts';
import type { Transaction } from '../client.ts';
import { citesFile, fileIsKeptFor, partIsVisible, withholdingIsVisible } from '../queries/visibility.ts';

export interface PartRow {
  readonly id: string;
  readonly kind:
    | 'communication'
    | 'docket_entry'
    | 'event'
    | 'document'
    | 'note'
    | 'task'
    | 'comment'
    | 'withholding';
  readonly visibility: PartVisibility;
  /** Its words were removed for good. */
  readonly isRedacted: boolean;
}

/** A part of a matter that the viewer may see. The caller holds the lock on the matter, which the viewer may see. */
export async function findPart(
  tx: Transaction,
  viewer: Viewer,
  matterId: string,
  id: string,
): Promise<PartRow | undefined> {
  const [row] = await tx.sql<PartRow[]>`
    select found.* from matters m cross join lateral (
      select c.id, 'communication' as kind, c.visibility, c.redaction is not null as is_redacted from communications c
        where c.id = ${id} and c.matter_id = m.id and ${partIsVisible(tx, viewer, 'c')}
      union all
      select j.id, 'docket_entry', j.visibility, j.redaction is not null from docket_entries j
        where j.id = ${id} and j.matter_id = m.id and ${partIsVisible(tx, viewer, 'j')}
      union all
      select e.id, 'event', e.visibility, e.redaction is not null from matter_events e
        where e.id = ${id} and e.matter_id = m.id and ${partIsVisible(tx, viewer, 'e')}
      union all
      select f.id, 'document', f.visibility, f.redaction is not null from documents f
        where f.id = ${id} and ${fileIsKeptFor(tx, viewer)} and exists (select from papers c
          where ${citesFile(tx, 'c')} and c.matter_id = m.id and ${partIsVisible(tx, viewer, 'c')})
      union all
      select q.id, 'comment', q.visibility, q.redaction is not null from public_comments q
        where q.id = ${id} and q.matter_id = m.id and q.removed_at is null and ${partIsVisible(tx, viewer, 'q')}
      union all
      select s.id, 'withholding', s.visibility, s.redaction is not null from withholdings s
        where s.id = ${id} and s.matter_id = m.id and s.removed_at is null and ${withholdingIsVisible(tx, viewer)}
      union all
      select n.id, 'note', n.visibility, false from notes n
        where n.id = ${id} and n.matter_id = m.id and n.removed_at is null and ${partIsVisible(tx, viewer, 'n')}
      union all
      select w.id, 'task', w.visibility, w.title = ${REDACTED} from tasks w
        where w.id = ${id} and w.matter_id = m.id and ${partIsVisible(tx, viewer, 'w')}) found
    where m.id = ${matterId}`;
  return row;
}

const TABLES = {
  communication: 'communications',
  docket_entry: 'docket_entries',
  event: 'matter_events',
  document: 'documents',
  note: 'notes',
  task: 'tasks',
  comment: 'public_comments',
  withholding: 'withholdings',
} as const;

/** What carries facts, which go along with it. */
export const PAPER_KINDS: readonly PartRow['kind'][] = ['communication', 'docket_entry'];

/** What is written for the work inside is never for everybody. */
export const INSIDE_KINDS: readonly PartRow['kind'][] = ['note', 'task'];

/** Writes who may see these parts, all of one kind. */
export async function updateParts(
  { sql }: Transaction,
  kind: PartRow['kind'],
  ids: readonly string[],
  visibility: PartVisibility,
): Promise<void> {
  // Of a fact only a change can be written; one that is seen so already stays untouched.
  await sql`update ${sql(TABLES[kind])} set visibility = ${visibility}
    where id = any(${ids as string[]}::uuid[]) and visibility is distinct from ${visibility}`;
}

/** What the newest act on who may see a part said of it: null where there was none. */
export async function findKeeping(
  { sql }: Transaction,
  matterId: string,
  partId: string,
): Promise<{ readonly number: number; readonly withFacts: readonly string[] } | null> {
  const [row] = await sql<{ number: number; withFacts: readonly string[] }[]>`
    select number, coalesce(after -> 'withFacts', '[]') as with_facts from history
    where matter_id = ${matterId} and target_id = ${partId} and action = 'set_part_visibility'
    order by number desc limit 1`;
  return row ?? null;
}

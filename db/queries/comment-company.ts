// What goes with a comment: who signs it, its files, and what happened to it. Seen by whoever may see the comment.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { eventColumns, type EventRow } from './events.ts';
import { commentIsVisible, commentSource } from './public-comments.ts';
import { together } from './together.ts';
import { documentIsVisible, isInsider, partIsVisible } from './visibility.ts';

/** Who signs a comment; who gave the authority is told to insiders alone. */
export interface SignOnRow {
  readonly id: string;
  readonly commentId: string;
  readonly organization: string | null;
  readonly person: string | null;
  readonly authorityBy: string | null;
  readonly authorityOn: string | null;
}

export async function signOnsOfEach(
  db: Connection,
  viewer: Viewer,
  commentIds: readonly string[],
): Promise<readonly SignOnRow[]> {
  const toInsiders = (column: 'authority_by' | 'authority_on') =>
    db.sql`case when ${isInsider(db, viewer)} then s.${db.sql(column)} end as ${db.sql(column)}`;
  return together(
    db,
    db.sql<SignOnRow[]>`
    select s.id, s.comment_id, s.organization, s.person, ${toInsiders('authority_by')}, ${toInsiders('authority_on')}
    from comment_sign_ons s join ${commentSource(db)} on q.id = s.comment_id
    where s.comment_id = any(${commentIds as string[]}::uuid[]) and s.removed_at is null and ${commentIsVisible(db, viewer)}
    order by s.added_at, s.id`,
  );
}

export interface ExhibitRow {
  readonly id: string;
  readonly commentId: string;
  readonly documentId: string;
  readonly number: number;
  readonly label: string;
}

export async function exhibitsOfEach(
  db: Connection,
  viewer: Viewer,
  commentIds: readonly string[],
): Promise<readonly ExhibitRow[]> {
  return together(
    db,
    db.sql<ExhibitRow[]>`
    select x.id, x.comment_id, x.document_id, x.number, x.label
    from comment_exhibits x join ${commentSource(db)} on q.id = x.comment_id join documents f on f.id = x.document_id
    where x.comment_id = any(${commentIds as string[]}::uuid[]) and ${commentIsVisible(db, viewer)}
      and ${documentIsVisible(db, viewer)}
    order by x.number`,
  );
}

/** A fact that names a comment, as it stands now. */
export interface CommentEventRow extends EventRow {
  readonly commentId: string;
}

/** What happened to each comment, oldest first: sent, posted, altered, answered. */
export async function eventsOfComments(
  db: Connection,
  viewer: Viewer,
  commentIds: readonly string[],
): Promise<readonly CommentEventRow[]> {
  const { sql } = db;
  return together(
    db,
    sql<CommentEventRow[]>`
    select ${eventColumns(db, viewer)}, q.id as comment_id
    from ${commentSource(db)} join matter_events e on e.matter_id = q.matter_id and e.payload -> 'comments' ? q.id::text
    where q.id = any(${commentIds as string[]}::uuid[]) and ${commentIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'e')}
      and not e.is_void and not exists (select from matter_events l where l.supersedes_id = e.id
        and ${partIsVisible(db, viewer, 'l')})
    order by e.occurred_on, e.recorded_at, e.id`,
  );
}

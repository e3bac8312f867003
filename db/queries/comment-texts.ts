// Every text that a comment of ours had, from its first draft on. For insiders, like the history that keeps them.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import {
  type Count,
  countsOfEach,
  type Order,
  type Page,
  pagesOfEach,
  type RowsOfEach,
  type Window,
} from './keyset.ts';
import { commentIsVisible, commentSource } from './public-comments.ts';
import { entryIsVisible, isInsider } from './visibility.ts';

export interface CommentTextRow {
  readonly id: string;
  readonly commentId: string;
  /** Of its entry in the history. */
  readonly number: number;
  readonly at: string;
  readonly personId: string | null;
  readonly text: string;
}

/** Newest first. */
export const COMMENT_TEXT_ORDER: Order<CommentTextRow> = {
  name: 'comment_text.number',
  descending: true,
  columns: [
    { expression: 'h.number', type: 'integer', valueOf: (row) => String(row.number) },
    { expression: 'h.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

/** The acts that wrote its text. What was removed for good is in no entry any more. */
const ofComments = (db: Connection, viewer: Viewer): RowsOfEach<CommentTextRow> => ({
  columns: db.sql`h.id, q.id as comment_id, h.number, h.at, h.person_id, h.after ->> 'text' as text`,
  rows: db.sql`${commentSource(db)} join history h on h.matter_id = q.matter_id and h.target_id = q.id
    where q.id = parent.id and h.action in ('draft_comment', 'edit_comment') and h.after ->> 'text' <> ''
      and ${commentIsVisible(db, viewer)} and ${isInsider(db, viewer)} and ${entryIsVisible(db, viewer)}`,
  parentOf: (row) => row.commentId,
});

/** A page of each comment's texts, in one statement. */
export const textsOfEachComment = (
  db: Connection,
  viewer: Viewer,
  commentIds: readonly string[],
  window: Window<CommentTextRow>,
): Promise<ReadonlyMap<string, Page<CommentTextRow>>> =>
  pagesOfEach(db, commentIds, ofComments(db, viewer), window);

export const countTextsOfEachComment = (
  db: Connection,
  viewer: Viewer,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, commentIds, ofComments(db, viewer));

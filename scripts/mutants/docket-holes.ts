/** Holes in what is told of an agency docket: the texts that a comment had, and what of it can be taken back. */
import type { Hole } from './gate-holes.ts';

const TEXTS = 'test/server/graphql/comment-texts.test.ts';

export const DOCKET_HOLES: readonly Hole[] = [
  {
    name: 'earlier texts of a comment that was sent are told to whoever sees it',
    file: 'server/graphql/comments/comment-texts.ts',
    piece: 'if (roleOn(viewer, { ...row, id: row.matterId }) === null) return null;',
    instead: 'if (row.matterId === null) return null;',
    test: TEXTS,
  },
  {
    name: 'an act on the words of a draft is taken back although a later one touched them',
    file: 'db/queries/history.ts',
    piece: "l.action in ('edit_comment', 'remove_comment', 'restore_comment'))",
    instead: "l.action in ('restore_comment'))",
    test: TEXTS,
  },
  {
    name: 'a table of comments holds the drafts too',
    file: 'db/queries/comment-exports.ts',
    piece: 'where q.matter_id = ${docketId} and ${commentIsVisible(db, viewer)}',
    instead: 'where q.matter_id = ${docketId} and q.removed_at is null',
    test: TEXTS,
  },
  {
    name: 'the comments of a docket that is kept closer are given as a table',
    file: 'db/queries/comment-exports.ts',
    piece: "m.kind = 'agency_docket' and ${matterIsVisible(db, viewer)}",
    instead: "m.kind = 'agency_docket'",
    test: TEXTS,
  },
];

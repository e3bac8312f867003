/** Holes in what is told of agency dockets: comments, who signs them, their files, their totals; and in what shows a status. */
import type { Hole } from './gate-holes.ts';

const GATE = 'test/server/graphql/gate-dockets.test.ts';
const EVIDENCE = 'test/server/graphql/status-evidence.test.ts';
const COMMENTS = 'db/queries/public-comments.ts';
const COMPANY = 'db/queries/comment-company.ts';

export const COMMENT_HOLES: readonly Hole[] = [
  {
    name: 'a draft comment is told to whoever sees the docket',
    file: COMMENTS,
    piece: "${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'q')}",
    instead: '${matterIsVisible(db, viewer)}',
    test: GATE,
  },
  {
    name: 'a comment that was taken away is still told',
    file: COMMENTS,
    piece: 'q.removed_at is null and',
    instead: '',
    test: GATE,
  },
  {
    name: 'who signs a comment is told without asking who may see it',
    file: COMPANY,
    piece: 'and s.removed_at is null and ${commentIsVisible(db, viewer)}',
    instead: 'and s.removed_at is null and q.removed_at is null',
    test: GATE,
  },
  {
    name: 'who gave leave to sign is told to everybody',
    file: COMPANY,
    piece: 'case when ${isInsider(db, viewer)} then',
    instead: 'case when true then',
    test: GATE,
  },
  {
    name: 'an exhibit of a hidden comment is told',
    file: COMPANY,
    piece: 'and ${commentIsVisible(db, viewer)}\n      and ${documentIsVisible(db, viewer)}',
    instead: '',
    test: GATE,
  },
  {
    name: 'what happened to a comment is told though that fact is kept',
    file: COMPANY,
    piece: "and ${commentIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'e')}\n",
    instead: '\n',
    test: GATE,
  },
  {
    name: 'a total counts comments that the list hides',
    file: COMMENTS,
    piece: 'countsOfEach(db, matterIds, ofDockets(db, viewer, origin))',
    instead:
      'countsOfEach(db, matterIds, { rows: db.sql`public_comments q where q.matter_id = parent.id and q.removed_at is null and (${origin}::text is null or q.origin = ${origin})` })',
    test: GATE,
  },
  {
    name: 'a comment is read by its id without a viewer',
    file: COMMENTS,
    piece: 'where q.id = any(${ids as string[]}::uuid[]) and ${commentIsVisible(db, viewer)}',
    instead: 'where q.id = any(${ids as string[]}::uuid[]) and (${viewer.kind}::text is not null)',
    test: GATE,
  },
  {
    name: 'notices of a hidden docket are told',
    file: 'db/queries/agency-notices.ts',
    piece: 'where x.matter_id = parent.id and ${matterIsVisible(db, viewer)}',
    instead: 'where x.matter_id = parent.id and (${viewer.kind}::text is not null)',
    test: GATE,
  },
  {
    name: 'periods of a hidden notice are told',
    file: 'db/queries/agency-notices.ts',
    piece: 'where p.notice_id = any(${noticeIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}',
    instead: 'where p.notice_id = any(${noticeIds as string[]}::uuid[])',
    test: GATE,
  },
  {
    name: 'a filter tells that a file which is kept shows a status',
    file: 'db/queries/status-evidence.ts',
    piece: 'and f.redaction is null and ${documentIsVisible(db, viewer)}',
    instead: 'and f.redaction is null',
    test: EVIDENCE,
  },
  {
    name: 'others ask for what is in the queue of an organization',
    file: 'db/queries/request-filter.ts',
    piece: 'filter.own ? isOfMember(db, viewer) : null',
    instead: 'filter.own ? sql`true` : null',
    test: EVIDENCE,
  },
];

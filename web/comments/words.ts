import type { DocketRow } from './dockets.query.ts';
import type { PublicComment } from './comment.query.ts';
import type { CommentPeriod } from './docket.query.ts';

/** The number as printed, or that none is known. */
export const docketNumberText = ({ docketNumber }: Pick<DocketRow, 'docketNumber'>): string =>
  docketNumber === null ? 'no docket number known' : `docket ${docketNumber}`;

/** Why a comment period closes when it does. */
export const WHY_CLOSES = {
  STATED: 'The notice names this day. It is never moved, also on a Sunday.',
  COUNTED: 'The notice names no day: these are the days that it or the law gives, counted.',
  EXTENDED: 'A later notice extended it to this day.',
  REOPENED: 'A later notice opened it again, until this day.',
} as const satisfies Readonly<Record<CommentPeriod['basis'], string>>;

export const COMMENT_STATUS = {
  DRAFT: 'Draft, not sent',
  READY: 'Ready to be sent',
  SUBMITTED: 'Sent, not seen in the docket yet',
  POSTED: 'Posted',
  ALTERED: 'Posted, but not as it was sent',
  TAKEN_DOWN: 'Was posted, can no longer be found',
  NOTED: 'Noted',
} as const satisfies Readonly<Record<PublicComment['status'], string>>;

export const DOCKET_KIND = {
  NONRULEMAKING: 'Not for a rule: a system of records, a matching program, a collection',
  RULEMAKING: 'For a rule',
  NONE: 'No docket: the notice names none',
} as const;

/** How a comment was sent, in words. */
export const SENT_HOW = {
  PORTAL: 'Through a portal such as regulations.gov',
  EMAIL: 'By e-mail',
  MAIL: 'On paper, by post or courier',
  HAND: 'By hand',
  FAX: 'By fax',
} as const;

/** The page of a comment. */
export const commentPath = (docket: { readonly path: string }, comment: { readonly id: string }): string =>
  `${docket.path}/comments/${encodeURIComponent(comment.id)}`;

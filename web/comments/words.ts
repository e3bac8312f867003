import type { DocketRow } from './dockets.query.ts';
import type { CommentPeriod, PublicComment } from './docket.query.ts';

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

// The words of agency dockets, notices and comments, as the domain has them.
import { enumOf } from '../enum-words.ts';

export const AgencyDocketKind = enumOf('AgencyDocketKind', 'What kind of docket it is.', {
  rulemaking: 'For a rule.',
  nonrulemaking: 'For anything else that an agency asks to be commented on.',
  none: 'No docket: notices that name none.',
});

export const AgencyDocketStatus = enumOf(
  'AgencyDocketStatus',
  'How far a docket has come, folded from its notices. Whether one may comment now is `isOpenForComment`.',
  {
    no_notice: 'No notice is recorded.',
    noticed: 'There is a notice, and none with a comment period.',
    comment_period: 'A notice has a comment period, open or over.',
    final_rule: 'A final rule is published.',
  },
);

export const AgencyNoticeKind = enumOf('AgencyNoticeKind', 'What a notice is.', {
  proposed_rule: 'A proposed rule.',
  final_rule: 'A final rule.',
  system_of_records: 'A new or changed system of records, Privacy Act.',
  matching: 'A matching program, Privacy Act.',
  information_collection_60: 'A collection of information, first notice: sixty days to the agency.',
  information_collection_30: 'A collection of information, second notice: thirty days to OMB.',
  general: 'Any other notice.',
  correction: 'It corrects an earlier notice.',
  extension: 'It extends the comment period of an earlier notice.',
  reopening: 'It opens the comment period of an earlier notice again.',
});

export const CommentPeriodBasis = enumOf('CommentPeriodBasis', 'Why a comment period closes when it does.', {
  stated: 'The notice names the day. It is never moved, also on a Sunday.',
  counted: 'The notice or the law gives a number of days, which are counted.',
  extended: 'A later notice names another day.',
  reopened: 'A later notice opened it again after it had ended.',
});

export const PublicCommentOrigin = enumOf('PublicCommentOrigin', 'Whose comment it is.', {
  ours: 'Of the organization that keeps the docket, alone or with others.',
  other: 'Of somebody else, noted from the docket.',
});

export const PublicCommentStatus = enumOf(
  'PublicCommentStatus',
  'Where a comment stands, folded from facts; never typed in.',
  {
    draft: 'Being written.',
    ready: 'Somebody of the staff says that it can be sent.',
    submitted: 'Sent, with a receipt; not seen in the docket yet.',
    posted: 'It can be read in the docket.',
    altered: 'What is posted is not what was sent.',
    taken_down: 'It was posted and can no longer be found.',
    noted: 'Of somebody else, noted.',
  },
);

export const CommentChannel = enumOf('CommentChannel', 'How a comment was sent.', {
  portal: 'Through a portal such as regulations.gov.',
  email: 'By electronic mail.',
  mail: 'On paper, by post or courier.',
  hand: 'By hand.',
  fax: 'By fax.',
});

export const AgencyDocketOrderField = enumOf(
  'AgencyDocketOrderField',
  'What a list of agency dockets is ordered by.',
  {
    closing: 'The last closing day of its comment periods; none counts as later than all.',
    published: 'The day of its newest notice; none counts as later than all.',
    updated: 'The moment of the last change.',
  },
);

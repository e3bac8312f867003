/** English words for the facts of an agency docket. A date set from a paper has its words in `facts-en.ts`. */
import type { NoticeDoor, NoticeFactKind } from '../comments/notice-facts.ts';
import type { FactKind } from '../requests/fact-kinds.ts';
import type { FactWords } from './fact-words.ts';

export const NOTICE_DOORS_EN: Readonly<Record<NoticeDoor, string>> = {
  notice: 'A notice was published',
  period: 'Until when one may comment',
  program: 'A matching program or a collection goes on',
  comment: 'What became of a comment',
  ours: 'What we decided',
};

export const NOTICE_FACTS_EN: Readonly<Record<Exclude<NoticeFactKind, FactKind>, FactWords>> = {
  notice_published: {
    label: 'A notice was published',
    hint: 'Copy title and citation from the first page. Give a number of days only where it names no closing date.',
    example: '“Notice of a modified system of records. 83 FR 46951.”',
    dateLabel: 'Day of publication',
  },
  comments_due_stated: {
    label: 'It names the last day for comments',
    hint: 'From the line DATES. That day stands as it is, also on a Sunday. Give the hour where one is named.',
    example: '“Comments must be received no later than 5 p.m. on October 17, 2018.”',
    dateLabel: 'Day of the notice that names it',
  },
  comment_period_extended: {
    label: 'The time for comments is extended',
    hint: 'A later notice names a new last day before the old one has passed. Record that notice too.',
    example: '“The comment period is extended to January 15, 2027.”',
    dateLabel: 'Day of the notice that extends it',
  },
  comment_period_reopened: {
    label: 'The time for comments is opened again',
    hint: 'A later notice opens a new period after the old one had ended.',
    example: '“The comment period is reopened until October 19, 2026.”',
    dateLabel: 'Day of the notice that opens it again',
  },
  matching_agreement_sent_to_congress: {
    label: 'The matching agreement went to Congress',
    hint: 'The day on which copies went to the two committees. The match may begin thirty days later at the earliest.',
    example: null,
    dateLabel: 'Day it was sent',
  },
  matching_agreement_effective: {
    label: 'The matching agreement took effect',
    hint: 'Its term of at most eighteen months runs from here.',
    example: '“The matching program is effective April 5, 2025.”',
    dateLabel: 'Day it took effect',
  },
  icr_received_by_omb: {
    label: 'OMB received the collection for review',
    hint: 'OMB decides within sixty days of this or of the notice, whichever is later.',
    example: null,
    dateLabel: 'Day OMB received it',
  },
  comment_posted: {
    label: 'A comment is posted',
    hint: 'It can be read in the docket. Copy its address.',
    example: null,
    dateLabel: 'Day it was posted, or seen',
  },
  comment_altered: {
    label: 'A posted comment was changed',
    hint: 'What is posted is not what was sent: words blacked out, an attachment missing.',
    example: null,
    dateLabel: 'Day it was seen',
  },
  comment_taken_down: {
    label: 'A posted comment is gone',
    hint: 'It was posted and can no longer be found.',
    example: null,
    dateLabel: 'Day it was seen',
  },
  comment_answered: {
    label: 'They answer a comment',
    hint: 'A later notice answers what we said. Give the page and the words.',
    example: '“Comment: One commenter asked us to … Response: We disagree.”',
    dateLabel: 'Day of the notice that answers',
  },
  comment_declined: {
    label: 'We will not comment',
    hint: 'A decision of ours. Nobody is reminded of this period any more.',
    example: null,
    dateLabel: 'Day we decided',
  },
  comment_submitted: {
    label: 'We submitted a comment',
    hint: 'Sent, with the receipt.',
    example: null,
    dateLabel: 'Day it was sent',
  },
};

export const NOTICE_FIELDS_EN: Readonly<Record<string, string>> = {
  kind: 'Kind of notice',
  title: 'Title',
  frDocument: 'FR document number',
  address: 'Where it can be read',
  periodDays: 'Number of days, where it names no closing date',
  significant: 'It calls itself significant under E.O. 12866',
  comments: 'Which comments',
  change: 'What was changed',
  reply: 'What they say to it',
  newDue: 'New last day',
  sentBy: 'How it was sent',
  submittedBy: 'Who sent it',
  trackingNumber: 'Tracking number',
  sha256: 'SHA-256 of the text as sent',
  reason: 'Why',
};

export const NOTICE_OPTIONS_EN: Readonly<Record<string, string>> = {
  system_of_records: 'System of records',
  matching: 'Matching program',
  information_collection_60: 'Collection of information, 60 days',
  information_collection_30: 'Collection of information, 30 days to OMB',
  general: 'Other notice',
  nonrulemaking: 'Not a rulemaking',
  accepted_in_part: 'Accepted in part',
  not_addressed: 'Not addressed',
  no_notice: 'No notice yet',
  noticed: 'Notice without a comment period',
  comment_period: 'Comment period',
  taken_down: 'Posted and gone',
};

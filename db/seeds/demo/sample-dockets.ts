/**
 * Sample dockets: one that is open for comment with a draft in it, one whose period was extended after our comment was sent, one
 * that is closed with our comment posted and answered, and a notice that names no docket. All invented.
 */
import type { NoticeFactKind } from '#domain/comments/notice-facts.ts';
import { ago, ahead, type StoryDay } from './sample-story.ts';

export interface SampleNoticeFact {
  readonly kind: NoticeFactKind;
  /** Default: the day of the paper. */
  readonly on?: StoryDay;
  readonly fields?: Readonly<Record<string, string | StoryDay>>;
}

/** A paper of the docket; the facts that need one are about its first notice. */
export interface SamplePaper {
  readonly act: 'paper';
  readonly on: StoryDay;
  readonly subject: string;
  readonly facts: readonly SampleNoticeFact[];
}

export interface SampleComment {
  readonly act: 'comment';
  readonly title: string;
  readonly text: string;
  readonly signs?: readonly {
    readonly organization: string;
    readonly authorityBy: string;
    readonly on: StoryDay;
  }[];
  readonly sentOn?: StoryDay;
  readonly trackingNumber?: string;
}

export interface SampleDocket {
  readonly title: string;
  readonly agency: string;
  readonly kind: 'rulemaking' | 'nonrulemaking' | 'none';
  readonly number?: string;
  readonly subject: string;
  readonly missingNotice?: string;
  readonly steps: readonly (SamplePaper | SampleComment)[];
}

const EASTERN = 'America/New_York';
const notice = (kind: string, title: string, citation: string): SampleNoticeFact => ({
  kind: 'notice_published',
  fields: { kind, title, citation },
});
const due = (dueOn: StoryDay): SampleNoticeFact => ({
  kind: 'comments_due_stated',
  fields: { dueOn, time: '17:00', zone: EASTERN },
});

export const SAMPLE_DOCKETS: readonly SampleDocket[] = [
  {
    title: 'A new routine use of the coverage records',
    agency: 'sample-coverage',
    kind: 'nonrulemaking',
    number: 'SDC-2026-0007',
    subject: 'A changed system of records that lets another department look up enrollees.',
    steps: [
      {
        act: 'paper',
        on: ago(8),
        subject: 'Sample Register, notice of a changed system of records',
        facts: [
          notice('system_of_records', 'Coverage Records, system 00-00-0007: a new routine use', '91 SR 1007'),
          due(ahead(14)),
        ],
      },
      {
        act: 'comment',
        title: 'Comment on the new routine use',
        text: 'We object to the new routine use. Enrollees gave their data to get care, and were told that it would be used for nothing else.',
        signs: [
          {
            organization: 'Sample Clinic Alliance',
            authorityBy: 'Its director, by e-mail to Edwin Tran',
            on: ago(2),
          },
        ],
      },
    ],
  },
  {
    title: 'Rule on look-ups by other departments',
    agency: 'sample-coverage',
    kind: 'rulemaking',
    number: 'SDC-2026-0003',
    subject: 'A proposed rule on who may look up coverage records, and how that is logged.',
    steps: [
      {
        act: 'paper',
        on: ago(30),
        subject: 'Sample Register, proposed rule',
        facts: [notice('proposed_rule', 'Access to Coverage Records', '91 SR 903'), due(ahead(3))],
      },
      {
        act: 'comment',
        title: 'Comment on the log of look-ups',
        text: 'A log that nobody outside may read protects nobody. The rule should say who reads it, and when.',
        sentOn: ago(6),
        trackingNumber: 'sample-0003-0412',
      },
      {
        act: 'paper',
        on: ago(2),
        subject: 'Sample Register, extension of the comment period',
        facts: [
          notice('extension', 'Access to Coverage Records; extension of the comment period', '91 SR 988'),
          { kind: 'comment_period_extended', fields: { newDue: ahead(20), time: '17:00', zone: EASTERN } },
        ],
      },
    ],
  },
  {
    title: 'Collection of enrollees’ addresses',
    agency: 'sample-coverage',
    kind: 'nonrulemaking',
    number: 'SDC-2025-0019',
    subject: 'A form that asks enrollees for every address of the last five years.',
    steps: [
      {
        act: 'paper',
        on: ago(90),
        subject: 'Sample Register, collection of information',
        facts: [notice('information_collection_60', 'Address History Form', '91 SR 512')],
      },
      {
        act: 'comment',
        title: 'Comment on the burden of the form',
        text: 'The form takes an hour, not ten minutes. We asked forty enrollees to fill it in.',
        sentOn: ago(60),
        trackingNumber: 'sample-0019-0031',
      },
      {
        act: 'paper',
        on: ago(52),
        subject: 'The comment stands in the docket',
        facts: [
          { kind: 'comment_posted', fields: { address: 'https://dockets.sample.example/SDC-2025-0019/31' } },
        ],
      },
      {
        act: 'paper',
        on: ago(12),
        subject: 'Sample Register, second notice with answers to comments',
        facts: [
          {
            kind: 'comment_answered',
            fields: { reply: 'accepted_in_part', agencyWords: 'We now estimate thirty minutes.' },
          },
        ],
      },
    ],
  },
  {
    title: 'Notice of an exchange with no docket',
    agency: 'sample-coverage',
    kind: 'none',
    subject: 'A notice that tells of an exchange of records and opens no comment period.',
    missingNotice: 'No notice of a matching program was found. A question for counsel.',
    steps: [
      {
        act: 'paper',
        on: ago(40),
        subject: 'Sample Register, notice',
        facts: [notice('general', 'Exchange of Coverage Records', '91 SR 870')],
      },
    ],
  },
];

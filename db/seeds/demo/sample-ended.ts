/** Sample requests in court or at their end, and those of the second organization. */
import {
  acknowledgment,
  ago,
  ahead,
  COMPLETE_ANSWER,
  theyWrote,
  weWrote,
  type SampleRequest,
} from './sample-story.ts';

const BUREAU = 'sample-coverage-records';
const REMOVALS = 'sample-removals';
const LEDGERS = 'sample-ledgers';

export const ENDED: readonly SampleRequest[] = [
  {
    key: 'in_court',
    status: 'in_court',
    agency: LEDGERS,
    title: 'Estimates of wrong matches',
    text: 'Tests, estimates and reports of how often a look-up returns the wrong person.',
    parts: ['Tests and reports.', 'Estimates.'],
    lead: 'counsel',
    backup: 'editor',
    filing: { on: ago(60), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(57),
        subject: 'L-71-0044 received',
        summary: 'Your request was received on the day you sent it and has number L-71-0044.',
        facts: acknowledgment('L-71-0044', 60),
      }),
      weWrote({
        channel: 'visit',
        on: ago(15),
        subject: 'Complaint filed',
        to: 'Clerk of the Sample District Court',
        summary: 'No answer had come by mail or portal on the morning of the filing.',
        facts: [
          {
            kind: 'complaint_filed',
            fields: { court: 'Sample District Court', docketNumber: '0:71-cv-00000' },
          },
        ],
      }),
      {
        act: 'stated_date',
        due: ahead(20),
        label: 'Joint status report',
        source: 'Minute order of the Sample District Court, entered without a number.',
      },
    ],
  },
  {
    key: 'closed',
    status: 'closed',
    agency: BUREAU,
    title: 'Minutes of the data council',
    text: 'Minutes of the meetings at which the sharing of coverage records was discussed.',
    parts: ['Minutes.', 'Attachments to the minutes.'],
    lead: 'editor',
    filing: { on: ago(85), channel: 'portal', proof: 'portal_confirmation' },
    steps: [
      theyWrote({
        channel: 'portal',
        on: ago(83),
        subject: '2071-SBCR-00203 received',
        summary: 'Your request has number 2071-SBCR-00203.',
        facts: acknowledgment('2071-SBCR-00203', 84),
      }),
      theyWrote({
        channel: 'portal',
        on: ago(72),
        subject: '2071-SBCR-00203: the minutes',
        summary: 'The minutes, 33 pages, are released in full. We still look for the attachments.',
        facts: [
          {
            kind: 'determination',
            fields: { answer: 'released', ...COMPLETE_ANSWER, isWhole: 'false' },
            parts: [1],
          },
          { kind: 'production', fields: { number: '1', processed: '33', releasedInFull: '33' } },
        ],
      }),
      theyWrote({
        channel: 'portal',
        on: ago(66),
        subject: '2071-SBCR-00203: final answer',
        summary: 'The attachments, 58 pages, are released in full. This completes our answer.',
        facts: [
          { kind: 'determination', fields: { answer: 'released', ...COMPLETE_ANSWER }, parts: [2] },
          { kind: 'production', fields: { number: '2', processed: '58', releasedInFull: '58' } },
        ],
      }),
    ],
  },
  {
    key: 'withdrawn',
    status: 'closed',
    agency: REMOVALS,
    title: 'Press guidance on the look-ups',
    text: 'Guidance to press officers on questions about look-ups.',
    parts: ['Press guidance.'],
    lead: 'volunteer',
    filing: { on: ago(22), channel: 'email', proof: 'sent_email' },
    steps: [
      {
        act: 'withdrawal',
        on: ago(14),
        reason: 'A newspaper published the guidance in full.',
      },
    ],
  },
  {
    key: 'closed_by_agency',
    status: 'closed_by_agency',
    agency: REMOVALS,
    title: 'Agreements with other departments',
    text: 'Agreements under which other departments open their records to the Sample Removals Office.',
    parts: ['Agreements in force.', 'Drafts shared with the other side.'],
    lead: 'editor',
    backup: 'counsel',
    filing: { on: ago(66), channel: 'letter', proof: 'certified_mail_receipt', deliveredOn: ago(63) },
    steps: [
      theyWrote({
        channel: 'letter',
        on: ago(52),
        receivedOn: ago(49),
        subject: 'Are you still interested? SRO-71-1948',
        summary:
          'Received as SRO-71-1948. If you do not answer within thirty working days we will close your request.',
        facts: [
          { kind: 'received_proper_component', on: ago(63) },
          { kind: 'tracking_number_assigned', fields: { number: 'SRO-71-1948' } },
          { kind: 'still_interested_received', on: ago(49) },
        ],
      }),
      theyWrote({
        channel: 'letter',
        on: ago(16),
        receivedOn: ago(13),
        subject: 'SRO-71-1948 closed',
        summary: 'We had no answer to our letter and have closed your request.',
        facts: [{ kind: 'closed_by_agency', fields: { agencyWords: 'Closed for lack of interest.' } }],
      }),
    ],
  },
  {
    key: 'neighbors_private',
    status: 'waiting_for_agency',
    agency: BUREAU,
    title: 'Records about a clinic in our neighborhood',
    text: 'Records about look-ups that named the clinic on Alder Street.',
    parts: ['Look-ups that named the clinic.'],
    visibility: 'organization',
    organization: 'sample-neighbors-network',
    lead: 'owner',
    filing: { on: ago(9), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(6),
        subject: 'Request 2071-SBCR-00431 received',
        summary: 'We received your request as 2071-SBCR-00431.',
        facts: acknowledgment('2071-SBCR-00431', 8),
      }),
    ],
  },
];

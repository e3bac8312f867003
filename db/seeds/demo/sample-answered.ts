/** Sample requests that were answered, in part or as a whole. */
import { acknowledgment, ago, COMPLETE_ANSWER, theyWrote, type SampleRequest } from './sample-story.ts';

const BUREAU = 'sample-coverage-records';
const LEDGERS = 'sample-ledgers';

export const ANSWERED: readonly SampleRequest[] = [
  {
    key: 'partly_answered',
    status: 'partly_answered',
    agency: BUREAU,
    title: 'The agreement with its annexes',
    text: 'The signed agreement between the two departments, its annexes and every later change to it.',
    parts: ['The signed agreement.', 'Annexes.', 'Later changes.'],
    lead: 'editor',
    backup: 'counsel',
    filing: { on: ago(18), channel: 'letter', proof: 'delivery_scan', deliveredOn: ago(17) },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(14),
        subject: 'Your request 2071-SBCR-00355: more time',
        summary:
          'Received as 2071-SBCR-00355. Because records must be collected from a field office we need ten more working days.',
        facts: [
          ...acknowledgment('2071-SBCR-00355', 17),
          {
            kind: 'unusual_circumstances_notice',
            fields: { workingDays: '10', reason: 'Records in a field office.' },
          },
        ],
      }),
      theyWrote({
        channel: 'portal',
        on: ago(3),
        subject: 'First interim release, 2071-SBCR-00355',
        summary:
          'This is a first, interim release: 148 pages processed, of which 96 are released in full and 31 in part. We go on ' +
          'with our review; this is not our final answer.',
        facts: [
          {
            kind: 'interim_response',
            fields: { agencyWords: 'This is an interim release; our review continues.' },
          },
          {
            kind: 'production',
            fields: {
              number: '1',
              batesFrom: 'SBCR-000001',
              batesTo: 'SBCR-000127',
              processed: '148',
              releasedInFull: '96',
              releasedInPart: '31',
              withheldInFull: '21',
            },
          },
        ],
      }),
      {
        act: 'close_part',
        part: 3,
        on: ago(1),
        outcome: 'no_records',
        words: 'The agreement was not changed, they said on the phone.',
      },
    ],
  },
  {
    key: 'appeal_open',
    status: 'answered_appeal_open',
    agency: BUREAU,
    title: 'Instructions to call centers about the sharing',
    text: 'Scripts and instructions to call centers on what to tell people who ask whether their records are shared.',
    parts: ['Scripts.', 'Instructions.'],
    lead: 'counsel',
    backup: 'volunteer',
    filing: { on: ago(40), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(37),
        subject: 'Request 2071-SBCR-00302 received',
        summary: 'We received your request on the day you sent it, as 2071-SBCR-00302.',
        facts: acknowledgment('2071-SBCR-00302', 40),
      }),
      theyWrote({
        channel: 'letter',
        on: ago(21),
        receivedOn: ago(18),
        subject: 'Final answer to 2071-SBCR-00302',
        summary:
          'Our search is finished. We release 14 pages in full and 22 in part and withhold 9 under exemptions 5 and 7(E), for ' +
          'the reasons given on each page. You may appeal within 90 days of the date of this letter.',
        facts: [
          {
            kind: 'determination',
            fields: {
              answer: 'released_in_part',
              ...COMPLETE_ANSWER,
              exemptions: '(b)(5), (b)(7)(E)',
              agencyWords: 'Granted in part and denied in part.',
            },
          },
          {
            kind: 'production',
            fields: {
              number: '1',
              processed: '45',
              releasedInFull: '14',
              releasedInPart: '22',
              withheldInFull: '9',
            },
          },
        ],
      }),
    ],
  },
  {
    key: 'state_denied',
    status: 'answered_appeal_open',
    agency: 'sample-ny-health-plans',
    title: 'The state’s count of people looked up',
    text: 'Any count or estimate of residents looked up in enrollment files by a federal department.',
    parts: ['Counts and estimates.'],
    lead: 'volunteer',
    backup: 'counsel',
    filing: { on: ago(13), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(9),
        subject: 'FOIL request 71-0431: denied',
        from: 'foil@health-plans.example',
        summary: 'The records would interfere with an inquiry. You may appeal within 30 days.',
        facts: [
          { kind: 'received_proper_component', on: ago(13) },
          { kind: 'tracking_number_assigned', fields: { number: '71-0431' } },
          {
            kind: 'determination',
            fields: {
              answer: 'withheld_in_full',
              ...COMPLETE_ANSWER,
              agencyWords: 'Would interfere with an inquiry.',
            },
          },
        ],
      }),
    ],
  },
  {
    key: 'answered',
    status: 'answered',
    agency: LEDGERS,
    title: 'The list of contractors with access',
    text: 'A list of contractors whose staff had access to coverage records.',
    parts: ['The list.'],
    lead: 'volunteer',
    filing: { on: ago(35), channel: 'portal', proof: 'portal_confirmation' },
    steps: [
      theyWrote({
        channel: 'portal',
        on: ago(33),
        subject: 'L-71-0070 received',
        summary: 'Your request has number L-71-0070.',
        facts: acknowledgment('L-71-0070', 34),
      }),
      theyWrote({
        channel: 'portal',
        on: ago(20),
        subject: 'L-71-0070: released in full',
        summary: 'Our search is finished; the one record found, six pages, is released in full.',
        facts: [
          { kind: 'determination', fields: { answer: 'released', ...COMPLETE_ANSWER } },
          { kind: 'production', fields: { number: '1', processed: '6', releasedInFull: '6' } },
        ],
      }),
    ],
  },
];

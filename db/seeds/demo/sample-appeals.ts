/** Sample requests on appeal, late on appeal, and sent back. */
import {
  acknowledgment,
  ago,
  COMPLETE_ANSWER,
  theyWrote,
  weWrote,
  type SampleRequest,
} from './sample-story.ts';

const BUREAU = 'sample-coverage-records';
const REMOVALS = 'sample-removals';

export const APPEALED: readonly SampleRequest[] = [
  {
    key: 'on_appeal',
    status: 'on_appeal',
    agency: BUREAU,
    title: 'Complaints of people whose records were shared',
    text: 'Complaints by people whose coverage records were shared, with names and addresses removed.',
    parts: ['Complaints.'],
    lead: 'counsel',
    backup: 'editor',
    filing: { on: ago(48), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(45),
        subject: 'Request 2071-SBCR-00288 received',
        summary: 'We received your request on the day you sent it, as 2071-SBCR-00288.',
        facts: acknowledgment('2071-SBCR-00288', 48),
      }),
      theyWrote({
        channel: 'letter',
        on: ago(29),
        receivedOn: ago(27),
        subject: '2071-SBCR-00288: no records',
        summary:
          'We searched the files of the complaints desk and found no records. You may appeal this answer.',
        facts: [{ kind: 'determination', fields: { answer: 'no_records', ...COMPLETE_ANSWER } }],
      }),
      weWrote({
        channel: 'email',
        on: ago(10),
        subject: 'Appeal of 2071-SBCR-00288',
        to: 'Deputy Director, Sample Bureau of Coverage Records',
        summary:
          'The search left out the ombudsman and the regional offices, which publish counts of such complaints.',
        facts: [{ kind: 'appeal_filed' }],
      }),
      theyWrote({
        channel: 'email',
        on: ago(8),
        subject: 'Appeal 2071-A-0031 received',
        summary: 'Your appeal was received the day after you sent it.',
        facts: [
          { kind: 'appeal_received', on: ago(9) },
          { kind: 'tracking_number_assigned', fields: { number: '2071-A-0031', assignedBy: 'Appeals desk' } },
        ],
      }),
    ],
  },
  {
    key: 'appeal_overdue',
    status: 'appeal_overdue',
    agency: REMOVALS,
    title: 'Look-ups by state, first quarter',
    text: 'Counts of look-ups in coverage records by state of residence, for the first quarter of the service.',
    parts: ['Counts by state.'],
    lead: 'counsel',
    backup: 'editor',
    filing: { on: ago(72), channel: 'portal', proof: 'portal_confirmation' },
    steps: [
      theyWrote({
        channel: 'portal',
        on: ago(70),
        subject: 'SRO-71-1907 received',
        summary: 'Your request has number SRO-71-1907.',
        facts: acknowledgment('SRO-71-1907', 71),
      }),
      theyWrote({
        channel: 'letter',
        on: ago(53),
        receivedOn: ago(50),
        subject: 'SRO-71-1907: withheld in full',
        summary: 'All records are withheld under exemption 7(E). You may appeal within 90 working days.',
        facts: [
          {
            kind: 'determination',
            fields: { answer: 'withheld_in_full', ...COMPLETE_ANSWER, exemptions: '(b)(7)(E)' },
          },
        ],
      }),
      weWrote({
        channel: 'email',
        on: ago(30),
        subject: 'Appeal of SRO-71-1907',
        to: 'Appeals Officer, Sample Removals Office',
        summary: 'Counts by state reveal no technique. A yearly count was published before.',
        facts: [{ kind: 'appeal_filed' }],
      }),
      theyWrote({
        channel: 'email',
        on: ago(28),
        subject: 'Appeal received',
        summary: 'Your appeal was received on the day you sent it.',
        facts: [{ kind: 'appeal_received', on: ago(30) }],
      }),
    ],
  },
  {
    key: 'remanded',
    status: 'remanded',
    agency: REMOVALS,
    title: 'Rules for use of look-ups in court papers',
    text: 'Rules and guidance on when a look-up in coverage records may be named in a court paper.',
    parts: ['Rules and guidance.'],
    lead: 'counsel',
    filing: { on: ago(64), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(62),
        subject: 'SRO-71-1955 received',
        summary: 'Your request has number SRO-71-1955.',
        facts: acknowledgment('SRO-71-1955', 63),
      }),
      theyWrote({
        channel: 'letter',
        on: ago(46),
        receivedOn: ago(44),
        subject: 'SRO-71-1955: could not locate',
        summary: 'We could not locate the records you describe. You may appeal.',
        facts: [{ kind: 'determination', fields: { answer: 'could_not_locate', ...COMPLETE_ANSWER } }],
      }),
      weWrote({
        channel: 'email',
        on: ago(24),
        subject: 'Appeal of SRO-71-1955',
        to: 'Appeals Officer, Sample Removals Office',
        summary: 'A manual that the office published cites the guidance by number.',
        facts: [{ kind: 'appeal_filed' }],
      }),
      theyWrote({
        channel: 'letter',
        on: ago(6),
        receivedOn: ago(4),
        subject: 'Appeal decided: remanded',
        summary: 'We send the request back for a further search that includes the legal office.',
        facts: [
          { kind: 'appeal_received', on: ago(23) },
          {
            kind: 'appeal_decided',
            fields: { result: 'remanded', agencyWords: 'Remanded for a further search.' },
          },
        ],
      }),
    ],
  },
];

/** Sample requests where the agency takes longer, passes on, refuses haste or is late; and one under a state's law. */
import { acknowledgment, ago, ahead, theyWrote, weWrote, type SampleRequest } from './sample-story.ts';

const BUREAU = 'sample-coverage-records';
const REMOVALS = 'sample-removals';
const LEDGERS = 'sample-ledgers';

export const LONGER: readonly SampleRequest[] = [
  {
    key: 'extended',
    status: 'waiting_for_agency',
    agency: BUREAU,
    title: 'Mail between the two departments about the agreement',
    text: 'E-mail between the directors of the two departments about the agreement, from the first draft to its signing.',
    parts: ['E-mail of the director.', 'E-mail of the deputy director.'],
    lead: 'editor',
    backup: 'volunteer',
    filing: { on: ago(19), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(17),
        subject: 'Request 2071-SBCR-00362 received',
        from: 'records@coverage.example',
        summary: 'We received your request two days ago. Its number is 2071-SBCR-00362.',
        facts: acknowledgment('2071-SBCR-00362', 19),
      }),
      theyWrote({
        channel: 'email',
        on: ago(3),
        subject: 'More time for 2071-SBCR-00362',
        from: 'records@coverage.example',
        summary:
          'Because of unusual circumstances (a large number of records, and records kept in other offices) we need ten more ' +
          'working days. You may narrow the request or agree on another time with our public liaison.',
        facts: [
          {
            kind: 'unusual_circumstances_notice',
            fields: { workingDays: '10', newDate: ahead(11), reason: 'Volume; records in other offices.' },
          },
        ],
      }),
    ],
  },
  {
    key: 'referred',
    status: 'waiting_for_agency',
    agency: LEDGERS,
    title: 'Audits of access to coverage records',
    text: 'Audit reports, findings and follow-up letters about who had access to coverage records.',
    parts: ['Audit reports.', 'Follow-up letters.'],
    lead: 'counsel',
    backup: 'editor',
    filing: { on: ago(16), channel: 'letter', proof: 'certified_mail_receipt', deliveredOn: ago(14) },
    steps: [
      theyWrote({
        channel: 'letter',
        on: ago(9),
        receivedOn: ago(7),
        subject: 'Your request L-71-0093: some records are another office’s',
        summary:
          'Received fourteen working days ago as L-71-0093. We found 212 pages that the Sample Removals Office made and ' +
          'referred them to it for a direct answer to you. We asked the Sample Bureau of Coverage Records about 40 more.',
        facts: [
          { kind: 'acknowledged' },
          { kind: 'received_proper_component', on: ago(14) },
          { kind: 'tracking_number_assigned', fields: { number: 'L-71-0093' } },
          {
            kind: 'referred',
            fields: { body: 'Sample Removals Office', number: 'SRO-71-2290', pages: '212' },
          },
          { kind: 'consulted', fields: { body: 'Sample Bureau of Coverage Records', pages: '40' } },
        ],
      }),
      {
        act: 'follow_referral',
        agency: REMOVALS,
        status: 'waiting_for_agency',
        steps: [
          theyWrote({
            channel: 'portal',
            on: ago(5),
            subject: 'SRO-71-2290: referred to us',
            summary:
              'The Sample Office of Ledgers referred 212 pages to us, which reached us seven working days ago. We will answer you directly.',
            facts: [{ kind: 'acknowledged' }, { kind: 'received_proper_component', on: ago(7) }],
          }),
        ],
      },
    ],
  },
  {
    key: 'expedition_denied',
    status: 'waiting_for_agency',
    agency: REMOVALS,
    title: 'The instruction of the day the look-ups began',
    text: 'The written instruction under which look-ups in coverage records began, with its annexes. Expedition is asked.',
    parts: ['The instruction and its annexes.'],
    lead: 'counsel',
    backup: 'editor',
    filing: { on: ago(13), channel: 'portal', proof: 'portal_confirmation' },
    steps: [
      weWrote({
        channel: 'portal',
        on: ago(13),
        subject: 'Expedited processing asked',
        to: 'Sample Removals Office',
        summary:
          'There is an urgency to inform the public about government activity: look-ups are being made now.',
        facts: [{ kind: 'expedited_requested' }, { kind: 'fee_waiver_requested' }],
      }),
      theyWrote({
        channel: 'letter',
        on: ago(6),
        receivedOn: ago(4),
        subject: 'SRO-71-2231: expedition denied',
        summary:
          'We received your request the day after you sent it; its number is SRO-71-2231. You did not show a compelling need. ' +
          'Expedited processing is denied; you may appeal. The fee waiver is granted.',
        facts: [
          { kind: 'acknowledged' },
          { kind: 'received_proper_component', on: ago(12) },
          { kind: 'tracking_number_assigned', fields: { number: 'SRO-71-2231' } },
          { kind: 'expedited_denied', fields: { agencyWords: 'No compelling need was shown.' } },
          { kind: 'fee_waiver_granted' },
        ],
      }),
    ],
  },
  {
    key: 'overdue',
    status: 'overdue',
    agency: LEDGERS,
    title: 'Budget for the look-up service',
    text: 'Budget justifications and spending plans that name the look-up service.',
    parts: ['Budget justifications.', 'Spending plans.'],
    lead: 'editor',
    backup: 'counsel',
    filing: { on: ago(28), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(25),
        subject: 'L-71-0081 received',
        from: 'records@ledgers.example',
        summary: 'Your request was received three working days ago and has number L-71-0081.',
        facts: acknowledgment('L-71-0081', 28),
      }),
      weWrote({
        channel: 'phone',
        on: ago(2),
        subject: 'Called the public liaison',
        to: 'Public liaison, Sample Office of Ledgers',
        summary: 'No estimate yet. She will call back by the end of the week.',
        facts: [],
      }),
    ],
  },
  {
    key: 'state_waiting',
    status: 'waiting_for_agency',
    agency: 'sample-ny-health-plans',
    title: 'Letters of the state about the federal look-ups',
    text: 'Letters between your office and the federal department about the use of state enrollment files.',
    parts: ['Letters received.', 'Letters sent.'],
    lead: 'volunteer',
    filing: { on: ago(3), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(2),
        subject: 'FOIL request 71-0457',
        from: 'foil@health-plans.example',
        summary: 'We received your request yesterday. Its number is 71-0457.',
        facts: [
          { kind: 'received_proper_component', on: ago(3) },
          { kind: 'tracking_number_assigned', fields: { number: '71-0457' } },
        ],
      }),
    ],
  },
];

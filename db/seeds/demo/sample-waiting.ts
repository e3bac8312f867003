/** Sample requests that wait: for the agency, or for us. */
import { acknowledgment, ago, ahead, theyWrote, weWrote, type SampleRequest } from './sample-story.ts';

const BUREAU = 'sample-coverage-records';
const REMOVALS = 'sample-removals';
const LEDGERS = 'sample-ledgers';

export const WAITING: readonly SampleRequest[] = [
  {
    key: 'draft',
    status: 'draft',
    agency: LEDGERS,
    title: 'Cost of the coverage look-up service',
    text:
      'Contracts, task orders, invoices and cost estimates for the service through which staff of other agencies look up ' +
      'people in coverage records, from its first planning to the day of your search.',
    parts: ['Contracts and task orders, with their statements of work.', 'Invoices and cost estimates.'],
    visibility: 'organization',
    lead: 'editor',
    backup: 'volunteer',
  },
  {
    key: 'filed',
    status: 'filed',
    agency: REMOVALS,
    title: 'Training for staff who look people up',
    text:
      'Training slides, handbooks and user guides given to staff who may look people up in coverage records, and the list ' +
      'of field offices whose staff were trained.',
    parts: ['Slides, handbooks and user guides.', 'The list of field offices.'],
    lead: 'volunteer',
    backup: 'editor',
    filing: {
      on: ago(4),
      channel: 'portal',
      proof: 'portal_confirmation',
    },
  },
  {
    key: 'waiting',
    status: 'waiting_for_agency',
    agency: BUREAU,
    title: 'Logs of look-ups since the start',
    text:
      'Records that show how many look-ups were made in coverage records by staff of the Sample Removals Office, by month ' +
      'and by field office, without the names of the people looked up.',
    parts: ['Monthly counts of look-ups.', 'The same by field office.'],
    lead: 'editor',
    backup: 'volunteer',
    filing: {
      on: ago(12),
      channel: 'letter',
      proof: 'delivery_scan',
      deliveredOn: ago(10),
    },
    steps: [
      theyWrote({
        channel: 'letter',
        on: ago(7),
        receivedOn: ago(5),
        subject: 'We have your request 2071-SBCR-00418',
        from: 'Records Division, Sample Bureau of Coverage Records',
        summary:
          'Your request reached this office ten working days ago. Its control number is 2071-SBCR-00418. We placed it in the ' +
          'complex track and will treat you as a representative of the news media.',
        facts: [
          { kind: 'acknowledged' },
          { kind: 'tracking_number_assigned', fields: { number: '2071-SBCR-00418' } },
          { kind: 'received_proper_component', on: ago(10), page: 1 },
          { kind: 'track_assigned', fields: { track: 'complex' } },
          { kind: 'fee_category_assigned', fields: { category: 'news_media', asAsked: 'true' } },
        ],
      }),
    ],
  },
  {
    key: 'clock_stopped',
    status: 'clock_stopped',
    agency: BUREAU,
    title: 'The privacy review before the sharing began',
    text:
      'Every privacy impact assessment, threshold analysis and legal memorandum written before coverage records were first ' +
      'opened to the Sample Removals Office.',
    parts: ['Privacy assessments.', 'Legal memoranda.'],
    lead: 'volunteer',
    backup: 'counsel',
    filing: { on: ago(15), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(13),
        subject: 'Request 2071-SBCR-00397 received',
        from: 'records@coverage.example',
        summary: 'We received your request on the day you sent it and assigned it number 2071-SBCR-00397.',
        facts: acknowledgment('2071-SBCR-00397', 15),
      }),
      theyWrote({
        channel: 'email',
        on: ago(6),
        subject: 'Which offices do you mean? 2071-SBCR-00397',
        from: 'records@coverage.example',
        summary:
          '“Legal memoranda” could mean papers of nine offices. Please name the offices whose files we should search. The ' +
          'time to answer stops until we hear from you.',
        facts: [
          {
            kind: 'info_requested',
            fields: { question: 'Name the offices whose files should be searched.' },
          },
        ],
      }),
    ],
  },
  {
    key: 'went_on',
    status: 'waiting_for_agency',
    agency: BUREAU,
    title: 'Agreements with the states on their enrollment files',
    text: 'Agreements and letters with state programs about the use of their enrollment files for look-ups.',
    parts: ['Agreements.', 'Letters that gave notice to the states.'],
    lead: 'volunteer',
    filing: { on: ago(18), channel: 'portal', proof: 'portal_confirmation' },
    steps: [
      theyWrote({
        channel: 'portal',
        on: ago(16),
        subject: 'Request 2071-SBCR-00371',
        summary: 'Received by the Records Division. Number 2071-SBCR-00371.',
        facts: acknowledgment('2071-SBCR-00371', 16),
      }),
      {
        act: 'correction',
        kind: 'received_proper_component',
        on: ago(17),
        reason: 'The portal shows the day it reached the division; the notice came a day later.',
      },
      theyWrote({
        channel: 'phone',
        on: ago(12),
        subject: 'A call about the states meant',
        from: 'An analyst of the Records Division',
        summary:
          'She asked whether all states are meant or those that object, and sent the question by mail too.',
        facts: [{ kind: 'info_requested', fields: { question: 'All states, or those that have objected?' } }],
      }),
      weWrote({
        channel: 'email',
        on: ago(8),
        subject: 'Re: which states',
        to: 'records@coverage.example',
        summary: 'All states. The search may begin with the four whose files were opened first.',
        facts: [{ kind: 'info_answered', about: 'info_requested' }],
      }),
    ],
  },
  {
    key: 'waiting_for_us',
    status: 'waiting_for_us',
    agency: REMOVALS,
    title: 'Arrests that began with a look-up',
    text: 'Records that show how many arrests followed a look-up in coverage records, by month and field office.',
    parts: ['Counts by month.', 'Counts by field office.'],
    lead: 'editor',
    backup: 'counsel',
    filing: { on: ago(13), channel: 'portal', proof: 'portal_confirmation' },
    steps: [
      theyWrote({
        channel: 'letter',
        on: ago(11),
        receivedOn: ago(9),
        subject: 'Acknowledgment of request SRO-71-2206',
        summary:
          'Received by this office on the day after you sent it. Number SRO-71-2206. Your request for a fee waiver is denied; ' +
          'you may appeal.',
        facts: [
          { kind: 'acknowledged' },
          { kind: 'received_proper_component', on: ago(12) },
          { kind: 'tracking_number_assigned', fields: { number: 'SRO-71-2206' } },
          {
            kind: 'fee_waiver_denied',
            fields: { agencyWords: 'The public interest was not shown in detail.' },
          },
        ],
      }),
      theyWrote({
        channel: 'letter',
        on: ago(5),
        receivedOn: ago(3),
        subject: 'Advance payment for SRO-71-2206',
        summary:
          'We estimate the cost at $1,240.00 and ask for payment in advance. If we do not hear from you by the day named we ' +
          'will close the request.',
        facts: [
          { kind: 'fee_estimated', fields: { amount: '1240.00' } },
          { kind: 'fee_demanded', fields: { amount: '1240.00', answerBy: ahead(25) } },
        ],
      }),
    ],
  },
];

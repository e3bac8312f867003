/** Sample requests that nobody answered until they came to court; their suits stand in `sample-lawsuits.ts`. */
import { acknowledgment, ago, type SampleRequest, theyWrote } from './sample-story.ts';

const LEDGERS = 'sample-ledgers';

/** A request that nobody answered until it came to court. */
const sued = (key: string, title: string, text: string, number: string, filedAgo: number): SampleRequest => ({
  key,
  status: 'in_court',
  agency: LEDGERS,
  title,
  text,
  parts: [],
  lead: 'counsel',
  backup: 'editor',
  filing: { on: ago(filedAgo), channel: 'email', proof: 'sent_email' },
  steps: [
    theyWrote({
      channel: 'email',
      on: ago(filedAgo - 2),
      subject: `${number} received`,
      summary: `Your request was received and has number ${number}.`,
      facts: acknowledgment(number, filedAgo),
    }),
  ],
});

export const LITIGATED: readonly SampleRequest[] = [
  sued(
    'suit_schedule',
    'Contracts for matching software',
    'All contracts for software that matches the records.',
    'L-71-0051',
    210,
  ),
  sued('suit_reports', 'Audits of look-ups', 'All audits of who looked up whom.', 'L-71-0057', 260),
  sued(
    'suit_ended',
    'Training slides on look-ups',
    'All slides that train people to look others up.',
    'L-71-0061',
    330,
  ),
];

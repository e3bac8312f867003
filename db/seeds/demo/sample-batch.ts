/** A sample batch: one text to four components, of which three were sent and answer each in their own way. */
import { acknowledgment, ago, type SampleBatch, theyWrote } from './sample-story.ts';

export const BATCH: SampleBatch = {
  title: 'How the look-ups are paid for',
  text:
    'Budgets, invoices and cost estimates for the service through which coverage records are looked up, and the agreement on who pays for it.\n\n' +
    'We ask for a waiver of fees: the records will be published and explained to the public without charge.',
  parts: ['Budgets and cost estimates.', 'Invoices.', 'The agreement on who pays.'],
  lead: 'editor',
  backup: 'counsel',
  components: [
    {
      agency: 'sample-coverage-records',
      status: 'waiting_for_agency',
      channel: 'portal',
      characterLimit: 10_000,
      filing: { on: ago(6), channel: 'portal', proof: 'portal_confirmation' },
      steps: [
        theyWrote({
          channel: 'email',
          on: ago(4),
          subject: 'Request 2071-SBCR-00402 received',
          summary: 'We received your request the day after you sent it, as 2071-SBCR-00402.',
          facts: acknowledgment('2071-SBCR-00402', 5),
        }),
      ],
    },
    {
      agency: 'sample-removals',
      status: 'filed',
      channel: 'email',
      filing: { on: ago(5), channel: 'email', proof: 'sent_email' },
    },
    {
      agency: 'sample-borders',
      status: 'waiting_for_us',
      channel: 'letter',
      filing: { on: ago(9), channel: 'letter', proof: 'certified_mail_receipt', deliveredOn: ago(7) },
      steps: [
        theyWrote({
          channel: 'letter',
          on: ago(3),
          receivedOn: ago(2),
          subject: 'SDB-71-0455: advance payment',
          summary: 'Your request SDB-71-0455 needs an advance payment of $310.00.',
          facts: [
            { kind: 'tracking_number_assigned', fields: { number: 'SDB-71-0455' } },
            { kind: 'received_proper_component', on: ago(7) },
            { kind: 'fee_demanded', fields: { amount: '310.00' } },
          ],
        }),
      ],
    },
    {
      agency: 'sample-ledgers',
      status: 'draft',
      channel: 'portal',
      characterLimit: 250,
    },
  ],
};

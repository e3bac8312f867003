/** The facts that are ours: what we did, and what an act of its own records. */
import { FEE_CATEGORIES, HEARD, OURS, type RequestFactSpec, WORDS } from './fact-pieces.ts';
import { PART_OUTCOMES } from './outcome.ts';

export const OUR_FACT_KINDS = {
  // What we did.
  info_answered: { ...OURS, answers: true, fields: {} },
  fee_issue_resolved: { ...OURS, answers: true, fields: {} },
  fee_agreed: { ...OURS, fields: { amount: { type: 'money' } } },
  fee_paid: { ...OURS, fields: { amount: { type: 'money', required: true } } },
  fee_category_requested: {
    ...OURS,
    onClock: false,
    fields: { category: { type: 'choice', options: FEE_CATEGORIES, required: true } },
  },
  fee_cap_set: { ...OURS, onClock: false, fields: { amount: { type: 'money', required: true } } },
  fee_waiver_requested: { ...OURS, onClock: false, fields: { argument: { type: 'long_text' } } },
  scope_narrowed: {
    ...OURS,
    onClock: false,
    fields: {
      scope: { type: 'long_text', required: true },
      from: { type: 'date' },
      until: { type: 'date' },
      custodians: { type: 'long_text' },
      terms: { type: 'long_text' },
      parts: { type: 'parts' },
    },
  },
  closure_contested: { ...OURS, onClock: false, fields: { reason: { type: 'long_text' } } },
  expedited_requested: { ...OURS, fields: {} },
  appeal_filed: {
    ...OURS,
    fields: {
      determinations: { type: 'determinations' },
      parts: { type: 'parts' },
      recipient: { type: 'text' },
    },
  },
  pa_review_requested: { ...OURS, fields: {} },
  pa_cause_arose: { ...OURS, dateDefault: 'none', fields: {} },
  ogis_requested: { ...OURS, onClock: false, fields: {} },
  complaint_filed: {
    ...OURS,
    fields: { court: { type: 'text' }, docketNumber: { type: 'text' } },
  },

  // Acts of their own.
  submitted: {
    ...OURS,
    ownAct: true,
    fields: {
      channel: {
        type: 'choice',
        options: ['letter', 'email', 'portal', 'phone', 'fax', 'visit'],
        required: true,
      },
      proof: {
        type: 'choice',
        options: [
          'portal_confirmation',
          'delivery_scan',
          'certified_mail_receipt',
          'fax_confirmation',
          'sent_email',
          'hand_receipt',
          'none',
        ],
        required: true,
      },
      proofNote: { type: 'long_text' },
      deliveredOn: { type: 'date' },
      /** Of a request that came about by a referral: the day it was referred. Its clock is not restarted. */
      referredOn: { type: 'date' },
    },
  },
  part_added: {
    ...OURS,
    onClock: false,
    ownAct: true,
    fields: { text: { type: 'long_text', required: true } },
  },
  part_closed: {
    ...HEARD,
    door: 'something_else',
    ownAct: true,
    fields: {
      part: { type: 'text', required: true },
      outcome: { type: 'choice', options: PART_OUTCOMES, required: true },
      ...WORDS,
    },
  },
  withdrawn: { ...OURS, ownAct: true, fields: { reason: { type: 'long_text', required: true } } },
  stated_date_set: {
    ...OURS,
    onClock: false,
    ownAct: true,
    fields: {
      label: { type: 'text', required: true },
      dueOn: { type: 'date', required: true },
      time: { type: 'time' },
      zone: { type: 'zone' },
      actor: {
        type: 'choice',
        options: ['agency', 'us', 'court', 'other_body', 'third_party', 'nobody'],
        required: true,
      },
      source: { type: 'long_text', required: true },
    },
  },
} as const satisfies Record<string, RequestFactSpec>;

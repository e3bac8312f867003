/**
 * Every kind of fact that a FOIA request can hold: which door of the record page it stands behind, which of the
 * letter's dates it takes, what else it says, and whether a clock hangs on it. A volunteer ticks these; the words
 * beside each stand in `domain/words/facts-en.ts`. The deadline engine reads them through `clocks.ts`.
 */
import type { FactKindSpec, PayloadIn } from '../matters/fact-spec.ts';
import { RECORD_CHECKED } from '../agreements/agreement.ts';
import { ANSWERS, PART_OUTCOMES } from './outcome.ts';

/** The six plain doors of the record page, and `ours` for what we did. */
export const DOORS = ['got_it', 'asks', 'money', 'more_time', 'answered', 'something_else', 'ours'] as const;
export type Door = (typeof DOORS)[number];

interface RequestFactSpec extends FactKindSpec {
  readonly door: Door;
}

const words = { agencyWords: { type: 'long_text' } } as const;
const question = { question: { type: 'long_text' }, answerBy: { type: 'date' } } as const;
const letter = { direction: 'in', dateDefault: 'dated_on', onClock: true } as const;
const heard = { direction: 'in', dateDefault: 'dated_on', onClock: false } as const;
const ours = { door: 'ours', direction: 'out', dateDefault: 'sent_on', onClock: true } as const;
const count = { type: 'integer', least: 0, most: 10_000_000 } as const;

export const FACT_KINDS = {
  // They got it.
  received_proper_component: { ...letter, door: 'got_it', dateDefault: 'none', fields: {} },
  received_any_component: { ...letter, door: 'got_it', dateDefault: 'none', fields: {} },
  acknowledged: { ...letter, door: 'got_it', fields: {} },
  tracking_number_assigned: {
    ...heard,
    door: 'got_it',
    fields: { number: { type: 'text', required: true }, assignedBy: { type: 'text' } },
  },
  track_assigned: {
    ...heard,
    door: 'got_it',
    fields: { track: { type: 'choice', options: ['simple', 'complex', 'expedited'], required: true } },
  },
  perfected: { ...letter, door: 'got_it', fields: {} },

  // They ask something.
  info_requested: { ...letter, door: 'asks', fields: question },
  perfection_requested: { ...letter, door: 'asks', fields: question },
  still_interested_received: {
    ...letter,
    door: 'asks',
    dateDefault: 'received_on',
    fields: { answerBy: { type: 'date' } },
  },

  // They want money.
  fee_category_assigned: {
    ...letter,
    door: 'money',
    fields: {
      category: {
        type: 'choice',
        options: ['commercial', 'educational', 'news_media', 'other'],
        required: true,
      },
      asAsked: { type: 'boolean' },
      ...words,
    },
  },
  fee_estimated: { ...heard, door: 'money', fields: { amount: { type: 'money', required: true } } },
  fee_issue_raised: {
    ...letter,
    door: 'money',
    fields: { ...question, amount: { type: 'money' } },
  },
  fee_demanded: {
    ...letter,
    door: 'money',
    fields: { amount: { type: 'money', required: true }, answerBy: { type: 'date' } },
  },
  fee_waiver_granted: { ...heard, door: 'money', fields: words },
  fee_waiver_denied: { ...letter, door: 'money', fields: words },

  // They need more time.
  unusual_circumstances_notice: {
    ...letter,
    door: 'more_time',
    fields: {
      workingDays: { type: 'integer', least: 1, most: 400 },
      newDate: { type: 'date' },
      reason: { type: 'long_text' },
    },
  },
  alternative_time_frame_agreed: {
    ...letter,
    door: 'more_time',
    fields: { agreedDate: { type: 'date', required: true } },
  },
  date_stated: { ...heard, door: 'more_time', fields: { estimateOn: { type: 'date', required: true } } },
  routed: { ...heard, door: 'more_time', fields: { to: { type: 'text', required: true } } },
  consulted: {
    ...heard,
    door: 'more_time',
    fields: { body: { type: 'text', required: true }, pages: count },
  },
  referred: {
    ...heard,
    door: 'more_time',
    fields: { body: { type: 'text', required: true }, number: { type: 'text' }, pages: count },
  },
  expedited_granted: { ...letter, door: 'more_time', fields: {} },
  expedited_denied: { ...letter, door: 'more_time', fields: words },

  // They answered.
  determination: {
    ...letter,
    door: 'answered',
    fields: {
      answer: { type: 'choice', options: ANSWERS, required: true },
      isWhole: { type: 'boolean' },
      searchFinished: { type: 'boolean' },
      saysWhat: { type: 'boolean' },
      givesReasons: { type: 'boolean' },
      appealRights: { type: 'boolean' },
      appealBy: { type: 'date' },
      exemptions: { type: 'text' },
      parts: { type: 'parts' },
      ...words,
    },
  },
  interim_response: { ...letter, door: 'answered', fields: words },
  production: {
    ...heard,
    door: 'answered',
    fields: {
      number: { type: 'integer', least: 1, most: 10_000 },
      batesFrom: { type: 'text' },
      batesTo: { type: 'text' },
      processed: count,
      releasedInFull: count,
      releasedInPart: count,
      withheldInFull: count,
      duplicate: count,
      nonResponsive: count,
      consultation: count,
      referred: count,
    },
  },
  release_link_received: {
    ...letter,
    door: 'answered',
    fields: { downloadBy: { type: 'date', required: true } },
  },
  release_downloaded: { ...letter, door: 'answered', dateDefault: 'received_on', answers: true, fields: {} },
  closed_by_agency: { ...letter, door: 'answered', fields: words },
  reopened: { ...letter, door: 'answered', fields: {} },
  appeal_received: { ...letter, door: 'answered', dateDefault: 'none', fields: {} },
  appeal_unusual_circumstances_notice: {
    ...letter,
    door: 'answered',
    fields: { workingDays: { type: 'integer', least: 1, most: 400 } },
  },
  appeal_decided: {
    ...letter,
    door: 'answered',
    fields: {
      result: {
        type: 'choice',
        options: ['affirmed', 'reversed', 'remanded', 'moot', 'dismissed_as_late'],
        required: true,
      },
      ...words,
    },
  },

  // What we did.
  info_answered: { ...ours, answers: true, fields: {} },
  fee_issue_resolved: { ...ours, answers: true, fields: {} },
  fee_agreed: { ...ours, fields: { amount: { type: 'money' } } },
  fee_paid: { ...ours, fields: { amount: { type: 'money', required: true } } },
  fee_waiver_requested: { ...ours, onClock: false, fields: {} },
  expedited_requested: { ...ours, fields: {} },
  appeal_filed: { ...ours, fields: { determinations: { type: 'determinations' } } },
  ogis_requested: { ...ours, onClock: false, fields: {} },
  complaint_filed: {
    ...ours,
    fields: { court: { type: 'text' }, docketNumber: { type: 'text' } },
  },

  // Acts of their own.
  submitted: {
    ...ours,
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
    },
  },
  part_added: {
    ...ours,
    onClock: false,
    ownAct: true,
    fields: { text: { type: 'long_text', required: true } },
  },
  part_closed: {
    ...heard,
    door: 'something_else',
    ownAct: true,
    fields: {
      part: { type: 'text', required: true },
      outcome: { type: 'choice', options: PART_OUTCOMES, required: true },
      ...words,
    },
  },
  withdrawn: { ...ours, ownAct: true, fields: { reason: { type: 'long_text', required: true } } },
  stated_date_set: {
    ...ours,
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

export type FactKind = keyof typeof FACT_KINDS;

/** All kinds in the order of the doors. */
export const ALL_FACT_KINDS = Object.keys(FACT_KINDS) as readonly FactKind[];

export const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(FACT_KINDS, kind);

/** The specification of a kind, widened so that its optional properties can be read. */
export const factKind = (kind: FactKind): RequestFactSpec => FACT_KINDS[kind];

/** What a fact of one kind says beside its date; a field that was not given is absent. */
export type PayloadOf<K extends FactKind> = PayloadIn<typeof FACT_KINDS, K>;

/** Facts about our own records; a reader who asks what happened means none of them. */
export const BOOKKEEPING_KINDS: readonly string[] = [
  ...(['part_added', 'stated_date_set'] satisfies FactKind[]),
  RECORD_CHECKED,
];

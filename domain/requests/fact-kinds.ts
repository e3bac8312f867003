/**
 * Every kind of fact that a FOIA request can hold: which door of the record page it stands behind, which of the
 * letter's dates it takes, what else it says, and whether a clock hangs on it. A volunteer ticks these; the words
 * beside each stand in `domain/words/facts-en.ts`. The deadline engine reads them through `clocks.ts`.
 */
import type { PayloadIn } from '../matters/fact-spec.ts';
import { ANSWER_FACT_KINDS } from './answer-fact-kinds.ts';
import { RECORD_CHECKED } from '../agreements/agreement.ts';
import {
  COUNT,
  FEE_CATEGORIES,
  HEARD,
  LETTER,
  QUESTION,
  type RequestFactSpec,
  WORDS,
} from './fact-pieces.ts';
import { OUR_FACT_KINDS } from './our-fact-kinds.ts';

export { DOORS, type Door } from './fact-pieces.ts';

export const FACT_KINDS = {
  // They got it.
  received_proper_component: { ...LETTER, door: 'got_it', dateDefault: 'none', fields: {} },
  received_any_component: { ...LETTER, door: 'got_it', dateDefault: 'none', fields: {} },
  acknowledged: { ...LETTER, door: 'got_it', fields: {} },
  tracking_number_assigned: {
    ...HEARD,
    door: 'got_it',
    fields: { number: { type: 'text', required: true }, assignedBy: { type: 'text' } },
  },
  track_assigned: {
    ...HEARD,
    door: 'got_it',
    fields: { track: { type: 'choice', options: ['simple', 'complex', 'expedited'], required: true } },
  },
  perfected: { ...LETTER, door: 'got_it', fields: {} },
  pa_amendment_received: { ...LETTER, door: 'got_it', dateDefault: 'none', fields: {} },

  // They ask something.
  info_requested: { ...LETTER, door: 'asks', fields: QUESTION },
  perfection_requested: { ...LETTER, door: 'asks', fields: QUESTION },
  still_interested_received: {
    ...LETTER,
    door: 'asks',
    dateDefault: 'received_on',
    fields: { answerBy: { type: 'date' } },
  },

  // They want money.
  fee_category_assigned: {
    ...LETTER,
    door: 'money',
    fields: {
      category: {
        type: 'choice',
        options: FEE_CATEGORIES,
        required: true,
      },
      asAsked: { type: 'boolean' },
      ...WORDS,
    },
  },
  fee_estimated: { ...HEARD, door: 'money', fields: { amount: { type: 'money', required: true } } },
  fee_issue_raised: {
    ...LETTER,
    door: 'money',
    fields: { ...QUESTION, amount: { type: 'money' } },
  },
  fee_demanded: {
    ...LETTER,
    door: 'money',
    fields: { amount: { type: 'money', required: true }, answerBy: { type: 'date' } },
  },
  fee_refunded: { ...HEARD, door: 'money', fields: { amount: { type: 'money', required: true } } },
  fee_waiver_granted: { ...HEARD, door: 'money', fields: WORDS },
  fee_waiver_denied: { ...LETTER, door: 'money', fields: WORDS },

  // They need more time.
  unusual_circumstances_notice: {
    ...LETTER,
    door: 'more_time',
    fields: {
      workingDays: { type: 'integer', least: 1, most: 400 },
      newDate: { type: 'date' },
      reason: { type: 'long_text' },
    },
  },
  alternative_time_frame_agreed: {
    ...LETTER,
    door: 'more_time',
    fields: { agreedDate: { type: 'date', required: true } },
  },
  date_stated: { ...HEARD, door: 'more_time', fields: { estimateOn: { type: 'date', required: true } } },
  routed: { ...HEARD, door: 'more_time', fields: { to: { type: 'text', required: true } } },
  consulted: {
    ...HEARD,
    door: 'more_time',
    fields: { body: { type: 'text', required: true }, pages: COUNT },
  },
  referred: {
    ...HEARD,
    door: 'more_time',
    fields: {
      body: { type: 'text', required: true },
      number: { type: 'text' },
      pages: COUNT,
      parts: { type: 'parts' },
    },
  },
  expedited_granted: { ...LETTER, door: 'more_time', fields: {} },
  expedited_denied: { ...LETTER, door: 'more_time', fields: WORDS },

  ...ANSWER_FACT_KINDS,
  ...OUR_FACT_KINDS,
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

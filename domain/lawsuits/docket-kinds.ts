/**
 * Every kind of fact that a docket can tell, as a paralegal ticks it beside an entry: behind which door it stands, what it
 * says beside its day, and which earlier fact it is about. What the facts mean is read in `docket-facts.ts`; the words
 * stand in `domain/words/docket-facts-en.ts`.
 */
import type { FactKindSpec, FactVocabulary } from '../matters/fact-spec.ts';
import type { DocketKind } from './docket-facts.ts';

/** The plain doors of the page on which an entry is recorded. */
export const DOCKET_DOORS = ['service', 'motion', 'order', 'judgment', 'ending'] as const;
export type DocketDoor = (typeof DOCKET_DOORS)[number];

interface DocketFactSpec extends FactKindSpec {
  readonly door: DocketDoor;
}

const entered = { direction: 'in', dateDefault: 'dated_on', onClock: true } as const;
const actor = { type: 'choice', options: ['us', 'agency', 'court', 'third_party', 'nobody'] } as const;
const side = { type: 'choice', options: ['us', 'government'], required: true } as const;
const days = { type: 'integer', least: 1, most: 3650 } as const;
const pages = { type: 'integer', least: 0, most: 10_000_000 } as const;
const served = {
  ...entered,
  door: 'service',
  dateDefault: 'none',
  fields: { method: { type: 'choice', options: ['electronic', 'ecf', 'mail', 'hand'] } },
} as const;
const ofMotion = { ...served, door: 'motion', answers: true } as const;
const moment = { time: { type: 'time' }, zone: { type: 'zone' } } as const;

/** The kinds that everybody records, and a date that a paper names, which has an act of its own. */
type AnyDocketKind = DocketKind | 'stated_date_set';

export const DOCKET_KINDS = {
  complaint_filed: { ...entered, door: 'service', fields: {} },
  served_us_attorney: served,
  served_attorney_general: served,
  served_agency: served,
  answer_filed: { ...entered, door: 'service', fields: {} },

  motion_filed: {
    ...entered,
    door: 'motion',
    fields: {
      motion: {
        type: 'choice',
        options: ['ordinary', 'preliminary_injunction', 'administrative', 'rule_59'],
        required: true,
      },
      by: side,
    },
  },
  motion_served: ofMotion,
  opposition_served: ofMotion,
  reply_filed: { ...entered, door: 'motion', answers: true, fields: {} },
  motion_decided: { ...entered, door: 'motion', answers: true, fields: {} },

  order_entered: {
    ...entered,
    door: 'order',
    mayReplace: true,
    fields: {
      what: { type: 'text', required: true },
      actor,
      dueOn: { type: 'date' },
      ...moment,
      days,
      everyDays: days,
      isReport: { type: 'boolean' },
      pages,
    },
  },
  order_obeyed: { ...entered, door: 'order', answers: true, fields: { pages } },
  hearing_set: {
    ...entered,
    door: 'order',
    mayReplace: true,
    fields: { what: { type: 'text' }, dueOn: { type: 'date', required: true }, ...moment },
  },
  hearing_held: { ...entered, door: 'order', answers: true, fields: {} },
  tro_entered: { ...entered, door: 'order', fields: { dueOn: { type: 'date' } } },
  injunction_entered: {
    ...entered,
    door: 'order',
    mayReplace: true,
    fields: { until: { type: 'text', required: true }, days: { ...days, required: true } },
  },
  condition_met: { ...entered, door: 'order', answers: true, fields: {} },

  judgment_entered: { ...entered, door: 'judgment', fields: { what: { type: 'long_text' } } },
  notice_of_appeal: { ...entered, door: 'judgment', fields: { by: side } },

  suit_ended: {
    ...entered,
    door: 'ending',
    fields: {
      how: {
        type: 'choice',
        options: ['stipulated_dismissal', 'dismissed', 'settled', 'remanded'],
        required: true,
      },
      prejudice: { type: 'choice', options: ['with_prejudice', 'without_prejudice'] },
      fees: { type: 'choice', options: ['reserved', 'given_up', 'paid', 'not_said'], required: true },
      openWork: {
        type: 'choice',
        options: ['covered', 'not_covered', 'none_open', 'not_said'],
        required: true,
      },
      amount: { type: 'money' },
    },
  },

  stated_date_set: {
    ...entered,
    door: 'order',
    onClock: false,
    ownAct: true,
    fields: {
      label: { type: 'text', required: true },
      dueOn: { type: 'date', required: true },
      ...moment,
      actor: { ...actor, options: [...actor.options, 'other_body'], required: true },
      source: { type: 'long_text', required: true },
    },
  },
} as const satisfies Record<AnyDocketKind, DocketFactSpec>;

/** Which earlier facts each kind can be about; every other kind is about none. */
const ABOUT: Readonly<Partial<Record<string, readonly DocketKind[]>>> = {
  motion_served: ['motion_filed'],
  opposition_served: ['motion_filed'],
  reply_filed: ['motion_filed'],
  motion_decided: ['motion_filed'],
  order_entered: ['order_entered', 'tro_entered', 'injunction_entered'],
  order_obeyed: ['order_entered'],
  hearing_set: ['hearing_set'],
  hearing_held: ['hearing_set'],
  injunction_entered: ['injunction_entered'],
  condition_met: ['injunction_entered'],
} satisfies Partial<Record<DocketKind, readonly DocketKind[]>>;

/** The kinds that a fact of this kind can be about; empty for most. */
export const aboutKinds = (kind: string): readonly DocketKind[] => ABOUT[kind] ?? [];

/** An entry may be older than the complaint that everything else follows: nothing opens a docket. */
export const DOCKET_VOCABULARY: FactVocabulary = {
  kinds: DOCKET_KINDS,
  opening: null,
  canBeAbout: (kind, about) => (aboutKinds(kind) as readonly string[]).includes(about),
};

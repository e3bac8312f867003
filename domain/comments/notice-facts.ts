/**
 * Every kind of fact that an agency docket can hold, as somebody ticks it who reads a notice in the Federal Register: behind
 * which door it stands, what it says beside its day, and which earlier fact it is about. What they mean is folded in
 * `notices.ts`; the words stand in `domain/words/notice-facts-en.ts`.
 */
import type { FactKindSpec, FactVocabulary, PayloadIn } from '../matters/fact-spec.ts';
import { FACT_KINDS } from '../requests/fact-kinds.ts';

/** The plain doors of the page on which a notice is recorded. */
export const NOTICE_DOORS = ['notice', 'period', 'program', 'comment', 'ours'] as const;
export type NoticeDoor = (typeof NOTICE_DOORS)[number];

interface NoticeFactSpec extends FactKindSpec {
  readonly door: NoticeDoor;
}

export const AGENCY_NOTICE_KINDS = [
  'proposed_rule',
  'final_rule',
  'system_of_records',
  'matching',
  'information_collection_60',
  'information_collection_30',
  'general',
  'correction',
  'extension',
  'reopening',
] as const;
export type AgencyNoticeKind = (typeof AGENCY_NOTICE_KINDS)[number];

/** How a comment was sent. */
export const COMMENT_CHANNELS = ['portal', 'email', 'mail', 'hand', 'fax'] as const;

const published = { direction: 'in', dateDefault: 'dated_on', onClock: true } as const;
const aboutNotice = { ...published, answers: true } as const;
const ofComments = { comments: { type: 'comments', required: true } } as const;
const hour = { time: { type: 'time' }, zone: { type: 'zone' } } as const;
const moved = { newDue: { type: 'date', required: true }, ...hour } as const;
const seen = { direction: 'in', dateDefault: 'received_on', onClock: false, door: 'comment' } as const;

export const NOTICE_FACTS = {
  notice_published: {
    ...published,
    door: 'notice',
    fields: {
      kind: { type: 'choice', options: AGENCY_NOTICE_KINDS, required: true },
      title: { type: 'text', required: true },
      citation: { type: 'text' },
      frDocument: { type: 'text' },
      address: { type: 'text' },
      periodDays: { type: 'integer', least: 1, most: 400 },
      significant: { type: 'boolean' },
    },
  },

  comments_due_stated: {
    ...aboutNotice,
    door: 'period',
    fields: { dueOn: { type: 'date', required: true }, ...hour },
  },
  comment_period_extended: { ...aboutNotice, door: 'period', fields: moved },
  comment_period_reopened: { ...aboutNotice, door: 'period', fields: moved },

  matching_agreement_sent_to_congress: { ...aboutNotice, door: 'program', dateDefault: 'none', fields: {} },
  matching_agreement_effective: { ...aboutNotice, door: 'program', dateDefault: 'none', fields: {} },
  icr_received_by_omb: { ...aboutNotice, door: 'program', dateDefault: 'none', fields: {} },

  comment_posted: { ...seen, fields: { ...ofComments, address: { type: 'text' } } },
  comment_altered: { ...seen, fields: { ...ofComments, change: { type: 'long_text', required: true } } },
  comment_taken_down: { ...seen, fields: { ...ofComments, agencyWords: { type: 'long_text' } } },
  comment_answered: {
    ...seen,
    dateDefault: 'dated_on',
    fields: {
      ...ofComments,
      reply: { type: 'choice', options: ['accepted', 'accepted_in_part', 'rejected', 'not_addressed'] },
      agencyWords: { type: 'long_text' },
    },
  },

  comment_declined: {
    ...aboutNotice,
    direction: 'out',
    door: 'ours',
    dateDefault: 'none',
    fields: { reason: { type: 'long_text' } },
  },
  comment_submitted: {
    ...published,
    direction: 'out',
    door: 'ours',
    dateDefault: 'sent_on',
    ownAct: true,
    fields: {
      ...ofComments,
      sentBy: { type: 'choice', options: COMMENT_CHANNELS, required: true },
      submittedBy: { type: 'text', required: true },
      trackingNumber: { type: 'text' },
      sha256: { type: 'text', required: true },
    },
  },
  stated_date_set: { ...FACT_KINDS.stated_date_set, door: 'ours' },
} as const satisfies Record<string, NoticeFactSpec>;

export type NoticeFactKind = keyof typeof NOTICE_FACTS;
export type NoticePayload<K extends NoticeFactKind> = PayloadIn<typeof NOTICE_FACTS, K>;

export const NOTICE_VOCABULARY: FactVocabulary = {
  kinds: NOTICE_FACTS,
  opening: null,
  canBeAbout: (kind, about) =>
    about === 'notice_published' && kind in NOTICE_FACTS && 'answers' in NOTICE_FACTS[kind as NoticeFactKind],
};

/**
 * What an agency docket tells: each notice with what later moved its comment period, and what became of each comment. A notice
 * is known by the first fact of its chain; a notice that extends another stands on its own and moves the other by the fact that
 * is recorded with it. Folded from facts only, with no rule of law and no day of today.
 */
import { type EffectiveEvent, effectiveEvents, type RecordedEvent, rootOf } from '../matters/matter-event.ts';
import {
  type AgencyNoticeKind,
  NOTICE_FACTS,
  type NoticeFactKind,
  type NoticePayload,
} from './notice-facts.ts';

export type NoticeFact<K extends NoticeFactKind> = EffectiveEvent & {
  readonly kind: K;
  readonly payload: NoticePayload<K>;
};

export interface AgencyNotice {
  /** The first fact of its chain. */
  readonly id: string;
  readonly fact: NoticeFact<'notice_published'>;
  readonly kind: AgencyNoticeKind;
  /** The newest date that a DATES line gives. */
  readonly stated: NoticeFact<'comments_due_stated'> | null;
  readonly extensions: readonly NoticeFact<'comment_period_extended'>[];
  readonly reopenings: readonly NoticeFact<'comment_period_reopened'>[];
  readonly sentToCongress: readonly NoticeFact<'matching_agreement_sent_to_congress'>[];
  readonly inEffect: NoticeFact<'matching_agreement_effective'> | null;
  readonly receivedByOmb: NoticeFact<'icr_received_by_omb'> | null;
  /** We will not comment. */
  readonly declined: NoticeFact<'comment_declined'> | null;
}

export interface DocketFacts {
  readonly events: readonly EffectiveEvent[];
  readonly notices: readonly AgencyNotice[];
  readonly all: <K extends NoticeFactKind>(kind: K) => readonly NoticeFact<K>[];
}

const isNoticeFact = (kind: string): kind is NoticeFactKind => Object.hasOwn(NOTICE_FACTS, kind);

/** Folds the recorded facts of a docket, corrections resolved; notices in the order of their publication. */
export function foldDocket(recorded: readonly RecordedEvent[]): DocketFacts {
  const byId = new Map(recorded.map((event) => [event.id, event]));
  const rootIdOf = (id: string | null) => {
    const event = id === null ? undefined : byId.get(id);
    return event ? rootOf(event, byId) : id;
  };
  const events = effectiveEvents(recorded).filter(({ kind }) => isNoticeFact(kind));
  const all = <K extends NoticeFactKind>(kind: K) =>
    events.filter((event) => event.kind === kind) as unknown as readonly NoticeFact<K>[];
  const about = <K extends NoticeFactKind>(kind: K, { rootId }: EffectiveEvent) =>
    all(kind).filter(({ aboutEventId }) => rootIdOf(aboutEventId) === rootId);
  const notices = all('notice_published').map((fact): AgencyNotice => ({
    id: fact.rootId,
    fact,
    kind: fact.payload.kind ?? 'general',
    stated: about('comments_due_stated', fact).at(-1) ?? null,
    extensions: about('comment_period_extended', fact),
    reopenings: about('comment_period_reopened', fact),
    sentToCongress: about('matching_agreement_sent_to_congress', fact),
    inEffect: about('matching_agreement_effective', fact).at(-1) ?? null,
    receivedByOmb: about('icr_received_by_omb', fact).at(-1) ?? null,
    declined: about('comment_declined', fact).at(-1) ?? null,
  }));
  return { events, notices, all };
}

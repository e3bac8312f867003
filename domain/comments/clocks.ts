/**
 * Which clocks run in an agency docket, and what the deadline engine says of each. A date that a notice names stands as it is;
 * only where it gives a number of days, or the law does, are days counted. A notice that extends a period moves the same clock;
 * one that reopens it starts another.
 */
import { compute } from '../deadlines/compute.ts';
import type { EngineEvent, EventType, RuleKey } from '../deadlines/deadline.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import { asEvent, type DocketFrame, type NoticeClock, type NoticePlan, settlePlan } from './clock.ts';
import { otherPlans, statedPlan } from './other-clocks.ts';
import type { AgencyNotice, DocketFacts, NoticeFact } from './notices.ts';

/** How a comment period came to close when it does. */
export type PeriodBasis = 'stated' | 'counted' | 'extended' | 'reopened';

/** The clock of one comment period, with what made its closing day. */
export interface PeriodClock extends NoticeClock {
  readonly notice: AgencyNotice;
  readonly basis: PeriodBasis;
  /** The later notice that moved it; null where none did. */
  readonly movedBy: EffectiveEvent | null;
}

/** All clocks. @throws DeadlineInputError when the facts contradict each other; the caller flags the matter */
export const docketClocks = (facts: DocketFacts, frame: DocketFrame): readonly NoticeClock[] => [
  ...periodClocks(facts, frame),
  ...facts.notices.flatMap((notice) => otherPlans(notice)).map((plan) => settlePlan(plan, frame)),
  ...facts.all('stated_date_set').map((fact) => settlePlan(statedPlan(fact), frame)),
];

/** The comment periods, as `docketClocks` has them too. */
export const periodClocks = (facts: DocketFacts, frame: DocketFrame): readonly PeriodClock[] =>
  facts.notices.flatMap((notice) => [...firstPeriod(notice, frame), ...reopened(notice, frame)]);

/** The rule of law that gives the days where the notice gives none, and the engine's word for its publication. */
const LEGAL_PERIODS: Readonly<Partial<Record<AgencyNotice['kind'], readonly [RuleKey, EventType]>>> = {
  system_of_records: ['PA-SORN-30', 'sorn_published'],
  matching: ['PA-MATCH-30', 'matching_notice_published'],
  information_collection_60: ['PRA-60', 'pra_60_day_notice_published'],
  information_collection_30: ['PRA-30', 'pra_30_day_notice_published'],
};

/** Days that the notice or the law gives; null where there are none. */
function counted({ fact, kind, sentToCongress }: AgencyNotice): Pick<NoticePlan, 'rule' | 'events'> | null {
  const { periodDays } = fact.payload;
  if (periodDays !== undefined) {
    return { rule: 'COMMENT-DURATION', events: [asEvent(fact, 'notice_published', { periodDays })] };
  }
  const [rule, type] = LEGAL_PERIODS[kind] ?? [];
  if (!rule || !type) return null;
  const sent = sentToCongress.map((one) => asEvent(one, 'matching_agreement_sent_to_congress'));
  return { rule, events: [asEvent(fact, type), ...sent] };
}

function firstPeriod(notice: AgencyNotice, frame: DocketFrame): readonly PeriodClock[] {
  const { fact, stated, extensions } = notice;
  const own = stated ? null : counted(notice);
  if (!own && !stated && extensions.length === 0) return [];
  const movedBy = extensions.at(-1) ?? null;
  const follows = [
    ...closingBefore(notice),
    ...extensions.map((one) => moves(one, 'comment_period_extended')),
  ];
  const plan: NoticePlan = {
    ...(own && !movedBy ? own : { rule: own?.rule ?? 'COMMENT', events: follows }),
    ...(own && movedBy ? { worked: 'COMMENT-EXTENDED' } : {}),
    root: fact,
    name: 'comment',
    actor: 'us',
    over: overOf(notice, frame, fact.occurred.on),
    notes: { ...earliestUse(notice), ...(movedBy ? { movedOn: movedBy.occurred.on } : {}) },
  };
  const basis = movedBy ? 'extended' : own ? 'counted' : 'stated';
  return [{ ...settlePlan(plan, frame), notice, basis, movedBy }];
}

/** A new period each time: what was due before is over, and what was sent then need not be sent again. */
const reopened = (notice: AgencyNotice, frame: DocketFrame): readonly PeriodClock[] =>
  notice.reopenings.map((fact, index) => {
    const extensions = notice.extensions.map((one) => moves(one, 'comment_period_extended'));
    const before = notice.reopenings.slice(0, index + 1).map((one) => moves(one, 'comment_period_reopened'));
    const plan: NoticePlan = {
      rule: 'COMMENT-EXTENDED',
      root: fact,
      name: 'comment_reopened',
      actor: 'us',
      events: [...closingBefore(notice), ...extensions, ...before],
      over: overOf(notice, frame, fact.occurred.on),
      notes: { movedOn: fact.occurred.on },
    };
    return { ...settlePlan(plan, frame), notice, basis: 'reopened', movedBy: fact };
  });

/** Publication and the day on which the first period would have closed, in the engine's words. */
function closingBefore(notice: AgencyNotice): readonly EngineEvent[] {
  const { fact, stated } = notice;
  const start = asEvent(fact, 'notice_published');
  if (stated) {
    const { dueOn: newDue, time, zone: tz } = stated.payload;
    return [start, asEvent(stated, 'comments_due_stated', { newDue, time, tz })];
  }
  const own = counted(notice);
  const due = own === null ? null : compute(own).due;
  return due === null ? [start] : [start, asEvent(fact, 'comments_due_stated', { newDue: due })];
}

/** Nothing is due of us once we sent a comment in the period, or decided to send none. */
function overOf(
  { id, declined }: AgencyNotice,
  { submitted }: DocketFrame,
  from: string,
): 'met' | 'moot' | null {
  if (submitted.some(({ noticeId, on }) => noticeId === id && on >= from)) return 'met';
  return declined && declined.occurred.on >= from ? 'moot' : null;
}

/** From when the agency may use what the notice announces, whatever closing day it names. */
function earliestUse(notice: AgencyNotice): Readonly<Record<string, string>> {
  const isOfLaw = notice.kind === 'system_of_records' || notice.kind === 'matching';
  const own = isOfLaw ? counted({ ...notice, fact: withoutDays(notice.fact) }) : null;
  const start = own === null ? null : compute(own).earliestStart;
  return start === null ? {} : { earliestStart: start };
}

const withoutDays = (fact: NoticeFact<'notice_published'>): NoticeFact<'notice_published'> => {
  const { periodDays: _days, ...payload } = fact.payload;
  return { ...fact, payload };
};

const moves = (
  fact: NoticeFact<'comment_period_extended' | 'comment_period_reopened'>,
  type: 'comment_period_extended' | 'comment_period_reopened',
): EngineEvent => {
  const { newDue, time, zone: tz } = fact.payload;
  return asEvent(fact, type, { newDue, time, tz });
};

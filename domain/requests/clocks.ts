/**
 * Which clocks run in a request, and what the deadline engine says of each. A clock is known by its rule and by the fact
 * that started it, so that it stays the same clock through every correction.
 */
import type { EffectiveEvent } from '../matters/matter-event.ts';
import { answerClock, endings, givesClock, limitationClock } from './answer-clock.ts';
import {
  certaintyOf,
  type Clock,
  type ClockFrame,
  type ClockPlan,
  type DeadlineActor,
  settle,
} from './clock.ts';
import type { Duties } from '../deadlines/rule.ts';
import { dutiesOf, isStateFamily } from './duties.ts';
import { dated } from './engine-events.ts';
import { factsOf } from './facts.ts';
import { furtherPlans } from './further-clocks.ts';
import type { RequestFacts } from './fold.ts';
import { appealClocks, questionPlans, releaseLinkPlans } from './our-clocks.ts';

/**
 * All clocks of a request. Empty for a draft, except for dates that were set by hand.
 * @throws DeadlineInputError when the facts contradict each other; the caller flags the matter
 */
export function clocksOf(facts: RequestFacts, frame: ClockFrame): readonly Clock[] {
  const duties = dutiesOf(frame.agency);
  const stated = statedDates(facts).map((plan) => settle(plan, facts, frame));
  // Of a request that is only watched a source may give no day: nothing is counted from a month.
  if (facts.filed?.occurred.precision !== 'day') return stated;
  return [
    ...answerClocks(facts, duties, frame),
    ...[
      ...acknowledgment(facts, duties, frame),
      ...afterAcknowledgment(facts, duties, frame),
      ...expedition(facts, duties, frame),
      ...questionPlans(facts, duties, frame),
      ...releaseLinkPlans(facts.releaseLinks, frame),
      ...appealDecisions(facts, duties, frame),
      ...stateSuit(facts, duties, frame),
      ...furtherPlans(facts, duties, frame),
    ].map((plan) => settle(plan, facts, frame)),
    ...appealClocks(facts, duties, frame),
    ...stated,
  ];
}

function answerClocks(facts: RequestFacts, duties: Duties, frame: ClockFrame): readonly Clock[] {
  if (!givesClock(duties)) return [];
  const answer = answerClock(facts, duties, frame);
  return [answer, ...limitationClock(answer, facts, duties, frame)];
}

function acknowledgment(facts: RequestFacts, duties: Duties, frame: ClockFrame): readonly ClockPlan[] {
  const { acknowledge } = duties;
  if (!acknowledge || !facts.filed) return [];
  const receipt = facts.events.find(({ kind }) => kind === 'received_proper_component');
  // The law says nothing of when another body confirms what was referred to it.
  if (!receipt && facts.filed.payload.referredOn) return [];
  const start = receipt ?? facts.filed;
  const answer = facts.events.find(({ kind }) => kind === 'acknowledged') ?? firstSign(facts);
  return [
    {
      rule: acknowledge,
      root: facts.filed,
      name: 'acknowledgment',
      certainty: receipt ? certaintyOf(receipt, frame) : 'provisional',
      events: [dated(start, 'received_proper_component'), ...(answer ? [dated(answer, 'acknowledged')] : [])],
    },
  ];
}

/** A state that gives more time once it has acknowledged: its own approximate date, where it names one, comes first. */
function afterAcknowledgment(facts: RequestFacts, duties: Duties, frame: ClockFrame): readonly ClockPlan[] {
  const rule = duties.afterAcknowledgment;
  const acknowledged = factsOf(facts.events, 'acknowledged')[0];
  if (!rule || !acknowledged) return [];
  const estimate = facts.estimateOn ? [dated(acknowledged, 'date_stated', { newDue: facts.estimateOn })] : [];
  return [
    {
      rule,
      root: acknowledged,
      name: 'answer',
      certainty: certaintyOf(acknowledged, frame),
      events: [
        dated(acknowledged, 'state_acknowledged'),
        ...estimate,
        ...endings(facts, true),
        ...(facts.complaint ? [dated(facts.complaint, 'complaint_filed')] : []),
      ],
    },
  ];
}

/** Any letter of the agency shows that it has the request, whether or not it calls itself an acknowledgment. */
const firstSign = (facts: RequestFacts): EffectiveEvent | undefined =>
  facts.events.find(({ kind, communicationId }) => communicationId !== null && kind.endsWith('_assigned'));

function expedition(facts: RequestFacts, duties: Duties, frame: ClockFrame): readonly ClockPlan[] {
  const rule = duties.expedite;
  const { filed } = facts;
  if (!rule || !filed) return [];
  const asked = factsOf(facts.events, 'expedited_requested')[0];
  if (!asked) return [];
  const receipt = facts.events.find(({ kind }) => kind === 'received_proper_component') ?? filed;
  // Asked for later than the request arrived: the ten days run from the day it was asked.
  const start = receipt.occurred.on > asked.occurred.on ? receipt : asked;
  const decided = facts.events.filter(
    ({ kind }) => kind === 'expedited_granted' || kind === 'expedited_denied',
  );
  return [
    {
      rule,
      root: asked,
      name: 'expedition',
      certainty: receipt === filed ? 'provisional' : certaintyOf(receipt, frame),
      events: [
        dated(asked, 'expedited_requested'),
        dated(start, 'received_proper_component'),
        ...decided.map((event) => dated(event, event.kind as 'expedited_granted' | 'expedited_denied')),
        ...(facts.complaint ? [dated(facts.complaint, 'complaint_filed')] : []),
      ],
    },
  ];
}

function appealDecisions(facts: RequestFacts, duties: Duties, frame: ClockFrame): readonly ClockPlan[] {
  const rule = duties.appealDecision;
  if (!rule) return [];
  const received = isStateFamily(frame.agency) ? 'state_appeal_received' : 'appeal_received';
  return facts.appeals.map(({ filed, received: arrival, extension, decided }) => ({
    rule,
    root: filed,
    name: 'appeal_decision',
    certainty: arrival ? certaintyOf(arrival, frame) : 'provisional',
    events: [
      dated(arrival ?? filed, received),
      ...(extension
        ? [
            dated(extension, 'appeal_unusual_circumstances_notice', {
              extensionWorkingDays: extension.payload.workingDays,
            }),
          ]
        : []),
      ...(decided ? [dated(decided, 'appeal_decided')] : []),
      ...(facts.complaint ? [dated(facts.complaint, 'complaint_filed')] : []),
    ],
  }));
}

/** A state that counts the time to sue from its final answer. */
function stateSuit(facts: RequestFacts, duties: Duties, frame: ClockFrame): readonly ClockPlan[] {
  if (!duties.suit || !isStateFamily(frame.agency)) return [];
  const final = facts.determinations.findLast(({ isWhole, answer }) => isWhole && answer !== null);
  if (!final) return [];
  const { event } = final;
  const events = [
    dated(event, 'state_final_response'),
    ...(facts.complaint ? [dated(facts.complaint, 'complaint_filed')] : []),
  ];
  return [
    {
      rule: duties.suit,
      root: event,
      name: 'limitation',
      certainty: certaintyOf(event, frame),
      events,
    },
  ];
}

function statedDates(facts: RequestFacts): readonly ClockPlan[] {
  return factsOf(facts.events, 'stated_date_set').map((event) => ({
    rule: 'STATED-DATE',
    root: event,
    name: 'stated' as const,
    title: event.payload.label ?? '',
    actor: (event.payload.actor ?? 'us') as DeadlineActor,
    certainty: 'proved',
    events: [
      dated(event, 'date_stated', {
        newDue: event.payload.dueOn,
        newDueTime: event.payload.time,
        tz: event.payload.zone,
      }),
    ],
  }));
}

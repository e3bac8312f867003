/**
 * Clocks that only some requests have: the number of a request that takes long, the acknowledgment and review of a request to amend
 * a record, the ruling of whom the agency asked, and our time to sue where it counts from a cause of action or a decided appeal.
 */
import type { EngineEvent, EventType, RuleKey } from '../deadlines/deadline.ts';
import type { Duties } from '../deadlines/rule.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import { certaintyOf, type ClockFrame, type ClockName, type ClockPlan } from './clock.ts';
import { dated } from './engine-events.ts';
import { factsOf, newest } from './facts.ts';
import type { RequestFacts } from './fold.ts';

export const furtherPlans = (
  facts: RequestFacts,
  duties: Duties,
  frame: ClockFrame,
): readonly ClockPlan[] => [
  ...longTrack(facts, duties, frame),
  ...amendment(facts, duties, frame),
  ...review(facts, duties, frame),
  ...rulings(facts, duties, frame),
  ...suitAfterAppeal(facts, duties, frame),
  ...fromCause(facts, duties, frame),
];

/** What a plan needs beside its rule: which fact starts it, under which word, and what ends it. */
interface Run {
  readonly rule: RuleKey;
  readonly name: ClockName;
  readonly root: EffectiveEvent;
  readonly starts: EventType;
  readonly ends: readonly EngineEvent[];
}

const plan = ({ rule, name, root, starts, ends }: Run, frame: ClockFrame): ClockPlan => ({
  rule,
  root,
  name,
  certainty: certaintyOf(root, frame),
  events: [dated(root, starts), ...ends],
});

const complaint = ({ complaint: filed }: RequestFacts): readonly EngineEvent[] =>
  filed ? [dated(filed, 'complaint_filed')] : [];

/** The agency itself says that it takes more than ten days; a number ends it, whenever it was given. */
function longTrack(facts: RequestFacts, { track: rule }: Duties, frame: ClockFrame): readonly ClockPlan[] {
  const root = factsOf(facts.events, 'track_assigned').find(({ payload }) => payload.track === 'complex');
  const receipt = newest(facts.events, 'received_proper_component');
  if (!rule || !root || !receipt) return [];
  const number = factsOf(facts.events, 'tracking_number_assigned')[0];
  const run = { rule, name: 'track', root: receipt, starts: 'received_proper_component' } as const;
  return [plan({ ...run, ends: number ? [dated(number, 'acknowledged')] : [] }, frame)];
}

function amendment(
  facts: RequestFacts,
  { amendment: rule }: Duties,
  frame: ClockFrame,
): readonly ClockPlan[] {
  const root = newest(facts.events, 'pa_amendment_received');
  if (!rule || !root) return [];
  const answer = newest(facts.events, 'acknowledged');
  const ends = answer ? [dated(answer, 'acknowledged')] : [];
  return [plan({ rule, name: 'acknowledgment', root, starts: 'pa_amendment_received', ends }, frame)];
}

function review(facts: RequestFacts, { review: rule }: Duties, frame: ClockFrame): readonly ClockPlan[] {
  const root = newest(facts.events, 'pa_review_requested');
  if (!rule || !root) return [];
  const decided = newest(facts.events, 'appeal_decided');
  const ends = decided ? [dated(decided, 'appeal_decided')] : [];
  return [plan({ rule, name: 'review', root, starts: 'pa_review_requested', ends }, frame)];
}

/** The agency asked another body whether it may withhold; each letter that says so starts that body's time. */
function rulings(facts: RequestFacts, { ruling: rule }: Duties, frame: ClockFrame): readonly ClockPlan[] {
  if (!rule) return [];
  return factsOf(facts.events, 'referred').map((root) => {
    const decided = facts.events.find(
      ({ kind, occurred }) => kind === 'appeal_decided' && occurred.on >= root.occurred.on,
    );
    const ends = decided ? [dated(decided, 'appeal_decided')] : [];
    return plan({ rule, name: 'ruling', root, starts: 'referred', ends }, frame);
  });
}

function suitAfterAppeal(
  facts: RequestFacts,
  { suitAfterAppeal: rule }: Duties,
  frame: ClockFrame,
): readonly ClockPlan[] {
  const root = newest(facts.events, 'appeal_decided');
  if (!rule || !root) return [];
  const ends = complaint(facts);
  return [plan({ rule, name: 'limitation', root, starts: 'appeal_decided', ends }, frame)];
}

function fromCause(facts: RequestFacts, duties: Duties, frame: ClockFrame): readonly ClockPlan[] {
  const root = newest(facts.events, 'pa_cause_arose');
  if (!root) return [];
  const { suitFromCause: suit, complaintFromCause: privacy } = duties;
  const run = { root, starts: 'pa_cause_arose' } as const;
  return [
    ...(suit ? [plan({ ...run, rule: suit, name: 'limitation', ends: complaint(facts) }, frame)] : []),
    ...(privacy ? [plan({ ...run, rule: privacy, name: 'privacy_complaint', ends: [] }, frame)] : []),
  ];
}

/**
 * The facts of a request in the words of the deadline engine. A state's law has words of its own for the same facts, so
 * a volunteer ticks one list whatever the law.
 */
import type { EngineEvent, EventType, RuleKey } from '../deadlines/deadline.ts';
import { ruleByKey } from '../deadlines/law.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import type { RequestFacts } from './fold.ts';

const RECEIPTS: ReadonlySet<string> = new Set(['received_proper_component', 'received_any_component']);

/** How a state calls the receipt that starts its answer: Pennsylvania counts from its open-records officer. */
export const stateReceipt = (answer: RuleKey | null): EventType =>
  (answer === null ? undefined : ruleByKey(answer)?.trigger.events[0]) ?? 'state_request_received';

const STATE_WORDS: Readonly<Partial<Record<string, EventType>>> = {
  acknowledged: 'state_acknowledged',
  unusual_circumstances_notice: 'state_extension_notice',
  appeal_received: 'state_appeal_received',
};

/** Kinds that the engine knows under the same word. */
const FEDERAL_WORDS: ReadonlySet<string> = new Set<EventType>([
  'submitted',
  'received_proper_component',
  'received_any_component',
  'perfection_requested',
  'perfected',
  'acknowledged',
  'unusual_circumstances_notice',
  'alternative_time_frame_agreed',
  'expedited_requested',
  'expedited_granted',
  'expedited_denied',
  'complaint_filed',
]);

/**
 * A fact as the engine reads it, or null where the engine has no use for it.
 * @param receipt how a state calls receipt; null under federal law
 */
export function toEngineEvent(event: EffectiveEvent, receipt: EventType | null): EngineEvent | null {
  const type = receipt === null ? undefined : RECEIPTS.has(event.kind) ? receipt : STATE_WORDS[event.kind];
  if (!type && !FEDERAL_WORDS.has(event.kind)) return null;
  return dated(event, type ?? (event.kind as EventType), {
    extensionWorkingDays: numberOf(event.payload['workingDays']),
    agreedDate: textOf(event.payload['agreedDate']),
    newDue: textOf(event.payload['newDate']),
  });
}

/** One fact under a given word of the engine. */
export function dated(event: EffectiveEvent, type: EventType, more: Partial<EngineEvent> = {}): EngineEvent {
  const { on, time, zone } = event.occurred;
  return { id: event.id, type, date: on, time: time ?? undefined, tz: zone ?? undefined, ...more };
}

/**
 * What stops and starts the clock: questions and fee questions, numbered in their order, each with what settled it; and
 * our answer to “not complete”, which completes the request.
 */
export function stops(facts: RequestFacts): readonly EngineEvent[] {
  const information = facts.questions.filter(({ asked }) => asked.kind === 'info_requested');
  const fees = facts.questions.filter(({ asked }) => asked.kind === 'fee_issue_raised');
  const pairs = [
    ...information.map((question, seq) => pair(question, 'info_requested', 'info_answered', seq)),
    ...fees.map((question, seq) => pair(question, 'fee_issue_raised', 'fee_issue_resolved', seq)),
  ];
  const completed = facts.questions.flatMap(({ asked, settled }) =>
    asked.kind === 'perfection_requested' && settled ? [dated(settled, 'perfected')] : [],
  );
  return [...pairs.flat(), ...completed];
}

function pair(
  question: RequestFacts['questions'][number],
  asks: EventType,
  settles: EventType,
  seq: number,
): readonly EngineEvent[] {
  const asked = dated(question.asked, asks, { seq });
  return question.settled ? [asked, dated(question.settled, settles, { seq })] : [asked];
}

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

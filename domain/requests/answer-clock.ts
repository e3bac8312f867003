/**
 * The first clock of a request: the agency's answer. Before the agency states when it received the request, receipt is
 * assumed from the proof of sending and the clock is provisional; afterwards the assumed date stays visible beside the
 * stated one, and advice on suing uses the later of the two.
 */
import type { EngineEvent, EventType } from '../deadlines/deadline.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import { type Certainty, certaintyOf, type Clock, type ClockFrame, type ClockPlan, settle } from './clock.ts';
import type { Duties, RuleKey } from '../deadlines/rule.ts';
import { dutiesOf, isStateFamily } from './duties.ts';
import { dated, stateReceipt, stops, toEngineEvent } from './engine-events.ts';
import { newest } from './facts.ts';
import type { RequestFacts } from './fold.ts';

/** Of a law that gives the request a clock. */
export interface AnswerDuties extends Duties {
  readonly answer: RuleKey;
}

export const givesClock = (duties: Duties): duties is AnswerDuties => duties.answer !== null;

const RECEIPTS = ['received_proper_component', 'received_any_component'];

/** The clock of the answer of a filed request. */
export function answerClock(facts: RequestFacts, duties: AnswerDuties, frame: ClockFrame): Clock {
  const receipt = facts.events.find(({ kind }) => RECEIPTS.includes(kind)) ?? null;
  const assumed = assumedReceipt(facts, frame);
  const stated = settle(
    answerPlan(receipt ? [] : [assumed], certaintyOfReceipt(receipt, facts, frame), facts, duties, frame),
    facts,
    frame,
  );
  if (!receipt) return stated;
  const provisional = settle(
    answerPlan([assumed], 'provisional', facts, duties, frame, RECEIPTS),
    facts,
    frame,
  );
  return {
    ...stated,
    sueFrom: laterOf(stated.sueFrom, provisional.sueFrom),
    notes: provisional.computation.due ? { provisionalDue: provisional.computation.due } : {},
  };
}

/** Six years (or a state's term) to sue, shown from the day the limit is known and for as long as no answer came. */
export function limitationClock(
  answer: Clock,
  facts: RequestFacts,
  duties: AnswerDuties,
  frame: ClockFrame,
): readonly Clock[] {
  if (!duties.suit || !answer.isOpen || answer.computation.due === null) return [];
  if (isStateFamily(frame.agency)) return [];
  const receipt = facts.events.find(({ kind }) => RECEIPTS.includes(kind));
  const plan = answerPlan(
    receipt ? [] : [assumedReceipt(facts, frame)],
    answer.certainty,
    facts,
    duties,
    frame,
  );
  return [settle({ ...plan, rule: duties.suit, name: 'limitation', actor: 'us' }, facts, frame)];
}

function answerPlan(
  assumed: readonly EngineEvent[],
  certainty: Certainty,
  facts: RequestFacts,
  duties: AnswerDuties,
  frame: ClockFrame,
  leaveOut: readonly string[] = [],
): ClockPlan {
  const isState = isStateFamily(frame.agency);
  return {
    rule: ruleOfAnswer(facts, duties),
    root: rootOfRequest(facts),
    name: 'answer',
    actor: 'agency',
    certainty,
    events: [
      ...assumed,
      ...facts.events
        .filter(({ kind }) => !leaveOut.includes(kind))
        .flatMap((event) => toEngineEvent(event, isState ? stateReceipt(duties.answer) : null) ?? []),
      ...(isState ? [] : stops(facts)),
      ...endings(facts, isState),
    ],
  };
}

/** The law's own words for a request that was extended, is commercial, or went by mail and nobody said when it came. */
function ruleOfAnswer(facts: RequestFacts, duties: AnswerDuties): RuleKey {
  const { extendedAnswer, commercialAnswer, mailedAnswer, answer } = duties;
  const has = (kind: string) => facts.events.some((event) => event.kind === kind);
  const category = newest(facts.events, 'fee_category_assigned')?.payload.category;
  if (category === 'commercial' && commercialAnswer) return commercialAnswer;
  if (has('unusual_circumstances_notice') && extendedAnswer) return extendedAnswer;
  return (isMailedUnseen(facts) ? mailedAnswer : null) ?? answer;
}

const isMailedUnseen = (facts: RequestFacts): boolean =>
  facts.filed?.payload.channel === 'letter' &&
  facts.filed.payload.deliveredOn === undefined &&
  !facts.events.some(({ kind }) => RECEIPTS.includes(kind));

/** Only a whole and complete answer, or a closure that stands, ends the clock; anything less leaves it running. */
export function endings(facts: RequestFacts, isState: boolean): readonly EngineEvent[] {
  const answers = facts.determinations.filter(
    ({ isWhole, isComplete, answer }) => isWhole && isComplete && answer !== null,
  );
  const ends = answers.map(({ event, adverse }) =>
    isState
      ? dated(event, adverse ? 'state_denied' : 'state_final_response')
      : dated(event, 'determination', { adverse }),
  );
  if (!facts.closedByAgency) return ends;
  return [...ends, dated(facts.closedByAgency, isState ? 'state_denied' : 'closed_by_agency')];
}

function certaintyOfReceipt(
  receipt: EffectiveEvent | null,
  facts: RequestFacts,
  frame: ClockFrame,
): Certainty {
  if (!receipt) return 'provisional';
  const hasDelivery = facts.filed?.payload.deliveredOn !== undefined;
  const certainty = certaintyOf(receipt, frame);
  return certainty === 'agency_stated' && hasDelivery ? 'proved' : certainty;
}

/** Receipt on the day of delivery that the proof shows, else on the day of sending. */
function assumedReceipt(facts: RequestFacts, frame: ClockFrame): EngineEvent {
  const filed = rootOfRequest(facts);
  const date = facts.filed?.payload.deliveredOn ?? filed.occurred.on;
  return { id: filed.id, type: assumedType(facts, frame), date };
}

function assumedType(facts: RequestFacts, { agency }: ClockFrame): EventType {
  const duties = dutiesOf(agency);
  if (duties.mailedAnswer && isMailedUnseen(facts)) return 'postmarked';
  if (!isStateFamily(agency)) return 'received_proper_component';
  return stateReceipt(duties.answer);
}

function rootOfRequest(facts: RequestFacts): EffectiveEvent {
  if (!facts.filed) throw new RangeError('A draft has no clock.');
  return facts.filed;
}

const laterOf = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? a : a > b ? a : b;

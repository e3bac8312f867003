/** What a clock of a request is: a question to the deadline engine, and its answer with what a careful reader adds. */
import { compute } from '../deadlines/compute.ts';
import type { Computation, EngineEvent, RuleKey, Settings } from '../deadlines/deadline.ts';
import { type Certainty, type DeadlineActor, isRunning, type MatterClock } from '../matters/clock.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import type { AgencyLaw } from './duties.ts';
import type { DeterminationKind } from './determinations.ts';
import type { RequestFacts } from './fold.ts';
import { isEveryPartClosed } from './parts.ts';
import { QUESTION_KINDS, type QuestionKind } from './questions.ts';

/** Which clock of a request it is, apart from the rule that happens to govern it. */
export type ClockName =
  | 'answer'
  | 'limitation'
  | 'acknowledgment'
  | 'expedition'
  | 'appeal_decision'
  | 'track'
  | 'review'
  | 'ruling'
  | 'privacy_complaint'
  | 'appeal_if_answer'
  | 'stated'
  | 'release_link'
  | QuestionKind
  | `appeal_${DeterminationKind}`;

export type { Certainty, DeadlineActor } from '../matters/clock.ts';

/** A question to the engine. */
export interface ClockPlan {
  readonly rule: RuleKey;
  readonly root: EffectiveEvent;
  readonly name: ClockName;
  /** Only for a date set by hand: what is due, in the member's words. */
  readonly title?: string;
  readonly actor?: DeadlineActor;
  readonly certainty: Certainty;
  readonly events: readonly EngineEvent[];
  /** Where its rule names no act that ends it: the fact that did. */
  readonly settled?: EffectiveEvent | null;
}

export type Clock = MatterClock<ClockName>;

/** What the clocks of a request depend on beside its facts. */
export interface ClockFrame {
  readonly agency: AgencyLaw;
  /** Ids of communications whose paper we hold. */
  readonly documented: ReadonlySet<string>;
  /** By id of a communication: the day it was sent, where that is known. */
  readonly sentOn: ReadonlyMap<string, string>;
}

/** What ends with the request itself; our windows to appeal and dates set by hand outlive it. */
const ENDS_WITH_REQUEST: ReadonlySet<ClockName> = new Set<ClockName>([
  'answer',
  'limitation',
  'acknowledgment',
  'expedition',
  ...QUESTION_KINDS,
]);

/** Withdrawal ends every clock; a whole answer or a closure ends the questions that came before it. */
function hasEnded({ name, root }: ClockPlan, facts: RequestFacts): boolean {
  if (facts.withdrawn) return true;
  if (isEveryPartClosed(facts)) return ENDS_WITH_REQUEST.has(name);
  if (!(QUESTION_KINDS as readonly ClockName[]).includes(name)) return false;
  const ends = facts.determinations.filter(({ answer, isWhole }) => answer !== null && isWhole);
  const closed = facts.closedByAgency ? [facts.closedByAgency] : [];
  return [...ends.map(({ event }) => event), ...closed].some(
    ({ occurred }) => occurred.on >= root.occurred.on,
  );
}

/** Met by the fact that settled it, in time or late; else nothing is owed any more. */
const endOf = ({ settled }: ClockPlan): Partial<Computation> =>
  settled ? { status: 'met', metOn: settled.occurred.on } : { status: 'moot' };

/** Puts a plan to the engine. */
export function settle(plan: ClockPlan, facts: RequestFacts, frame: ClockFrame): Clock {
  const answer = compute({ rule: plan.rule, events: plan.events, settings: settingsOf(frame.agency) });
  const runs = isRunning(answer);
  const isOver = (plan.settled ?? null) !== null || hasEnded(plan, facts);
  const computation: Computation = isOver && runs ? { ...answer, ...endOf(plan) } : answer;
  return {
    rule: plan.rule,
    root: plan.root,
    name: plan.name,
    ...(plan.title === undefined ? {} : { title: plan.title }),
    certainty: plan.certainty,
    actor: plan.actor ?? (answer.rule.actor === 'either' ? 'us' : answer.rule.actor),
    computation,
    sueFrom: computation.sueFrom,
    isOpen: runs && !isOver,
    notes: {},
  };
}

/** The agency's own conventions, as the engine's settings. */
export const settingsOf = (agency: AgencyLaw): Partial<Settings> => agency.settings as Partial<Settings>;

/** Stated by the agency; proved when we hold the paper that says so. */
export function certaintyOf(event: EffectiveEvent, frame: ClockFrame): Certainty {
  if (event.occurred.basis === 'inferred') return 'provisional';
  const isHeld = event.communicationId !== null && frame.documented.has(event.communicationId);
  return isHeld ? 'proved' : 'agency_stated';
}

/** A clock of an agency docket: a question to the deadline engine, and its answer. */
import { compute } from '../deadlines/compute.ts';
import type { Computation, EngineEvent, EventType, RuleKey } from '../deadlines/deadline.ts';
import { type DeadlineActor, isRunning, type MatterClock } from '../matters/clock.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';

export type NoticeClockName =
  | 'comment'
  | 'comment_reopened'
  | 'expected_period'
  | 'earliest_effective'
  | 'advance_report'
  | 'matching_term'
  | 'omb_decision'
  | 'stated';

export type NoticeClock = MatterClock<NoticeClockName>;

/** What the clocks of a docket depend on beside its facts. */
export interface DocketFrame {
  /** Somebody else's: its dates ask nothing of us. */
  readonly isWatched: boolean;
  /** When comments of ours were sent, by the notice that they are about; null for those about the docket as a whole. */
  readonly submitted: readonly { readonly noticeId: string | null; readonly on: string }[];
}

/** A question to the engine. */
export interface NoticePlan {
  readonly rule: RuleKey;
  readonly root: EffectiveEvent;
  readonly name: NoticeClockName;
  readonly actor: DeadlineActor;
  readonly events: readonly EngineEvent[];
  readonly title?: string;
  /** The rule that works it out, where a later notice took the place of the clock's own. */
  readonly worked?: RuleKey;
  readonly over?: 'met' | 'moot' | null;
  readonly notes?: Readonly<Record<string, string>>;
}

/** Puts a plan to the engine. */
export function settlePlan(plan: NoticePlan, frame: DocketFrame): NoticeClock {
  const { rule, root, name, title, over = null, notes = {} } = plan;
  const answer = compute({ rule: plan.worked ?? rule, events: plan.events });
  const computation: Computation = over !== null && isRunning(answer) ? { ...answer, status: over } : answer;
  return {
    rule,
    root,
    name,
    ...(title === undefined ? {} : { title }),
    actor: frame.isWatched && plan.actor === 'us' ? 'nobody' : plan.actor,
    certainty: root.occurred.basis === 'inferred' ? 'provisional' : 'proved',
    computation,
    sueFrom: null,
    isOpen: isRunning(computation),
    notes,
  };
}

/** One fact under a word of the engine. Its own hour is that of its happening and closes nothing. */
export const asEvent = (
  event: EffectiveEvent,
  type: EventType,
  more: Partial<EngineEvent> = {},
): EngineEvent => ({
  id: event.id,
  type,
  date: event.occurred.on,
  ...more,
});

/** What a clock of any kind of matter is: which rule, started by which fact, and what the deadline engine answers. */
import type { Actor, Computation, RuleKey } from '../deadlines/deadline.ts';
import type { EffectiveEvent } from './matter-event.ts';

/** How sure the start is: assumed by us, stated by the agency, or stated and proved by a paper we hold. */
export type Certainty = 'provisional' | 'agency_stated' | 'proved';
export type DeadlineActor = Exclude<Actor, 'either'>;

/** A clock with its answer. `sueFrom` and `notes` may be more careful than the rule alone. */
export interface MatterClock<Name extends string = string> {
  readonly rule: RuleKey;
  readonly root: EffectiveEvent;
  readonly name: Name;
  /** Where the name alone does not say it: what is due, in the words of a member or of an order. */
  readonly title?: string;
  /** The paper that sets the period, where it is not the rule's own. */
  readonly source?: string;
  readonly actor: DeadlineActor;
  readonly certainty: Certainty;
  readonly computation: Computation;
  readonly sueFrom: string | null;
  readonly isOpen: boolean;
  /** Further dates to show beside it: by name, a local date. */
  readonly notes: Readonly<Record<string, string>>;
}

const RUNNING: ReadonlySet<string> = new Set(['running', 'tolled', 'no_fixed_deadline']);

/** Does something still wait? */
export const isRunning = ({ status }: Computation): boolean => RUNNING.has(status);

/**
 * What a rule of law is in this engine: typed data, and at most one small pure function for arithmetic that
 * the common count cannot say. Every number, count kind and roll of the law stands in these fields and nowhere
 * else, so that `npm run test:mutants` can change each one and see a test fail.
 */
import type { EventType } from './events.ts';
import type { SettingKey } from './settings.ts';

/** The rule's name in the rules page, for example `FOIA-20` or `S-CA-10`. */
export type RuleKey = string;

/** V: the text was read. S: a source that states it was read. U: not verified. */
export type Mark = 'V' | 'S' | 'U';

/** Who must act. `either` where the case decides (a motion may be ours or theirs). */
export type Actor = 'agency' | 'us' | 'court' | 'other_body' | 'third_party' | 'nobody' | 'either';

/** Which reminders go out (section 13): A agency's duty, B our act, C limitation of a year or more. */
export type Schedule = 'A' | 'B' | 'C' | 'comments' | 'open_toll';

/** An event that a rule reads, for a form: whether it is needed and in which role. */
export interface RuleEvent {
  readonly type: EventType;
  readonly required: boolean;
}

export interface Rule {
  readonly key: RuleKey;
  readonly name: string;
  readonly citation: string;
  readonly url: string | null;
  readonly marks: readonly Mark[];
  /** Local date on which the sources were last read. */
  readonly checkedOn: string;
  readonly actor: Actor;
  readonly schedule: Schedule | null;
  /** The events this rule reads, those that start it first. */
  readonly events: readonly RuleEvent[];
  /** Settings under which a serious reading gives another date. */
  readonly disputed: readonly SettingKey[];
}

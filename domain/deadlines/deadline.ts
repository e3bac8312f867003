/**
 * The vocabulary of the deadline engine: what goes in (dated events), what comes out (a computation with its
 * working), and the refusal it throws. Start reading here; then `compute.ts`, then one file of `rules/`. The guide is
 * docs/deadlines.md; the law is docs/deadline-law.md, which comments call "the rules page".
 *
 * Dates are local calendar dates (`YYYY-MM-DD`) of the place where the law looks. Instants are UTC, ISO 8601.
 */
import type { Alternative, DeadlineFields, DeadlineStatus, TraceStep } from './answer.ts';
import type { EngineEvent } from './events.ts';
import type { Rule, RuleKey } from './rule.ts';
import type { Settings } from './settings.ts';
import type { Step } from './steps.ts';

export { EVENT_TYPES, type EngineEvent, type EventType, type Method } from './events.ts';
export type { Mark } from './mark.ts';
export type { Actor, Rule, RuleEvent, RuleKey, Schedule } from './rule.ts';
export { DEFAULT_SETTINGS, type SettingKey, type Settings } from './settings.ts';

export type * from './answer.ts';
export type { Consequence, NamedDay, Step, StepKey, StepParams } from './steps.ts';
export { DeadlineInputError, type DeadlineInputCode } from './input-error.ts';

/** The question put to the engine. `settings` holds only what differs from `DEFAULT_SETTINGS`. */
export interface DeadlineInput {
  readonly rule: RuleKey;
  readonly events: readonly EngineEvent[];
  readonly settings?: Partial<Settings> | undefined;
  /** Today: a local date, or an ISO instant (`2026-03-02T15:00:00Z`). Only with it can the answer be `missed`. */
  readonly asOf?: string | undefined;
}

/** The answer: the date, what follows from it, and how it came out. */
export interface Computation extends DeadlineFields {
  readonly rule: Rule;
  readonly status: DeadlineStatus;
  /** Last day, a local date of `zone`; null when nothing runs, the clock is stopped, or the law names no date. */
  readonly due: string | null;
  /** UTC instant of the end of the due moment (`2026-03-31T03:59:59Z`). */
  readonly dueAt: string | null;
  /** IANA zone in which `due` is read. */
  readonly zone: string;
  /** Date of the act that met the deadline, timely or not. */
  readonly metOn: string | null;
  /** The act came, but after the last day. */
  readonly late: boolean;
  /** Every setting as used. */
  readonly settings: Settings;
  /** Another reading of a disputed point gives another date. A rule that binds one agency only does not count. */
  readonly disputed: boolean;
  readonly alternatives: readonly Alternative[];
  /** The rule, or a part of it, has not been checked against its text (mark U). */
  readonly notVerified: boolean;
  readonly explanation: readonly Step[];
  readonly trace: readonly TraceStep[];
}

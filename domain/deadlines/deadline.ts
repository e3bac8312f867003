/**
 * The vocabulary of the deadline engine: what goes in (dated events), what comes out (a computation with
 * its working), and the refusal it throws. Start reading here; then `compute.ts`, then one file of `rules/`.
 *
 * Dates are local calendar dates (`YYYY-MM-DD`) of the place where the law looks. Instants are UTC, ISO 8601.
 */
import type { EventType } from './events.ts';
import type { Rule, RuleKey } from './rule.ts';
import type { SettingKey, Settings } from './settings.ts';

export type { EventType } from './events.ts';
export type { Actor, Mark, Rule, RuleKey, Schedule } from './rule.ts';
export type { SettingKey, Settings } from './settings.ts';

/** How a paper travelled. `ecf` is a court's electronic filing system and counts as `electronic`. */
export type Method = 'electronic' | 'ecf' | 'mail' | 'hand';

/** A dated fact as the engine reads it. `id` is the caller's own and is only echoed in the trace. */
export interface EngineEvent {
  readonly id?: string | undefined;
  readonly type: EventType;
  /** Local date, `YYYY-MM-DD`, precise to the day. */
  readonly date: string;
  /** Local clock time, `HH:MM`. */
  readonly time?: string | undefined;
  /** IANA zone of `time`; without it the zone of the rule. */
  readonly tz?: string | undefined;
  readonly method?: Method | undefined;
  /** True when it arrived after closing. */
  readonly afterHours?: boolean | undefined;
  /** On a question: its number (0 for the first). On an answer: the number of the question it answers. */
  readonly seq?: number | undefined;
  /** On a determination: false when it grants everything. Not given counts as adverse, the safe reading. */
  readonly adverse?: boolean | undefined;
  readonly extensionWorkingDays?: number | undefined;
  readonly agreedDate?: string | undefined;
  readonly periodDays?: number | undefined;
  readonly newDue?: string | undefined;
}

/** The question put to the engine. `settings` holds only what differs from `DEFAULT_SETTINGS`. */
export interface DeadlineInput {
  readonly rule: RuleKey;
  readonly events: readonly EngineEvent[];
  readonly settings?: Partial<Settings> | undefined;
  /** Today: a local date, or an ISO instant (`2026-03-02T15:00:00Z`). Only with it can the answer be `missed`. */
  readonly asOf?: string | undefined;
}

export type DeadlineStatus =
  | 'not_started'
  | 'running'
  | 'tolled'
  | 'met'
  | 'missed'
  | 'moot'
  | 'no_fixed_deadline';

/** Whether a notice of unusual circumstances (or a state's extension notice) moves the date. */
export type ExtensionVerdict = 'valid' | 'late_invalid' | 'none';

export type StepValue = string | number | boolean | null | readonly NamedDay[];
export interface NamedDay {
  readonly date: string;
  readonly name: string;
}

/** One sentence of the explanation, as a key of the catalogue and its parameters. `explain.ts` renders it. */
export interface Step {
  readonly key: string;
  readonly params: Readonly<Record<string, StepValue>>;
}

/** Why a day did not count. */
export type SkipReason =
  | 'weekend'
  | 'holiday'
  | 'executive_order'
  | 'lapse'
  | 'state_holiday'
  | 'clock_stopped';

/** The working, step by step. `n` runs 1, 2, 3 ... and its last value is the length of the period. */
export type TraceStep =
  | {
      readonly kind: 'start';
      readonly date: string;
      readonly event: EventType;
      readonly eventId: string | null;
    }
  | { readonly kind: 'counted'; readonly date: string; readonly n: number }
  | {
      readonly kind: 'skipped';
      readonly date: string;
      readonly reason: SkipReason;
      readonly name: string | null;
    }
  | {
      readonly kind: 'clock_stopped';
      readonly from: string;
      /** Null while the question is open. */
      readonly to: string | null;
      readonly cause: EventType;
      readonly effect: boolean;
    }
  | {
      readonly kind: 'period';
      readonly unit: 'month' | 'year' | 'day';
      readonly n: number;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'extension'; readonly n: number; readonly from: string; readonly to: string }
  | { readonly kind: 'added'; readonly n: number; readonly from: string; readonly to: string }
  | {
      readonly kind: 'roll';
      readonly from: string;
      readonly to: string;
      readonly reason: SkipReason;
      readonly name: string | null;
    }
  | {
      readonly kind: 'stated';
      readonly date: string;
      readonly event: EventType;
      readonly eventId: string | null;
    };

/** The date under the other reading of a disputed point; `due` is null where that reading gives no date. */
export interface Alternative {
  readonly setting: SettingKey;
  readonly value: string;
  readonly due: string | null;
}

/**
 * What a rule may answer beside its due date: each field of section 11 of the rules page, null where it
 * does not apply. Dates are local dates unless the name ends in `Utc`.
 */
export interface DeadlineFields {
  /** For our own acts: the last business day on or before the limit, never moved forward. */
  readonly fileBy: string | null;
  /** First day on which a suit is not premature. */
  readonly sueFrom: string | null;
  /** The day the clock started (not itself counted). */
  readonly start: string | null;
  /** The date before any extension. */
  readonly baseDue: string | null;
  readonly extension: ExtensionVerdict | null;
  /** The date agreed with the agency, beside the legal one. */
  readonly agreedDue: string | null;
  readonly tolledWorkingDays: number | null;
  /** Used and left while the clock is stopped. */
  readonly daysUsed: number | null;
  readonly daysRemaining: number | null;
  readonly mustAppealFirst: boolean | null;
  readonly prematureComplaint: boolean | null;
  readonly adminAppealRequired: boolean | null;
  readonly appealDueHhs: string | null;
  /** The day on which a limitation of years begins. */
  readonly accrual: string | null;
  readonly deemedReceived: string | null;
  readonly deemedTransmitted: string | null;
  readonly timely: boolean | null;
  readonly closeUtc: string | null;
  readonly dueTimeUtc: string | null;
  readonly mailReceiptTarget: string | null;
  readonly gap: boolean | null;
  readonly gapFrom: string | null;
  readonly gapTo: string | null;
  readonly earliestStart: string | null;
  readonly renewalWindowOpens: string | null;
  readonly renewedUntilAtMost: string | null;
  readonly maxExtendedDue: string | null;
  readonly agencyPetitionDue: string | null;
  readonly completeOrEstimateDue: string | null;
  readonly submitArgumentsDue: string | null;
  readonly courtDueIfNoAnswer: string | null;
  readonly grcComplaintDueIfNoAnswer: string | null;
  readonly federalObservedHoliday: boolean | null;
  readonly dcAreaHoliday: boolean | null;
  readonly foiaWorkingDayDefaultDc: boolean | null;
  readonly courtNonbusinessDay: boolean | null;
  /** Where the law names no date: when to ask again. */
  readonly followUps: readonly string[] | null;
  /** No search fee may be charged once the limit is missed (5 U.S.C. 552(a)(4)(A)(viii)); null where no fee bar exists. */
  readonly feeBarFrom: string | null;
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

export type DeadlineInputCode =
  | 'UNKNOWN_RULE'
  | 'UNKNOWN_EVENT'
  | 'UNKNOWN_SETTING'
  | 'INVALID_SETTING'
  | 'IMPOSSIBLE_DATE'
  | 'IMPRECISE_DATE'
  | 'DATE_OUT_OF_RANGE'
  | 'INVALID_TIME'
  | 'UNKNOWN_ZONE'
  | 'INVALID_FIELD'
  | 'MISSING_FIELD';

/**
 * Thrown for input no rule can be applied to. `field` is the path of the offending value in the input
 * (`events[2].date`, `settings.roll`, `rule`); `message` is one plain sentence.
 */
export class DeadlineInputError extends Error {
  override readonly name = 'DeadlineInputError';
  readonly code: DeadlineInputCode;
  readonly field: string;

  constructor(code: DeadlineInputCode, field: string, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/**
 * The parts of an answer: status, the fields of the rules page's section 11, and the working (steps of the
 * explanation, steps of the trace).
 */
import type { EventType } from './events.ts';
import type { SettingKey } from './settings.ts';

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

/** An answer to which no field applies. */
export const NO_FIELDS: DeadlineFields = {
  fileBy: null,
  sueFrom: null,
  start: null,
  baseDue: null,
  extension: null,
  agreedDue: null,
  tolledWorkingDays: null,
  daysUsed: null,
  daysRemaining: null,
  mustAppealFirst: null,
  prematureComplaint: null,
  adminAppealRequired: null,
  appealDueHhs: null,
  accrual: null,
  deemedReceived: null,
  deemedTransmitted: null,
  timely: null,
  closeUtc: null,
  dueTimeUtc: null,
  mailReceiptTarget: null,
  gap: null,
  gapFrom: null,
  gapTo: null,
  earliestStart: null,
  renewalWindowOpens: null,
  renewedUntilAtMost: null,
  maxExtendedDue: null,
  agencyPetitionDue: null,
  completeOrEstimateDue: null,
  submitArgumentsDue: null,
  courtDueIfNoAnswer: null,
  grcComplaintDueIfNoAnswer: null,
  federalObservedHoliday: null,
  dcAreaHoliday: null,
  foiaWorkingDayDefaultDc: null,
  courtNonbusinessDay: null,
  followUps: null,
  feeBarFrom: null,
};

/** The fields of an answer that hold one date. */
export type DateField = {
  [K in keyof DeadlineFields]: string extends DeadlineFields[K] ? K : never;
}[keyof DeadlineFields];

/**
 * Every kind of dated fact the rules read, under the names of the rules page (section 1.2) and `day`, which
 * asks about one date. Plain labels for people stand in `domain/words/en.ts`.
 */
export const EVENT_TYPES = [
  'submitted',
  'received_any_component',
  'received_proper_component',
  'perfected',
  'acknowledged',
  'perfection_requested',
  'info_requested',
  'info_answered',
  'fee_issue_raised',
  'fee_issue_resolved',
  'unusual_circumstances_notice',
  'alternative_time_frame_agreed',
  'fee_category_assigned',
  'fee_estimated',
  'fee_agreed',
  'fee_demanded',
  'fee_paid',
  'fee_waiver_requested',
  'fee_waiver_granted',
  'fee_waiver_denied',
  'closed_by_agency',
  'reopened',
  'routed',
  'consulted',
  'referred',
  'date_stated',
  'expedited_requested',
  'expedited_granted',
  'expedited_denied',
  'determination',
  'interim_response',
  'still_interested_received',
  'appeal_filed',
  'appeal_received',
  'appeal_unusual_circumstances_notice',
  'appeal_decided',
  'ogis_requested',
  'complaint_filed',
  'served_us_attorney',
  'served_attorney_general',
  'served_agency',
  'answer_filed',
  'motion_filed',
  'motion_served',
  'opposition_served',
  'opposition_due',
  'order_entered',
  'tro_entered',
  'judgment_entered',
  'first_notice_of_appeal',
  'notice_of_appeal_due',
  'pa_amendment_received',
  'pa_review_requested',
  'pa_cause_arose',
  'sorn_published',
  'matching_notice_published',
  'matching_agreement_sent_to_congress',
  'matching_agreement_effective',
  'notice_published',
  'comments_due_stated',
  'comment_period_extended',
  'comment_period_reopened',
  'final_rule_published',
  'pra_60_day_notice_published',
  'pra_30_day_notice_published',
  'icr_received_by_omb',
  'state_request_received',
  'state_acknowledged',
  'state_extension_notice',
  'state_denied',
  'state_appeal_received',
  'state_final_response',
  'received_open_records_officer',
  'postmarked',
  'day',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

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
  /** The hour of `newDue`, `HH:MM` in `tz`; without it the day ends at midnight. */
  readonly newDueTime?: string | undefined;
}

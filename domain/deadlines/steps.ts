/**
 * The sentences of an explanation as data: a key and its parameters, never prose, so that a page, a mail and a
 * second language render the same computation. `domain/words/en.ts` holds one sentence a key.
 */
import type { DateField, ExtensionVerdict, SkipReason } from './answer.ts';
import type { EventType } from './events.ts';
import type { Mark } from './mark.ts';
import type { SettingKey } from './settings.ts';

/** A day with its name, for a list of days. */
export interface NamedDay {
  readonly date: string;
  readonly name: string;
}

/** What follows when a date passes. */
export type Consequence =
  | 'no_answer_exhausts'
  | 'expedition_court_at_once'
  | 'ogis_stops_nothing'
  | 'appeal_may_be_refused'
  | 'request_may_be_closed'
  | 'suit_is_barred'
  | 'ask_for_status_order'
  | 'suit_may_be_dismissed'
  | 'motion_may_be_conceded'
  | 'tro_ends'
  | 'order_is_broken'
  | 'cannot_be_extended'
  | 'appeal_is_lost'
  | 'run_foia_too'
  | 'late_comment_may_be_ignored'
  | 'complaint_may_be_refused'
  | 'state_suit'
  | 'deemed_denied'
  | 'denied_without_fee'
  | 'presumed_public'
  | 'fee_notice_before_suit'
  | 'no_fee'
  | 'notice_before_suit';

/** Every sentence an explanation can hold, with what it needs to be said. Dates are `YYYY-MM-DD`. */
export interface StepParams {
  not_started: { readonly events: readonly EventType[] };
  started: { readonly event: EventType; readonly date: string; readonly counted: boolean };
  routing_cap: { readonly received: string; readonly n: number; readonly unit: 'working' | 'calendar' };
  awaiting_perfection: { readonly date: string };
  stated: { readonly event: EventType; readonly date: string };
  /** Written by the fold, not by the engine: what started this clock was corrected away. */
  no_longer_applies: Readonly<Record<string, never>>;
  day_one: { readonly date: string };
  skipped: { readonly days: readonly NamedDay[] };
  skipped_span: { readonly name: string; readonly from: string; readonly to: string };
  clock_stopped: { readonly cause: EventType; readonly from: string; readonly to: string };
  clock_still_stopped: { readonly cause: EventType; readonly from: string };
  question_without_effect: { readonly cause: EventType; readonly from: string };
  days_stopped: { readonly n: number };
  days_used: { readonly used: number; readonly remaining: number };
  last_day: { readonly n: number; readonly date: string };
  back_day: { readonly n: number; readonly date: string };
  period_ends: {
    readonly n: number;
    readonly unit: 'month' | 'year';
    readonly from: string;
    readonly to: string;
  };
  extended: { readonly n: number; readonly to: string };
  extension_refused: { readonly verdict: ExtensionVerdict };
  extension_shared: { readonly used: number; readonly left: number };
  added: { readonly n: number; readonly to: string };
  rolled: {
    readonly from: string;
    readonly to: string;
    readonly reason: SkipReason;
    readonly name: string | null;
  };
  stands: { readonly date: string };
  due: { readonly date: string };
  floor: { readonly date: string };
  no_date: { readonly followUps: readonly string[] };
  agreed: { readonly date: string };
  file_by: { readonly date: string };
  sue_from: { readonly date: string };
  appeal_first: Record<string, never>;
  premature: Record<string, never>;
  no_appeal_needed: { readonly date: string | null };
  sent: { readonly date: string; readonly timely: boolean };
  gap: { readonly from: string; readonly to: string };
  closes: { readonly instant: string };
  further: { readonly field: DateField; readonly date: string };
  service_missing: { readonly event: EventType };
  rest_of_the_sixty: { readonly date: string };
  met: { readonly date: string; readonly late: boolean };
  day_is: {
    readonly date: string;
    readonly federal: boolean;
    readonly working: boolean;
    readonly court: boolean;
  };
  alternative: { readonly setting: SettingKey; readonly value: string; readonly due: string | null };
  /** A reading that binds only another agency. */
  alternative_elsewhere: {
    readonly setting: SettingKey;
    readonly value: string;
    readonly due: string | null;
  };
  if_missed: { readonly consequence: Consequence };
  state_calendar: { readonly source: string; readonly mark: Mark };
  citation: { readonly citation: string };
  not_verified: { readonly part: boolean };
}

export type StepKey = keyof StepParams;

/** One sentence of the explanation. */
export type Step = { [K in StepKey]: { readonly key: K; readonly params: StepParams[K] } }[StepKey];

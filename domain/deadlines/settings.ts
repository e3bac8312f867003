/**
 * The conventions a reader may choose where the law or practice is split (rules page, section 1.1), each with
 * its default and its words.
 */
export interface Settings {
  readonly trigger_day: 'not_counted' | 'counted';
  readonly office_area: 'DC' | 'outside-DC';
  readonly after_hours: 'actual' | 'next_business_day';
  readonly routing_days: 'working' | 'calendar';
  readonly toll_stop_day: 'counted' | 'not_counted';
  readonly toll_restart_day: 'not_counted' | 'counted';
  readonly eo_closings: 'counted' | 'excluded';
  readonly eo_closings_in_court: 'holiday' | 'not_holiday';
  readonly shutdown_days: 'counted' | 'excluded';
  /** `rule`: the rule's own trigger. */
  readonly trigger: 'rule' | 'date_of_request' | 'agency_service' | 'last_service' | 'rolled_date';
  /** `rule`: the rule's own roll. */
  readonly roll: 'rule' | 'forward' | 'none';
  readonly feb29: 'feb28' | 'mar1';
  readonly state_holidays: 'observed' | 'ignored';
  /** Holidays of the state where the court sits, as local dates. */
  readonly court_state_holidays: readonly string[];
  readonly frcp_6d_electronic: boolean;
  /** Replaces a state's own calendar of holidays; null uses the calendar kept with the state. */
  readonly holidays: readonly string[] | null;
  /** `HH:MM`. */
  readonly business_hours_end: string;
  /** Calendar days after which to ask again where no law names a date; null uses the rule's own. */
  readonly follow_up_days: readonly number[] | null;
}

export type SettingKey = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  trigger_day: 'not_counted',
  office_area: 'DC',
  after_hours: 'actual',
  routing_days: 'working',
  toll_stop_day: 'counted',
  toll_restart_day: 'not_counted',
  eo_closings: 'counted',
  eo_closings_in_court: 'holiday',
  shutdown_days: 'counted',
  trigger: 'rule',
  roll: 'rule',
  feb29: 'feb28',
  state_holidays: 'observed',
  court_state_holidays: [],
  frcp_6d_electronic: false,
  holidays: null,
  business_hours_end: '17:00',
  follow_up_days: null,
};

type Choice = string | boolean;

/** What a setting may hold: one of a list, or dates, an hour, numbers of days. */
export type SettingShape =
  | { readonly kind: 'choice'; readonly values: readonly Choice[] }
  | { readonly kind: 'dates'; readonly nullable: boolean }
  | { readonly kind: 'days'; readonly nullable: boolean }
  | { readonly kind: 'time' };

function choice(...values: readonly Choice[]): SettingShape {
  return { kind: 'choice', values };
}

/** The values of each setting, its default first where there is a choice. */
export const SETTING_SHAPES: Readonly<Record<SettingKey, SettingShape>> = {
  trigger_day: choice('not_counted', 'counted'),
  office_area: choice('DC', 'outside-DC'),
  after_hours: choice('actual', 'next_business_day'),
  routing_days: choice('working', 'calendar'),
  toll_stop_day: choice('counted', 'not_counted'),
  toll_restart_day: choice('not_counted', 'counted'),
  eo_closings: choice('counted', 'excluded'),
  eo_closings_in_court: choice('holiday', 'not_holiday'),
  shutdown_days: choice('counted', 'excluded'),
  trigger: choice('rule', 'date_of_request', 'agency_service', 'last_service', 'rolled_date'),
  roll: choice('rule', 'forward', 'none'),
  feb29: choice('feb28', 'mar1'),
  state_holidays: choice('observed', 'ignored'),
  court_state_holidays: { kind: 'dates', nullable: false },
  frcp_6d_electronic: choice(false, true),
  holidays: { kind: 'dates', nullable: true },
  business_hours_end: { kind: 'time' },
  follow_up_days: { kind: 'days', nullable: true },
};

export const SETTING_KEYS = Object.keys(SETTING_SHAPES) as readonly SettingKey[];

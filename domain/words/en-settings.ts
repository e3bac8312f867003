/** English words for the settings. A value reads after "if": "if the day of receipt is counted". */
import type { Words } from './words.ts';

export const SETTINGS_EN: Words['settings'] = {
  trigger_day: {
    label: 'Day of receipt',
    meaning: 'Most agencies leave it out; the Interior Department counts it as day 1 (43 CFR 2.16(a)).',
    values: { not_counted: 'the day of receipt is not counted', counted: 'the day of receipt is counted' },
  },
  office_area: {
    label: 'Where the office sits',
    meaning: 'Inauguration Day is a holiday only in and around Washington.',
    values: { DC: 'the office sits in the Washington area', 'outside-DC': 'the office sits elsewhere' },
  },
  after_hours: {
    label: 'Arrivals after hours, on weekends and holidays',
    meaning:
      'The statute says "receipt"; some agencies count such mail as received on the next business day.',
    values: {
      actual: 'the actual day of arrival counts',
      next_business_day: 'an arrival after hours counts on the next business day',
    },
  },
  routing_days: {
    label: 'The ten days for forwarding',
    meaning: 'Guidance and regulations say working days; the statute says only "ten days".',
    values: {
      working: 'the ten routing days are working days',
      calendar: 'the ten routing days are calendar days',
    },
  },
  toll_stop_day: {
    label: 'Day on which a question goes out',
    meaning: 'By convention it is used up.',
    values: {
      counted: 'the day of the question is used',
      not_counted: 'the day of the question is not used',
    },
  },
  toll_restart_day: {
    label: 'Day on which the answer comes in',
    meaning: 'By convention it is not counted; the next working day is.',
    values: {
      not_counted: 'the day of the answer is not counted',
      counted: 'the day of the answer is counted',
    },
  },
  eo_closings: {
    label: 'Agency days closed by executive order',
    meaning: 'They are no legal public holidays, so they count; most agencies leave them out in practice.',
    values: {
      counted: 'days closed by executive order count',
      excluded: 'days closed by executive order are left out',
    },
  },
  eo_closings_in_court: {
    label: 'Court days closed by executive order',
    meaning: 'Courts have treated them as legal holidays "declared by the President" (FRCP 6(a)(6)(B)).',
    values: {
      holiday: 'a day closed by executive order is a legal holiday in court',
      not_holiday: 'a day closed by executive order is no legal holiday in court',
    },
  },
  shutdown_days: {
    label: 'Days of a lapse in appropriations',
    meaning: 'OIP and OGIS count them; many agencies announce that clocks stopped.',
    values: { counted: 'days of a lapse count', excluded: 'days of a lapse are left out' },
  },
  trigger: {
    label: 'What starts the clock',
    meaning: 'For some rules a serious reading starts from another event.',
    values: {
      rule: "the rule's own event starts it",
      date_of_request: 'the date of the request starts it',
      agency_service: 'service on the agency starts it',
      last_service: 'the last of the three services starts it',
      rolled_date: 'the extension runs from the last day as moved',
    },
  },
  roll: {
    label: 'A last day on a weekend or holiday',
    meaning:
      'Some rules move it to the next business day, some do not; for our own acts not moving it is safe.',
    values: {
      rule: "the rule's own way is kept",
      forward: 'a last day on a weekend or holiday moves to the next business day',
      none: 'a last day on a weekend or holiday stays',
    },
  },
  feb29: {
    label: 'Years counted from a leap day',
    meaning: 'They end on Feb 28, or on Mar 1 in the other view.',
    values: { feb28: 'years from Feb 29 end on Feb 28', mar1: 'years from Feb 29 end on Mar 1' },
  },
  state_holidays: {
    label: 'State holidays in federal court',
    meaning: 'FRCP 6(a)(6)(C) counts those of the state where the court sits for periods counted forward.',
    values: {
      observed: 'holidays of the state where the court sits count',
      ignored: 'holidays of the state where the court sits are ignored',
    },
  },
  court_state_holidays: {
    label: 'Holidays of the state where the court sits',
    meaning: 'Dates, for example Apr 16 in the District of Columbia or Mar 31 in California.',
    values: {},
  },
  frcp_6d_electronic: {
    label: 'Three more days after electronic service',
    meaning: 'FRCP 6(d) gave them before Dec 1, 2016.',
    values: {
      true: 'electronic service brings three more days',
      false: 'electronic service brings no more days',
    },
  },
  holidays: {
    label: "A state's holidays",
    meaning: 'Dates that replace the calendar kept for the state.',
    values: {},
  },
  business_hours_end: {
    label: 'End of business hours',
    meaning: 'An appeal sent to HHS later counts as sent on the next calendar day.',
    values: {},
  },
  follow_up_days: {
    label: 'When to ask again',
    meaning: 'Calendar days after a letter that no law says when to answer.',
    values: {},
  },
};

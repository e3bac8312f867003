/**
 * Puts one rule to one set of facts: chooses the calendar and the zone, and finds the event that starts the
 * clock.
 */
import { type Calendar, agencyCalendar, courtCalendar, stateCalendar } from '../calendar/calendars.ts';
import { type Day, dateOf } from '../calendar/local-date.ts';
import { onOrAfter } from '../calendar/working-days.ts';
import type { TraceStep } from './answer.ts';
import { type Fact, type Facts, all, first } from './facts.ts';
import type { CalendarKind, Case, Law, Rule, StateLaw, Trigger } from './rule.ts';
import type { Settings } from './settings.ts';

const EASTERN = 'America/New_York';

export function caseOf(rule: Rule, facts: Facts, settings: Settings, law: Law): Case {
  const state = law.states.find((each) => each.rules.some((own) => own.key === rule.key));
  return {
    rule,
    facts,
    settings,
    law,
    calendar: calendarFor(rule.calendar, settings, law, state),
    filing: filingCalendar(rule.calendar, settings, law, state),
    zone: rule.zone ?? first(facts, ...rule.trigger.events)?.tz ?? EASTERN,
  };
}

/** The same facts and settings put to another rule of the same law. */
export function caseUnder(c: Case, key: string): Case {
  const rule = c.law.rules.get(key);
  if (!rule) throw new Error(`The rule ${key} is not in this table of law.`);
  return caseOf(rule, c.facts, c.settings, c.law);
}

const calendars = new WeakMap<Law, Map<string, Calendar>>();

/**
 * The days of one kind of calendar under the settings. Built once for each law and set of conventions, because
 * every count and each of its alternatives asks for one; a calendar with dates of the caller's own is not kept.
 */
export function calendarFor(
  kind: CalendarKind,
  settings: Settings,
  law: Law,
  state?: StateLaw | undefined,
): Calendar {
  if (settings.court_state_holidays.length > 0 || settings.holidays !== null) {
    return buildCalendar(kind, settings, law, state);
  }
  const { office_area, eo_closings, eo_closings_in_court, shutdown_days } = settings;
  const key = [kind, state?.code, office_area, eo_closings, eo_closings_in_court, shutdown_days].join();
  const kept = calendars.get(law) ?? new Map<string, Calendar>();
  calendars.set(law, kept);
  const calendar = kept.get(key) ?? buildCalendar(kind, settings, law, state);
  kept.set(key, calendar);
  return calendar;
}

function buildCalendar(
  kind: CalendarKind,
  settings: Settings,
  law: Law,
  state: StateLaw | undefined,
): Calendar {
  switch (kind) {
    case 'agency':
    case 'register':
      return agencyCalendar(law.calendars, {
        office: kind === 'agency' ? settings.office_area : 'outside-DC',
        closings: settings.eo_closings,
        lapses: settings.shutdown_days,
      });
    case 'court':
      return courtCalendar(law.calendars, {
        closings: settings.eo_closings_in_court,
        stateHolidays: settings.state_holidays === 'ignored' ? [] : settings.court_state_holidays,
      });
    case 'state':
      return stateCalendar(
        state?.holidays ?? law.calendars.holidays,
        settings.holidays,
        state?.code === 'DC' ? 'DC' : 'outside-DC',
      );
  }
}

/** For our own acts: a day closed by executive order is never relied on, a state's holiday in court never used. */
function filingCalendar(
  kind: CalendarKind,
  settings: Settings,
  law: Law,
  state: StateLaw | undefined,
): Calendar {
  const careful: Settings = {
    ...settings,
    eo_closings: 'excluded',
    eo_closings_in_court: 'holiday',
    state_holidays: 'ignored',
  };
  return calendarFor(kind, careful, law, state);
}

export interface Start {
  readonly day: Day;
  readonly fact: Fact;
  readonly trace: TraceStep;
}

/** The event that starts the clock under the settings, or null while it has not happened. */
export function startOf(c: Case): Start | null {
  const trigger: Omit<Trigger, 'readings'> = c.rule.trigger.readings?.[c.settings.trigger] ?? c.rule.trigger;
  const found = all(c.facts, trigger.events).filter(
    (fact) => fact.type !== 'determination' || fact.adverse !== false,
  );
  const fact = trigger.pick === 'first' ? found[0] : found.at(-1);
  const missing = trigger.events.some((type) => !found.some((each) => each.type === type));
  if (!fact || (trigger.pick === 'all' && missing)) return null;
  return startAt(fact, c.rule.receipt ? receivedOn(fact, c) : fact.day);
}

export function startAt(fact: Fact, day: Day): Start {
  const trace = { kind: 'start', date: dateOf(day), event: fact.type, eventId: fact.id ?? null } as const;
  return { day, fact, trace };
}

/**
 * The day on which an arrival counts. The statute says "receipt", so by default the actual day; some agencies
 * move what arrives on a closed day or after closing to the next business day (`after_hours`).
 */
export function receivedOn(fact: Fact, c: Case): Day {
  if (c.settings.after_hours === 'actual') return fact.day;
  if (c.calendar.closed(fact.day) === null && !arrivedAfterHours(fact, c.settings)) return fact.day;
  return onOrAfter(fact.day + 1, c.calendar);
}

export function arrivedAfterHours(fact: Fact, settings: Settings): boolean {
  return fact.afterHours ?? (fact.time !== undefined && fact.time > settings.business_hours_end);
}

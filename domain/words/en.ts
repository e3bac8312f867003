/**
 * English words of the deadline engine. Plain sentences after the model of the rules page, section 10: name each
 * skipped day, each stop with both dates, each extension, and the setting behind a disputed date. Not legal
 * advice, so a sentence says what the law or the practice is, never what a reader must do.
 */
import { dayOf, weekdayOf } from '../calendar/local-date.ts';
import { EVENTS_EN } from './en-events.ts';
import { CONSEQUENCES_EN, FAMILIES_EN, FIELDS_EN } from './en-fields.ts';
import { SETTINGS_EN } from './en-settings.ts';
import type { StepParams } from '../deadlines/steps.ts';
import { counted } from './counted-en.ts';
import type { Words } from './words.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function shortDate(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${WEEKDAYS[weekdayOf(dayOf(date)) - 1]} ${MONTHS[(month ?? 1) - 1]} ${day}`;
}

function longDate(date: string): string {
  return `${shortDate(date)}, ${date.slice(0, 4)}`;
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function days(n: number, kind = ''): string {
  return counted(n, `${kind}day`);
}

function reading({ setting, value, due }: StepParams['alternative']): string {
  const words = SETTINGS_EN[setting].values[value] ?? value;
  const date = due === null ? 'there would be no date yet' : `the date would be ${longDate(due)}`;
  return `if ${words} (${setting}=${value}), ${date}`;
}

const REASONS = {
  weekend: 'falls on a weekend',
  holiday: 'is a holiday',
  executive_order: 'is closed by executive order',
  lapse: 'falls in a lapse in appropriations',
  state_holiday: 'is a state holiday',
  clock_stopped: 'does not count',
} as const;

export const EN: Words = {
  date: longDate,
  shortDate,
  list,
  events: EVENTS_EN,
  settings: SETTINGS_EN,
  fields: FIELDS_EN,
  consequences: CONSEQUENCES_EN,
  families: FAMILIES_EN,
  steps: {
    not_started: ({ events }) =>
      `The clock has not started: it waits for ${list(events.map((event) => `"${EVENTS_EN[event]}"`))}.`,
    started: ({ event, date, counted }) =>
      `${EVENTS_EN[event]} on ${longDate(date)} (${counted ? 'counted as day 1' : 'not counted'}).`,
    routing_cap: ({ received, n, unit }) =>
      `Some component had it on ${longDate(received)}; ${counted(n, `${unit} day`)} later the clock starts even if nobody forwarded it.`,
    awaiting_perfection: ({ date }) =>
      `On ${longDate(date)} the agency asked for the request to be perfected; the clock starts on the day that is done.`,
    no_longer_applies: () => 'What started this clock was corrected: it no longer applies.',
    stated: ({ event, date }) =>
      `${EVENTS_EN[event]}: ${longDate(date)}. A date named in a paper is not counted and not moved.`,
    day_one: ({ date }) => `Day 1 is ${shortDate(date)}.`,
    skipped: ({ days: named }) => {
      const each = named.map((day) => `${shortDate(day.date)} (${day.name})`);
      return `${list(each)} ${named.length === 1 ? 'is' : 'are'} skipped.`;
    },
    skipped_span: ({ name, from, to }) =>
      `The working days from ${shortDate(from)} to ${longDate(to)} (${name}) are skipped.`,
    clock_stopped: ({ cause, from, to }) =>
      `The clock stopped on ${shortDate(from)} (${EVENTS_EN[cause]}) and ran again after the answer on ${longDate(to)}.`,
    clock_still_stopped: ({ cause, from }) =>
      `The clock has been stopped since ${longDate(from)} (${EVENTS_EN[cause]}): no answer is recorded.`,
    question_without_effect: ({ cause, from }) =>
      `${EVENTS_EN[cause]} on ${longDate(from)}: sent, no effect on the clock.`,
    days_stopped: ({ n }) => `${days(n, 'working ')} did not count while the clock was stopped.`,
    days_used: ({ used, remaining }) => `${days(used, 'working ')} used, ${remaining} left.`,
    last_day: ({ n, date }) => `Day ${n} is ${longDate(date)}.`,
    back_day: ({ n, date }) => `${days(n)} before is ${longDate(date)}.`,
    period_ends: ({ n, unit, from, to }) => `${counted(n, unit)} after ${longDate(from)} is ${longDate(to)}.`,
    extended: ({ n, to }) => `A notice in time gives ${days(n, 'more ')}, to ${longDate(to)}.`,
    extension_refused: () =>
      'The notice of more time came after the limit had run, so it does not move the date.',
    extension_shared: ({ used, left }) =>
      `The request already used ${days(used)} of the ten for unusual circumstances, so ${counted(left, 'is', 'are')} left for the appeal (not verified).`,
    added: ({ n, to }) =>
      `${counted(n, 'day is', 'days are')} added for the way it was served, to ${longDate(to)}.`,
    rolled: ({ from, to, reason, name }) =>
      `${longDate(from)} ${name === null ? REASONS[reason] : `is ${name}`}, so the last day moves to ${longDate(to)}.`,
    stands: ({ date }) => `${longDate(date)} is not a business day; this date does not move.`,
    due: ({ date }) => `The date is ${longDate(date)}.`,
    floor: ({ date }) => `Not before ${longDate(date)}.`,
    no_date: ({ followUps }) =>
      followUps.length === 0
        ? 'The law names no number of days.'
        : `The law names no number of days; ask again on ${list(followUps.map(longDate))}.`,
    agreed: ({ date }) => `Agreed with the agency: ${longDate(date)}; the legal date stays.`,
    file_by: ({ date }) => `File by ${longDate(date)}, the last business day on or before the limit.`,
    sue_from: ({ date }) => `A suit is not premature from ${longDate(date)}.`,
    appeal_first: () => 'An adverse answer came before any suit, so an appeal comes first.',
    premature: () => 'The complaint was filed before the limit had run: premature.',
    no_appeal_needed: ({ date }) =>
      date === null
        ? 'No appeal is needed before a court reviews expedition.'
        : `No appeal is needed before a court reviews expedition; one to HHS is open until ${longDate(date)}.`,
    sent: ({ date, timely }) =>
      `It counts as sent on ${longDate(date)}: ${timely ? 'in time' : 'after the last day'}.`,
    gap: ({ from, to }) =>
      `From ${longDate(from)} to ${longDate(to)} the period was closed; comments sent then are late unless the notice says otherwise.`,
    closes: ({ instant }) => `Closes at ${instant.slice(11, 16)} UTC on ${longDate(instant.slice(0, 10))}.`,
    further: ({ field, date }) => `${FIELDS_EN[field]}: ${longDate(date)}.`,
    service_missing: ({ event }) => `Still to be recorded: "${EVENTS_EN[event]}".`,
    rest_of_the_sixty: ({ date }) => `The rest of the sixty days runs longer, to ${longDate(date)}.`,
    met: ({ date, late }) => `Done on ${longDate(date)}${late ? ', after the last day' : ''}.`,
    day_is: ({ date, federal, working, court }) =>
      `${longDate(date)} is ${federal ? 'a federal holiday' : 'no federal holiday'}, ${working ? 'a' : 'no'} working day of an agency in Washington, and ${court ? 'no' : 'a'} business day of a federal court.`,
    alternative: (other) => `Disputed: ${reading(other)}.`,
    alternative_elsewhere: (other) => `At an agency whose own rule says so: ${reading(other)}.`,
    if_missed: ({ consequence }) => CONSEQUENCES_EN[consequence],
    state_calendar: ({ source, mark }) => `Holidays: ${source}${mark === 'U' ? ' (not verified)' : ''}.`,
    citation: ({ citation }) => `${citation}.`,
    not_verified: ({ part }) =>
      part
        ? 'Not verified: a part of this rule was not read.'
        : 'Not verified: the text of this rule was not read.',
  },
};

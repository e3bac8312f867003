/**
 * A date taken from a paper or set by a named member, and a question about one day. A stated date is never
 * counted and never moved; its trace says only where it came from. Checked 2026-11-24.
 */
import { courtCalendar, agencyCalendar } from '../../calendar/calendars.ts';
import { DeadlineInputError } from '../input-error.ts';
import { hourNamed, NOT_STARTED, statedOutcome } from '../count-rule.ts';
import { first, last } from '../facts.ts';
import type { Case, Outcome, Rule } from '../rule.ts';
import { on, onLast, rule } from './define.ts';

function stated(c: Case): Outcome {
  const fact = last(c.facts, 'date_stated');
  if (!fact) return NOT_STARTED;
  return { ...statedOutcome(null, fact, fact.newDue ?? fact.date), ...hourNamed(fact, c.zone) };
}

/** What a day is under the default conventions, whatever the settings of the case. */
function holiday(c: Case): Outcome {
  const asked = first(c.facts, 'day');
  if (!asked)
    throw new DeadlineInputError('MISSING_FIELD', 'events', 'The rule HOLIDAY needs an event "day".');
  const counted = { closings: 'counted', lapses: 'counted' } as const;
  const inDc = agencyCalendar(c.law.calendars, { ...counted, office: 'DC' }).closed(asked.day);
  const elsewhere = agencyCalendar(c.law.calendars, { ...counted, office: 'outside-DC' }).closed(asked.day);
  const court = courtCalendar(c.law.calendars, { closings: 'holiday', stateHolidays: [] });
  return {
    started: true,
    open: true,
    last: null,
    federalObservedHoliday: elsewhere?.reason === 'holiday',
    dcAreaHoliday: inDc?.reason === 'holiday',
    foiaWorkingDayDefaultDc: inDc === null,
    courtNonbusinessDay: court.closed(asked.day) !== null,
    trace: [],
  };
}

export const STATED: readonly Rule[] = [
  rule({
    key: 'STATED-DATE',
    name: 'A date from a paper',
    citation: 'The paper that names it',
    marks: ['V'],
    actor: 'either',
    calendar: 'agency',
    schedule: 'B',
    trigger: onLast('date_stated'),
    compute: stated,
  }),
  rule({
    key: 'HOLIDAY',
    name: 'What kind of day is it?',
    citation: '5 U.S.C. 6103; E.O. 11582 s. 3(a); FRCP 6(a)(6)',
    marks: ['V'],
    actor: 'nobody',
    calendar: 'agency',
    zone: 'America/New_York',
    trigger: on('day'),
    compute: holiday,
  }),
];

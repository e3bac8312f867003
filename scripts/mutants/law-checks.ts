/**
 * What notices a mistake in the law: the worked cases of the mutated rule first, then all others, and the printed
 * tables of closed days.
 */
import { agencyCalendar } from '#domain/calendar/calendars.ts';
import { dateOf, dayOf } from '#domain/calendar/local-date.ts';
import type { Law } from '#domain/deadlines/rule.ts';
import {
  CLOSED_BY_ORDER,
  LAPSED,
  OBSERVED,
  OBSERVED_IN_STATE,
  observedLine,
} from '#test/domain/calendar/observed-days.ts';
import { WORKED_CASES, type WorkedCase, differences } from '#test/domain/deadlines/worked-cases.ts';

/** The first complaint about this law's calendars, else about its cases; null when nothing is noticed. */
export function complaint(law: Law): string | null {
  return calendarComplaint(law) ?? caseComplaint(law);
}

/** The first case that comes out otherwise; those of the rule `about` are asked first. */
export function caseComplaint(law: Law, about?: string): string | null {
  const own = WORKED_CASES.filter((worked) => worked.rule === about);
  const others = WORKED_CASES.filter((worked) => worked.rule !== about);
  for (const worked of [...own, ...others]) {
    const found = complaintOf(worked, law);
    if (found !== null) return `${worked.id}: ${found}`;
  }
  return null;
}

/** A law under which a case cannot even be computed is noticed too. */
function complaintOf(worked: WorkedCase, law: Law): string | null {
  try {
    return differences(worked, law)[0] ?? null;
  } catch (error) {
    return String(error);
  }
}

function calendarComplaint(law: Law): string | null {
  try {
    return tableComplaint(law) ?? closureComplaint(law);
  } catch (error) {
    return String(error);
  }
}

function tableComplaint(law: Law): string | null {
  for (const [year, line] of Object.entries(OBSERVED)) {
    if (observedLine(Number(year), law.calendars.holidays) !== line) return `holidays of ${year}`;
  }
  for (const [code, years] of Object.entries(OBSERVED_IN_STATE)) {
    const holidays = law.states.find((state) => state.code === code)?.holidays ?? [];
    for (const [year, line] of Object.entries(years)) {
      if (observedLine(Number(year), holidays) !== line) return `holidays of ${code}, ${year}`;
    }
  }
  return null;
}

/** Read back through the calendar, day by day over the years that have closings. */
function closureComplaint(law: Law): string | null {
  const shut = agencyCalendar(
    { ...law.calendars, holidays: [] },
    { office: 'DC', closings: 'excluded', lapses: 'excluded' },
  );
  const orders: string[] = [];
  for (let day = dayOf('2013-01-01'); day <= dayOf('2026-12-31'); day += 1) {
    if (shut.closed(day)?.reason === 'executive_order') orders.push(dateOf(day));
  }
  const lapses = law.calendars.lapses.map((lapse) => `${lapse.from}..${lapse.to}`).join(' ');
  if (orders.join(' ') !== CLOSED_BY_ORDER) return 'days closed by executive order';
  return lapses === LAPSED ? null : 'lapses';
}

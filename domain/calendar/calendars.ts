/**
 * Which days count: calendars built from the dated data beside this file. The law asks four different
 * questions of the same week (an agency's working day, the Federal Register's business day, a court's day, a
 * state's business day), so there are four calendars; each says of any day whether it is closed, and why.
 */
import type { Closing, Lapse } from './closures.ts';
import { type Holiday, type OfficeArea, holidaysOf } from './federal-holidays.ts';
import { type Day, dayOf, weekdayOf, yearOf } from './local-date.ts';

export type ClosedReason = 'weekend' | 'holiday' | 'executive_order' | 'lapse' | 'state_holiday';

export interface ClosedDay {
  readonly reason: ClosedReason;
  readonly name: string | null;
  readonly short: string | null;
}

/** Says of a day why it is closed; null for a working day. */
export interface Calendar {
  closed(day: Day): ClosedDay | null;
}

/** The dated data every calendar is built from. */
export interface CalendarData {
  readonly holidays: readonly Holiday[];
  readonly closings: readonly Closing[];
  readonly lapses: readonly Lapse[];
}

export interface AgencyDays {
  readonly office: OfficeArea;
  readonly closings: 'counted' | 'excluded';
  readonly lapses: 'counted' | 'excluded';
}

type Closure = (day: Day) => ClosedDay | null;

const WEEKEND: ClosedDay = { reason: 'weekend', name: null, short: null };

function weekend(day: Day): ClosedDay | null {
  return weekdayOf(day) >= 6 ? WEEKEND : null;
}

function legalHoliday(holidays: readonly Holiday[], office: OfficeArea): Closure {
  return (day) => {
    const holiday = holidaysOf(yearOf(day), holidays).get(day);
    if (!holiday || (holiday.area !== 'everywhere' && holiday.area !== office)) return null;
    return { reason: 'holiday', name: holiday.name, short: holiday.short };
  };
}

function closing(closings: readonly Closing[]): Closure {
  const days = new Map(closings.map((each) => [dayOf(each.date), each]));
  return (day) => {
    const found = days.get(day);
    return found ? { reason: 'executive_order', name: found.name, short: found.name } : null;
  };
}

function lapse(lapses: readonly Lapse[]): Closure {
  const spans = lapses.map((each) => ({ from: dayOf(each.from), to: dayOf(each.to), name: each.name }));
  return (day) => {
    const found = spans.find((span) => day >= span.from && day <= span.to);
    return found ? { reason: 'lapse', name: found.name, short: found.name } : null;
  };
}

function listed(dates: readonly string[], reason: ClosedReason): Closure {
  const days = new Set(dates.map(dayOf));
  return (day) => (days.has(day) ? { reason, name: null, short: null } : null);
}

/** The first closure that applies names the day. Memoised: a count and its alternatives ask again and again. */
function calendarOf(closures: readonly Closure[]): Calendar {
  const known = new Map<Day, ClosedDay | null>();
  return {
    closed(day) {
      const seen = known.get(day);
      if (seen !== undefined) return seen;
      let found: ClosedDay | null = null;
      for (const closure of closures) found ??= closure(day);
      known.set(day, found);
      return found;
    },
  };
}

/** Working days of a federal agency: 5 U.S.C. 552(a)(6)(A)(i), legal public holidays of 6103 left out. */
export function agencyCalendar(data: CalendarData, days: AgencyDays): Calendar {
  const closures: Closure[] = [weekend, legalHoliday(data.holidays, days.office)];
  if (days.closings === 'excluded') closures.push(closing(data.closings));
  if (days.lapses === 'excluded') closures.push(lapse(data.lapses));
  return calendarOf(closures);
}

/**
 * Days of a federal court: FRCP 6(a)(6), FRAP 26(a)(6). Inauguration Day is not in their list. A day closed by
 * executive order is by default "declared a holiday by the President"; `stateHolidays` are those of
 * 6(a)(6)(C).
 */
export function courtCalendar(
  data: CalendarData,
  days: { readonly closings: 'holiday' | 'not_holiday'; readonly stateHolidays: readonly string[] },
): Calendar {
  const closures: Closure[] = [weekend, legalHoliday(data.holidays, 'outside-DC')];
  if (days.closings === 'holiday') closures.push(closing(data.closings));
  closures.push(listed(days.stateHolidays, 'state_holiday'));
  return calendarOf(closures);
}

/** Business days of a state: its own list of holidays, or the dates that the caller names instead. */
export function stateCalendar(
  holidays: readonly Holiday[],
  instead: readonly string[] | null,
  office: OfficeArea,
): Calendar {
  const named = instead === null ? legalHoliday(holidays, office) : listed(instead, 'state_holiday');
  return calendarOf([weekend, named]);
}

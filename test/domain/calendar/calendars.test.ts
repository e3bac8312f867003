import fedHolidays from '@18f/us-federal-holidays';
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { agencyCalendar } from '#domain/calendar/calendars.ts';
import { FEDERAL_HOLIDAYS, holidaysOf } from '#domain/calendar/federal-holidays.ts';
import { dateOf, dayOf, weekdayOf } from '#domain/calendar/local-date.ts';
import {
  CALENDAR_DATA,
  CLOSURES_SHOWN,
  FEDERAL_CALENDAR,
  addWorkingDays,
  daysOf,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from '#domain/calendar/working-days.ts';
import { OBSERVED, observedLine } from './observed-days.ts';

const everywhere = FEDERAL_HOLIDAYS.filter((holiday) => holiday.area === 'everywhere');
const years = Array.from({ length: 60 }, (_, i) => 1990 + i);

function observed(year: number): readonly string[] {
  return [...holidaysOf(year, everywhere).keys()].toSorted((a, b) => a - b).map(dateOf);
}

describe('federal holidays', () => {
  it.each(Object.keys(OBSERVED).map(Number))('of %i are those of the printed table', (year) => {
    expect(observedLine(year, FEDERAL_HOLIDAYS)).toBe(OBSERVED[year]);
  });

  it('agree with the 18F package from the first Juneteenth on', () => {
    for (const year of years.filter((each) => each >= 2022)) {
      const theirs = [year, year + 1]
        .flatMap((each) =>
          fedHolidays.allForYear(each, { shiftSaturdayHolidays: true, shiftSundayHolidays: true }),
        )
        .map((holiday) => holiday.dateString)
        .map((text) =>
          text
            .split('-')
            .map((part) => part.padStart(2, '0'))
            .join('-'),
        )
        .filter((date) => date.startsWith(String(year)));
      expect([...new Set(theirs)].toSorted()).toEqual(observed(year));
    }
  });

  it('agree with the date-holidays package, whose substitutes are of several types', () => {
    const package_ = new Holidays('US');
    const names =
      /^(New Year|Martin Luther King|Washington|Memorial|Juneteenth|Independence|Labor|Columbus|Veterans|Thanksgiving|Christmas)/;
    for (const year of years.filter((each) => each >= 2022)) {
      const theirs = package_
        .getHolidays(year)
        .filter((holiday) => names.test(holiday.name) && ['public', 'bank'].includes(holiday.type))
        .map((holiday) => holiday.date.slice(0, 10))
        .filter((date) => weekdayOf(dayOf(date)) < 6);
      expect([...new Set(theirs)].toSorted()).toEqual(observed(year));
    }
  });

  it('have no Juneteenth before 2021', () => {
    expect(isWorkingDay('2020-06-19')).toBe(true);
    expect(isWorkingDay('2021-06-18')).toBe(false);
  });

  it('keep Inauguration Day around Washington only, and give no other day for a Saturday', () => {
    const elsewhere = agencyCalendar(CALENDAR_DATA, {
      office: 'outside-DC',
      closings: 'counted',
      lapses: 'counted',
    });
    expect(isWorkingDay('2021-01-20')).toBe(false);
    expect(isWorkingDay('2021-01-20', elsewhere)).toBe(true);
    expect(isWorkingDay('2029-01-19')).toBe(true);
  });
});

describe('working days', () => {
  it('count after the date, which is itself left out', () => {
    expect(addWorkingDays('2026-03-02', 20)).toBe('2026-03-30');
    expect(addWorkingDays('2026-05-22', 1)).toBe('2026-05-26');
    expect(addWorkingDays('2026-05-26', -1)).toBe('2026-05-22');
    expect(addWorkingDays('2026-05-23', 0)).toBe('2026-05-23');
    expect(workingDaysBetween('2026-03-02', '2026-03-30')).toBe(20);
    expect(workingDaysBetween('2026-03-30', '2026-03-02')).toBe(0);
  });

  it('find the open day on or before, on or after', () => {
    expect(previousWorkingDay('2026-07-05')).toBe('2026-07-02');
    expect(nextWorkingDay('2026-07-03')).toBe('2026-07-06');
    expect(previousWorkingDay('2026-07-06')).toBe('2026-07-06');
    expect(nextWorkingDay('2026-07-06')).toBe('2026-07-06');
  });

  it('say of each day of a month what it is', () => {
    const days = daysOf('2025-12-24', '2025-12-28');
    expect(days.map((day) => day.kind)).toEqual([
      'executive_order',
      'holiday',
      'executive_order',
      'weekend',
      'weekend',
    ]);
    expect(days[1]?.name).toBe('Christmas Day');
    expect(daysOf('2025-11-12', '2025-11-13').map((day) => day.kind)).toEqual(['lapse', 'working']);
  });
});

/** A second reading of the same law, written as plainly as can be: walk day by day, ask by string. */
function naive(from: string, n: number, closed: ReadonlySet<string>): string {
  let day = dayOf(from);
  let left = n;
  while (left > 0) {
    day += 1;
    const weekday = ((day % 7) + 7) % 7; // 1970-01-01 was a Thursday: 2 and 3 are Saturday and Sunday
    if (weekday !== 2 && weekday !== 3 && !closed.has(dateOf(day))) left -= 1;
  }
  return dateOf(day);
}

describe('every start date of ten years', () => {
  const closed = new Set(
    Array.from({ length: 12 }, (_, i) => 2020 + i).flatMap((year) =>
      (OBSERVED[year] ?? '').split(' ').map((date) => `${year}-${date.slice(0, 5)}`),
    ),
  );
  const first = dayOf('2020-01-01');
  const last = dayOf('2029-11-30');

  it.each([1, 5, 10, 20])(
    'gives the same answer for %i working days as a walk through the printed table',
    (n) => {
      for (let day = first; day <= last; day += 1) {
        const date = dateOf(day);
        expect(addWorkingDays(date, n, FEDERAL_CALENDAR)).toBe(naive(date, n, closed));
      }
    },
  );

  it('never ends on a closed day', () => {
    for (let day = first; day <= last; day += 1) {
      expect(isWorkingDay(addWorkingDays(dateOf(day), 3, CLOSURES_SHOWN), CLOSURES_SHOWN)).toBe(true);
    }
  });
});

/**
 * The table of observed federal holidays, 2020 to 2030, as the rules page prints it (compared there with the OPM
 * tables), and single years beyond it where a holiday or its rule begins. A star is a holiday around Washington
 * only. Shared by a test and by the mutant run.
 */
import { dateOf, weekdayOf } from '#domain/calendar/local-date.ts';
import { type Holiday, holidaysOf } from '#domain/calendar/federal-holidays.ts';

export const OBSERVED: Readonly<Record<number, string>> = {
  1986: '01-01 01-20 02-17 05-26 07-04 09-01 10-13 11-11 11-27 12-25',
  1989: '01-02 01-16 01-20* 02-20 05-29 07-04 09-04 10-09 11-10 11-23 12-25',
  1997: '01-01 01-20 02-17 05-26 07-04 09-01 10-13 11-11 11-27 12-25',
  2010: '01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  2013: '01-01 01-21 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25',
  2017: '01-02 01-16 01-20* 02-20 05-29 07-04 09-04 10-09 11-10 11-23 12-25',
  2020: '01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25',
  2021: '01-01 01-18 01-20* 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  2022: '01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26',
  2023: '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
  2024: '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
  2026: '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
  2027: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  2028: '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
  2029: '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25',
  2030: '01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  // As in 2013, Inauguration Day is a Sunday and moves to Monday, which is always the King holiday.
  2041: '01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
};

/** The year as one line of the table. A holiday that stays on its weekend (Inauguration Day 2029) is nobody's day off. */
export function observedLine(year: number, holidays: readonly Holiday[]): string {
  return [...holidaysOf(year, holidays)]
    .filter(([day]) => weekdayOf(day) < 6)
    .toSorted(([a], [b]) => a - b)
    .map(([day, holiday]) => `${dateOf(day).slice(5)}${holiday.area === 'DC' ? '*' : ''}`)
    .join(' ');
}

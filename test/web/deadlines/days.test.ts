import { describe, expect, test } from 'vitest';
import { plusDays, tracedDays, weekdayOf, weeksOf } from '#web/deadlines/days.ts';

const step = (kind: string, date: string, number: number | null = null, until: string | null = null) => ({
  kind,
  date,
  until,
  number,
  text: kind,
});

describe('the days of a trace', () => {
  test('a stopped span becomes each of its days', () => {
    const days = tracedDays([step('stopped', '2026-03-05', null, '2026-03-09')]);
    expect([...days.keys()]).toEqual(['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09']);
  });

  test('a weekend inside a stop is drawn as stopped, and the due date keeps its number', () => {
    const days = tracedDays([
      step('skipped', '2026-03-07'),
      step('stopped', '2026-03-06', null, '2026-03-08'),
      step('counted', '2026-03-30', 20),
      step('due', '2026-03-30'),
    ]);
    expect(days.get('2026-03-07')?.kind).toBe('stopped');
    expect(days.get('2026-03-30')).toMatchObject({ kind: 'due', number: 20 });
  });

  test('notes, rolls and extensions are no days of the calendar', () => {
    expect(tracedDays([step('note', '2026-03-05'), step('extension', '2026-03-06', 10)]).size).toBe(0);
  });
});

describe('weeks', () => {
  test('start on Monday, hold seven days and reach the last day', () => {
    const weeks = weeksOf(tracedDays([step('start', '2026-03-04'), step('due', '2026-03-16', 8)]));
    expect(weeks).toHaveLength(3);
    expect(weeks[0]?.[0]).toMatchObject({ on: '2026-03-02', kind: 'outside' });
    expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0]!.on) === 0)).toBe(true);
  });

  test('a count of years is not drawn as a calendar', () => {
    expect(weeksOf(tracedDays([step('start', '2020-01-01'), step('due', '2026-01-01')]))).toEqual([]);
  });

  test('a day is added across the end of a year and of a leap February', () => {
    expect(plusDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});

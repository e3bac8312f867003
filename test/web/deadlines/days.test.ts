import { describe, expect, test } from 'vitest';
import { plusDays, tracedDays, weekdayOf, weeksOf } from '#web/deadlines/days.ts';

const step = (kind: string, date: string, number: number | null = null, until: string | null = null) => ({
  kind,
  date,
  until,
  number,
  text: kind,
});

const drawn = { dueOn: null, today: '2026-03-12' };

describe('the days of a trace', () => {
  test('a stop reaches from the day after the question to the answer, weekends too', () => {
    const days = tracedDays(
      [
        step('counted', '2026-03-05', 3),
        step('skipped', '2026-03-06'),
        step('skipped', '2026-03-07'),
        step('clock_stopped', '2026-03-05', null, '2026-03-09'),
        step('counted', '2026-03-10', 4),
      ],
      drawn,
    );
    const stopped = [...days.values()].filter(({ kind }) => kind === 'stopped').map(({ on }) => on);
    expect(stopped.sort()).toEqual(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09']);
    expect(days.get('2026-03-05')).toMatchObject({ kind: 'counted', number: 3 });
  });

  test('an open stop reaches to today', () => {
    const days = tracedDays([step('clock_stopped', '2026-03-10')], drawn);
    expect([...days.keys()]).toEqual(['2026-03-11', '2026-03-12']);
  });

  test('a question without effect stops nothing', () => {
    const days = tracedDays(
      [
        step('counted', '2026-03-05', 3),
        step('counted', '2026-03-06', 4),
        step('skipped', '2026-03-07'),
        step('clock_stopped', '2026-03-05', null, '2026-03-09'),
      ],
      drawn,
    );
    expect(days.get('2026-03-07')?.kind).toBe('skipped');
  });

  test('the due date keeps its number', () => {
    const days = tracedDays([step('counted', '2026-03-30', 20)], { ...drawn, dueOn: '2026-03-30' });
    expect(days.get('2026-03-30')).toMatchObject({ kind: 'due', number: 20 });
  });

  test('periods, extensions and rolls are no days of their own', () => {
    const steps = [
      step('period', '2026-03-05', 6, '2032-03-05'),
      step('extension', '2026-03-06', 10, '2026-03-20'),
    ];
    expect(tracedDays(steps, drawn).size).toBe(0);
  });
});

describe('weeks', () => {
  test('start on Monday, hold seven days and reach the last day', () => {
    const weeks = weeksOf(tracedDays([step('start', '2026-03-04')], { ...drawn, dueOn: '2026-03-16' }));
    expect(weeks).toHaveLength(3);
    expect(weeks[0]?.[0]).toMatchObject({ on: '2026-03-02', kind: 'outside' });
    expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0]!.on) === 0)).toBe(true);
  });

  test('a count of years is not drawn as a calendar', () => {
    expect(weeksOf(tracedDays([step('start', '2020-01-01')], { ...drawn, dueOn: '2026-01-01' }))).toEqual([]);
  });

  test('a day is added across the end of a year and of a leap February', () => {
    expect(plusDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});

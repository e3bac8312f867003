import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ClockStrip } from '#web/deadlines/clock-strip.tsx';
import { plusDays } from '#web/deadlines/days.ts';

const counted = (from: string, numbers: number) =>
  Array.from({ length: numbers }, (_, index) => ({
    kind: 'counted',
    date: plusDays(from, index),
    until: null,
    number: index + 1,
    text: '',
  }));

const stop = { kind: 'clock_stopped', date: '2026-03-04', until: '2026-03-09', number: null, text: '' };
const boxes = (html: string, kind: string) => html.split(`data-kind="${kind}"`).length - 1;

describe('the clock strip', () => {
  test('has a box for each counted day and one for each stop, and says the same in words', () => {
    const trace = [...counted('2026-03-02', 3), stop, ...counted('2026-03-10', 2)];
    const html = renderToStaticMarkup(
      <ClockStrip
        trace={trace}
        dueOn="2026-03-11"
        today="2026-03-03"
        clockDay={{ day: 2, of: 5, stopped: false }}
      />,
    );
    expect(boxes(html, 'day')).toBe(5);
    expect(boxes(html, 'stop')).toBe(1);
    expect(html).toContain('Stopped from Thu Mar 5, 2026 to Mon Mar 9, 2026.');
    expect(html).toContain('Due Wed Mar 11, 2026.');
  });

  test('with an open stop shows the days that are left, and no due date', () => {
    const html = renderToStaticMarkup(
      <ClockStrip
        trace={[...counted('2026-03-02', 3), stop]}
        dueOn={null}
        today="2026-03-09"
        clockDay={{ day: 3, of: 20, stopped: true }}
      />,
    );
    expect(boxes(html, 'left')).toBe(17);
    expect(html).toContain('Day 3 of 20, stopped');
    expect(html).not.toContain('Due ');
  });

  test('is not drawn for a count of years', () => {
    const html = renderToStaticMarkup(
      <ClockStrip trace={counted('2020-01-01', 400)} dueOn="2026-01-01" today="2026-01-01" clockDay={null} />,
    );
    expect(html).toBe('');
  });
});

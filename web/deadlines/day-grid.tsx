import { dayText } from '../ui/dates.tsx';
import styles from './day-grid.module.css';
import { tracedDays, weekdayOf, weeksOf, type Drawn, type TracedDay } from './days.ts';
import type { TraceStep } from './deadline.query.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A deadline's count as a calendar: each counted day with its number, skipped days pale, stopped days hatched. */
export function DayGrid({ trace, ...drawn }: Drawn & { trace: readonly TraceStep[] }) {
  const { today } = drawn;
  const weeks = weeksOf(tracedDays(trace, drawn));
  if (weeks.length === 0) return null;
  return (
    <table className={styles['grid']}>
      <caption>The count, day by day</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.on}>
            {week.map((day) => (
              <Cell key={day.on} day={day} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of "Thu Nov 26, 2026 does not count: Thanksgiving." only the reason; the cell itself shows the date. */
const reasonOf = (text: string): string => (text.split(': ').at(-1) ?? text).replace(/\.$/, '');

/** What a cell says beside its number; a skipped weekday says why, a weekend goes without saying. */
function wordOf(day: TracedDay): string {
  switch (day.kind) {
    case 'skipped':
      return weekdayOf(day.on) < 5 ? reasonOf(day.text) : '';
    case 'start':
    case 'stopped':
    case 'due':
      return day.kind;
    case 'counted':
    case 'outside':
      return '';
  }
}

function Cell({ day, today }: { day: TracedDay; today: string }) {
  const [, month, date] = day.on.split('-');
  const monthName =
    date === '01'
      ? new Date(`${day.on}T12:00:00Z`).toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })
      : '';
  return (
    <td data-kind={day.kind} data-today={day.on === today || undefined} title={day.text || undefined}>
      <time dateTime={day.on} aria-label={dayText(day.on)} data-month={month}>
        {monthName} {Number(date)}
      </time>
      {day.number !== null && (day.kind === 'counted' || day.kind === 'due') ? (
        <b>
          <span className="hidden">day </span>
          {day.number}
        </b>
      ) : null}
      <small>{wordOf(day)}</small>
      {day.kind === 'skipped' ? <span className="hidden">not counted</span> : null}
    </td>
  );
}

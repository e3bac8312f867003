import { counted } from '../ui/count.ts';
import { Day } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import styles from './lawsuit.module.css';
import type { Lawsuit } from './lawsuit.query.ts';

/** What the court ordered to be produced, beside what came. */
export function Schedules({ schedules }: { schedules: Lawsuit['production'] }) {
  if (schedules.length === 0) return null;
  return (
    <Section title="Production against the ordered rate" id="production">
      {schedules.map((schedule) => (
        <div key={`${schedule.what} ${schedule.rate}`} className={styles['schedule']}>
          <h3>{schedule.what}</h3>
          <p>
            <strong>{sayShortfall(schedule)}</strong> Ordered: {pages(schedule.rate)}
            {schedule.everyDays === null ? '' : ` every ${counted(schedule.everyDays, 'day')}`}. Came so far:{' '}
            {pages(schedule.released)} of {pages(schedule.ordered)}.
            {schedule.uncounted > 0
              ? ` ${schedule.uncounted} came without a count, and no shortfall is said of them.`
              : ''}
          </p>
          {schedule.productions.length > 0 ? (
            <table className={styles['table']}>
              <caption className="hidden">Productions</caption>
              <thead>
                <tr>
                  <th scope="col">Due</th>
                  <th scope="col">Came</th>
                  <th scope="col">Ordered</th>
                  <th scope="col">Pages</th>
                </tr>
              </thead>
              <tbody>
                {schedule.productions.map(({ on, producedOn, ordered, produced }) => (
                  <tr key={on}>
                    <td>
                      <Day on={on} />
                    </td>
                    <td>
                      <Day on={producedOn} empty="Not yet" />
                    </td>
                    <td>{ordered}</td>
                    <td>{produced ?? 'Not counted'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null}
        </div>
      ))}
    </Section>
  );
}

const pages = (count: number): string => counted(count, 'page');

function sayShortfall({ shortfall, productions }: Lawsuit['production'][number]): string {
  if (productions.length === 0) return 'Nothing has come yet.';
  return shortfall > 0 ? `${pages(shortfall)} short of the rate.` : 'The rate is kept.';
}

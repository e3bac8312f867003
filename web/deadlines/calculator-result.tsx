import { dayText, Moment } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import { useSite } from '../site/use-site.ts';
import styles from './calculator.module.css';
import type { Preview } from './calculator.query.ts';
import { ClockStrip } from './clock-strip.tsx';
import { WorkingOf } from './why.tsx';

/** The answer: the date first, then what follows from it, then the whole working. */
export function Result({ preview }: { preview: Preview }) {
  const { clock } = useSite();
  const { dueOn, dueAt, fileBy, sueFrom, details, calendarPath, trace } = preview;
  return (
    <Section title="The date" id="result" aside="Not legal advice">
      <div className={styles['answer']}>
        <p className={styles['due']}>
          {dueOn ? (
            <time dateTime={dueOn}>{dayText(dueOn)}</time>
          ) : (
            WORDS_WITHOUT_DATE[preview.status ?? 'NOT_STARTED']
          )}
        </p>
        <dl>
          {dueAt ? (
            <div>
              <dt>Closes</dt>
              <dd>
                <Moment at={dueAt} />
              </dd>
            </div>
          ) : null}
          {fileBy ? <Fact label="File by" on={fileBy} /> : null}
          {sueFrom ? <Fact label="May sue from" on={sueFrom} /> : null}
          {details.map(({ key, label, value }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{detailText(value)}</dd>
            </div>
          ))}
        </dl>
        {calendarPath ? (
          <p data-screen-only>
            <a href={calendarPath}>Add it to a calendar (ICS)</a>
          </p>
        ) : null}
      </div>
      <ClockStrip trace={trace} dueOn={dueOn} today={clock.today} clockDay={null} />
      <div className={styles['sheet']}>
        <WorkingOf working={preview} today={clock.today} />
      </div>
    </Section>
  );
}

/** What stands in place of a date that cannot be. */
const WORDS_WITHOUT_DATE: Readonly<Record<NonNullable<Preview['status']>, string>> = {
  NOT_STARTED: 'The clock has not started',
  RUNNING: 'No date yet',
  TOLLED: 'The clock is stopped: no date',
  MET: 'Met',
  MISSED: 'Missed',
  MOOT: 'It no longer matters',
  NO_FIXED_DEADLINE: 'This law names no number of days',
};

/** The API gives every further field as text; dates and yes or no read better in words. */
function detailText(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value);
  if (value === 'true') return 'yes';
  return value === 'false' ? 'no' : value.replaceAll('_', ' ');
}

function Fact({ label, on }: { label: string; on: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={on}>{dayText(on)}</time>
      </dd>
    </div>
  );
}

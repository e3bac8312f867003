import { FuzzyDay, shortDayText } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import type { TimelineEntry } from './agreement.query.ts';
import { Sources } from './sources.tsx';
import styles from './timeline.module.css';

/** An agreement's story by year. A full day has a solid mark; a month, a year or "about" has an open one. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  if (entries.length === 0) {
    return (
      <EmptyState title="No fact is recorded yet">
        <p>A fact appears here with its date, as precise as its source, and the source itself.</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles['timeline']}>
      {yearsOf(entries).map(([year, ofYear]) => (
        <section key={year} className={styles['year']} aria-label={year}>
          <h3>{year}</h3>
          <ol>
            {ofYear.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Entry({ entry: { occurred, sentence, sources, confidence } }: { entry: TimelineEntry }) {
  const exact = occurred.precision === 'DAY';
  return (
    <li className={styles['entry']} data-exact={exact || undefined}>
      <p className={styles['when']}>
        {exact ? (
          <time dateTime={occurred.on}>{shortDayText(occurred.on)}</time>
        ) : (
          <FuzzyDay date={occurred} />
        )}
        {occurred.basis === 'INFERRED' ? <span>inferred by us</span> : null}
      </p>
      <div>
        <p>{sentence}</p>
        <Sources sources={sources} confidence={confidence} />
      </div>
    </li>
  );
}

function yearsOf(entries: readonly TimelineEntry[]): Array<[string, TimelineEntry[]]> {
  const years = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const year = entry.occurred.on.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years];
}

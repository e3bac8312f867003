import { Link } from 'react-router';
import { FuzzyDay, shortDayText } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import type { TimelineEntry } from './agreement.query.ts';
import { Sources } from './sources.tsx';
import styles from './timeline.module.css';

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** The title of the agreement: what happened in other matters names them. */
  readonly ownTitle: string;
  /** Some of it is left out. */
  readonly isNarrowed?: boolean;
}

/** An agreement's story by year. A full day has a solid mark; a month, a year or "about" has an open one. */
export function Timeline({ entries, ownTitle, isNarrowed = false }: TimelineProps) {
  if (entries.length === 0 && isNarrowed) {
    return (
      <EmptyState title="Nothing like that happened">
        <p>Take a filter away, or look at all of it.</p>
      </EmptyState>
    );
  }
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
              <Entry key={entry.id} entry={entry} ownTitle={ownTitle} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Entry({ entry, ownTitle }: { entry: TimelineEntry; ownTitle: string }) {
  const { id, occurred, sentence, sources, confidence, path, matterTitle } = entry;
  const exact = occurred.precision === 'DAY';
  return (
    <li className={styles['entry']} data-exact={exact || undefined} id={id}>
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
        <p className={styles['of']}>
          <Link to={path}>
            {matterTitle === ownTitle ? 'Link to this' : matterTitle}
            <span className="visually-hidden">: {sentence}</span>
          </Link>
        </p>
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

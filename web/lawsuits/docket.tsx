import { Link } from 'react-router';
import { Tombstone } from '../access/tombstone.tsx';
import { FileLink } from '../documents/file-link.tsx';
import styles from '../requests/communications.module.css';
import { FuzzyDay } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import type { DocketEntry, Lawsuit } from './lawsuit.query.ts';

/** The docket, newest first, each entry with the facts that were read in it and where it can be read. */
export function Docket({ lawsuit }: { lawsuit: Lawsuit }) {
  const { nodes } = lawsuit.entries;
  if (nodes.length === 0) {
    return (
      <EmptyState title="No entry is recorded yet">
        <p>
          Each entry is recorded here with the facts in it. A minute order with no number and no paper sets
          dates all the same.
        </p>
      </EmptyState>
    );
  }
  return (
    <ol className={styles['list']}>
      {nodes.map((entry) => (
        <Item key={entry.id} entry={entry} lawsuit={lawsuit} />
      ))}
    </ol>
  );
}

const SEEN = {
  MATTER: null,
  ORGANIZATION: 'Only the organization sees it.',
  COUNSEL: 'Counsel only.',
  SEALED: 'Sealed.',
} as const;

function Item({ entry, lawsuit }: { entry: DocketEntry; lawsuit: Lawsuit }) {
  const kept = SEEN[entry.visibility];
  return (
    <li className={styles['item']}>
      <p className={styles['when']}>
        <FuzzyDay date={entry.entered} />
        <span>{entry.number === null ? 'No number' : `No. ${entry.number}`}</span>
      </p>
      <div>
        <p>{entry.text}</p>
        {entry.redaction ? <Tombstone redaction={entry.redaction} what="Words" /> : null}
        {entry.file ? (
          <p>
            <FileLink file={entry.file} />
          </p>
        ) : null}
        {entry.attachments.map((file, at) => (
          <p key={file.id}>
            Attachment {at + 1}: <FileLink file={file} />
          </p>
        ))}
        {entry.sources.length > 0 ? (
          <p className={styles['who']}>
            Sources:{' '}
            {entry.sources.map(({ url, title }, at) => (
              <span key={url}>
                {at > 0 ? ', ' : ''}
                <a href={url}>{title ?? hostOf(url)}</a>
              </span>
            ))}
          </p>
        ) : null}
        {kept ? <p className={styles['kept']}>{kept}</p> : null}
        {entry.facts.length > 0 ? (
          <ul className={styles['facts']} aria-label="Facts in it">
            {entry.facts.map((fact) => (
              <li key={fact.id}>
                <strong>{fact.sentence}</strong>{' '}
                {lawsuit.viewerCan.includes('CORRECT') ? (
                  <Link to={`${lawsuit.path}/events/${encodeURIComponent(fact.id)}`} data-screen-only>
                    Correct it<span className="hidden">: {fact.label}</span>
                  </Link>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

/** The name of the site, for a source without a title. */
const hostOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/, '');

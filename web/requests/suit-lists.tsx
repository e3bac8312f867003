import { Link } from 'react-router';
import { Day } from '../ui/dates.tsx';
import { Icon } from '../ui/icon.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import type { Readiness, RequestToSue } from './ready-to-sue.query.ts';
import styles from './ready-to-sue.module.css';

const LOOK = {
  MET: { icon: 'check', word: 'Yes' },
  LACKING: { icon: 'alert', word: 'Lacking' },
  ASK: { icon: 'hand', word: 'Asked of you' },
} as const;

const MEND: Readonly<
  Partial<
    Record<
      Readiness['checks'][number]['kind'],
      readonly [tail: string, label: string, act: RequestToSue['viewerCan'][number]]
    >
  >
> = {
  HOLD: ['/hold', 'Legal hold', 'SET_LEGAL_HOLD'],
  APPEALS: ['/appeal', 'Record an appeal', 'RECORD'],
  RECEIPT: ['/record?door=GOT_IT', 'Record what they say of it', 'RECORD'],
};

interface CheckProps {
  readonly check: Readiness['checks'][number];
  readonly path: string;
  readonly viewerCan: RequestToSue['viewerCan'];
}

export function Check({ check, path, viewerCan }: CheckProps) {
  const { icon, word } = LOOK[check.state];
  const found = check.state === 'LACKING' ? MEND[check.kind] : undefined;
  const mend = found && viewerCan.includes(found[2]) ? found : undefined;
  return (
    <li className={styles['check']} data-state={check.state}>
      <Icon name={icon} />
      <div>
        <h3>
          {check.title}: {word.toLowerCase()}
        </h3>
        <p>{check.sentence}</p>
        {check.evidence.length > 0 ? (
          <p className={styles['evidence']}>
            Shown by{' '}
            {check.evidence.map(({ id, label, occurred }, at) => (
              <span key={id}>
                {at > 0 ? '; ' : ''}
                <Link to={`${path}/events/${encodeURIComponent(id)}`}>
                  {label}, <Day on={occurred.on} />
                </Link>
              </span>
            ))}
          </p>
        ) : null}
        {check.deadline ? (
          <details>
            <summary>How the date is counted ({check.deadline.rule.citation})</summary>
            {check.deadline.explanation.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </details>
        ) : null}
        {mend ? (
          <p data-screen-only>
            <Link to={path + mend[0]}>{mend[1]}</Link>
          </p>
        ) : null}
      </div>
    </li>
  );
}

export function Dates({ ready: { dates } }: { ready: Readiness }) {
  return (
    <Section title="Table of dates" id="dates">
      {dates.length === 0 ? (
        <EmptyState title="Nothing happened yet">
          <p>The table begins with the filing of the request.</p>
        </EmptyState>
      ) : (
        <ol className={styles['dates']}>
          {dates.map(({ sentence, citation }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- two facts of a day can be told in the same words
            <li key={`${sentence}-${at}`}>
              {sentence} <cite>{citation}</cite>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

export function Exhibits({ ready: { exhibits } }: { ready: Readiness }) {
  if (exhibits.length === 0) return null;
  return (
    <Section title="Exhibits, in order" id="exhibits">
      <ul className={styles['checks']}>
        {exhibits.map(({ label, on, subject, sha256, file }) => (
          <li key={label}>
            <strong>{label}</strong>: {file ? <a href={file.path}>{file.name}</a> : 'removed'}, {subject},{' '}
            <Day on={on} />
            <code className={styles['sum']}>SHA-256 {sha256}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}

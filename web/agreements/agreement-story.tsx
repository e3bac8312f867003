import { Link } from 'react-router';
import { RequestList } from '../requests/request-list.tsx';
import { counted } from '../ui/count.ts';
import { EmptyState } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import type { Agreement } from './agreement.query.ts';
import styles from './agreement.module.css';
import { Sources } from './sources.tsx';
import { TOPIC, TOPICS } from './words.ts';

/** What is known, by what it tells of; what is not known; and what was asked. */
export function AgreementStory({ agreement }: { agreement: Agreement }) {
  return (
    <>
      <div className={styles['pair']}>
        <Section title="What is known" id="known">
          {TOPICS.map((topic) => (
            <Known
              key={topic}
              title={TOPIC[topic]}
              statements={agreement.known.filter((one) => one.topic === topic)}
            />
          ))}
        </Section>
        <Section title="What is not known" id="unknown">
          <ul className={styles['unknown']}>
            {agreement.unknown.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      </div>
      <Asked agreement={agreement} />
    </>
  );
}

function Known({ title, statements }: { title: string; statements: Agreement['known'] }) {
  if (statements.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles['known']}>
        {statements.map((statement) => (
          <li key={statement.text}>
            <p>{statement.text}</p>
            <Sources sources={statement.sources} confidence={statement.confidence} />
          </li>
        ))}
      </ul>
    </>
  );
}

const FIGURES = [
  { key: 'asked', word: 'asked', meaning: 'Requests that were filed; drafts do not count.' },
  { key: 'waiting', word: 'waiting', meaning: 'The agency still has time, or no date of its own is known.' },
  {
    key: 'overdue',
    word: 'overdue',
    meaning:
      'The date that the agency itself set in motion has passed. A start that is only assumed makes none overdue.',
  },
  { key: 'answered', word: 'answered', meaning: 'Answered in part or as a whole, whatever the answer.' },
  { key: 'released', word: 'released', meaning: 'At least one production of records came.' },
  { key: 'inCourt', word: 'in court', meaning: 'The requester has sued for the records.' },
  {
    key: 'untold',
    word: 'not told',
    meaning:
      'A request of others, of which no source says what came of it. It neither waits nor is overdue here.',
  },
] as const;

/** Shown also where they are zero. */
const ALWAYS: readonly string[] = ['asked', 'waiting', 'overdue', 'released'];

function Asked({ agreement: { counts, foiaRequests, isSample } }: { agreement: Agreement }) {
  const figures = FIGURES.filter(({ key }) => ALWAYS.includes(key) || counts[key] > 0);
  return (
    <Section title="Records asked for" id="asked" aside={isSample ? 'Sample requests' : 'Real requests only'}>
      <dl className={styles['figures']}>
        {figures.map(({ key, word }) => (
          <div key={key}>
            <dt>{word}</dt>
            <dd>{counts[key]}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>What these numbers count</summary>
        <dl>
          {FIGURES.map(({ key, word, meaning }) => (
            <div key={key}>
              <dt>
                <strong>{word}</strong>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>
          All of {counted(counts.asked, 'request')} that you may see. No agency is ranked: with fewer than 20
          answers each, one letter would turn the order round.
        </p>
      </details>
      {foiaRequests.nodes.length > 0 ? (
        <RequestList requests={foiaRequests.nodes} />
      ) : (
        <EmptyState title="No public request is recorded here yet">
          <p>
            A number here counts only sourced, public requests. To see the working parts, look at the{' '}
            <Link to="/requests?sample=true">sample requests</Link>.
          </p>
        </EmptyState>
      )}
    </Section>
  );
}

/** When it was signed, takes effect and ends; a date that no source shows is said to be unknown. */
export function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const dates = [
    ['Signed', agreement.signed],
    ['In force from', agreement.effective],
    ['Ends', agreement.ends],
  ] as const;
  return (
    <dl className={styles['facts']}>
      {agreement.parties.map(({ name, role }) => (
        <div key={name}>
          <dt>{role}</dt>
          <dd>{name}</dd>
        </div>
      ))}
      {dates.map(([label, date]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{date ? <time dateTime={date.on}>{date.text}</time> : <em>not shown by any source</em>}</dd>
        </div>
      ))}
    </dl>
  );
}

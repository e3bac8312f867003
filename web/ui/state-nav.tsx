import { Link } from 'react-router';
import styles from './state-nav.module.css';

/**
 * Which of a queue is shown: one link a state, each to `?state=<word>`; the first is what the bare address shows.
 * @param words by state, in their order
 */
export const StateNav = ({
  to,
  words,
  shown,
}: {
  to: string;
  words: Readonly<Record<string, string>>;
  shown: string;
}) => (
  <nav aria-label="Which" className={styles['which']}>
    {Object.entries(words).map(([state, word], at) => (
      <Link
        key={state}
        to={at === 0 ? to : `${to}?state=${state.toLowerCase()}`}
        aria-current={state === shown ? 'page' : undefined}
      >
        {word}
      </Link>
    ))}
  </nav>
);

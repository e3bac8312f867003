import { Icon } from '../ui/icon.tsx';
import styles from './bad-lines.module.css';

interface BadLinesProps {
  readonly bad: readonly { readonly line: number; readonly why: string; readonly says: string }[];
  readonly count: number;
}

/** Each line of a table that cannot be taken, with what stands in it: nothing of the table is lost without a word. */
export function BadLines({ bad, count }: BadLinesProps) {
  if (count === 0) return null;
  return (
    <ul className={styles['lines']}>
      {bad.map(({ line, why, says }) => (
        <li key={line}>
          <Icon name="alert" /> Line {line}: {why} {says === '' ? '' : `It says: ${says}`}
        </li>
      ))}
      {count > bad.length ? <li>And {count - bad.length} more.</li> : null}
    </ul>
  );
}

import { Link } from 'react-router';
import { Submit } from '../ui/button.tsx';
import styles from './record.module.css';

/** Under each form that records: look first, or leave it to somebody else. The save stands with what was seen. */
export function RecordButtons({ isSeen, path }: { isSeen: boolean; path: string }) {
  return (
    <div className={styles['end']}>
      <Submit name="intent" value="preview" look={isSeen ? 'quiet' : 'firm'}>
        {isSeen ? 'Look again at what moves' : 'See what moves'}
      </Submit>
      <Submit name="intent" value="staff" look="quiet">
        Not sure: hand to staff
      </Submit>
      <Link to={path}>Leave without saving</Link>
    </div>
  );
}

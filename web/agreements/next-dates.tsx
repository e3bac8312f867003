import { Link } from 'react-router';
import { ACTOR } from '../requests/words.ts';
import { Badge } from '../ui/badge.tsx';
import { Day } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import type { Agreement } from './agreement.query.ts';
import styles from './agreement.module.css';

/** What is next over all matters of an agreement, what is late first; nothing where no date is open. */
export function NextDates({ agreement: { nextDates } }: { agreement: Agreement }) {
  const { nodes, totalCount } = nextDates;
  if (nodes.length === 0) return null;
  return (
    <Section
      title="What is next"
      id="next"
      aside={
        totalCount !== null && totalCount > nodes.length
          ? `The first ${nodes.length} of ${totalCount} open dates`
          : null
      }
    >
      <ol className={styles['known']}>
        {nodes.map(({ id, label, dueOn, status, actor, matter }) => (
          <li key={id}>
            <p>
              <strong>{dueOn ? <Day on={dueOn} /> : null}</strong> {label}{' '}
              {status === 'MISSED' ? <Badge tone="late">Late</Badge> : null}
            </p>
            <p className={styles['of']}>
              {ACTOR[actor]}: <Link to={matter.path}>{matter.title}</Link>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

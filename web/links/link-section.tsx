import { Link } from 'react-router';
import { Badge } from '../ui/badge.tsx';
import { Section } from '../ui/section.tsx';
import { PART_SEEN } from '../access/keep-part.tsx';
import type { Link as Linked } from './links.query.ts';
import styles from './links.module.css';

/** What a matter belongs with: each link in words, with who says so. Nothing where there is none. */
export function LinkSection({ links }: { links: readonly Linked[] }) {
  const shown = links.flatMap(({ matter, ...link }) => (matter ? [{ ...link, matter }] : []));
  if (shown.length === 0) return null;
  return (
    <Section title="Belongs with" id="links">
      <ul className={styles['links']}>
        {shown.map(({ id, label, source, visibility, matter }) => (
          <li key={id}>
            {label} <Link to={matter.path}>{matter.title}</Link>
            {visibility === 'MATTER' ? null : <Badge tone="calm">{PART_SEEN[visibility]}</Badge>}
            <span className={styles['source']}>{source}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Link } from 'react-router';
import { Icon } from '../ui/icon.tsx';
import type { Matter, MatterAct } from './matter.query.ts';
import styles from './matter-acts.module.css';

/** A page and what it is called; null where the viewer has nothing to do there. */
export type ActLink = readonly [path: string, label: string] | null;

interface MatterActsProps {
  readonly matter: Pick<Matter, 'path' | 'viewerCan' | 'viewerAsks'>;
  /** What can be done on this kind of matter alone; it stands first. */
  readonly own?: readonly ActLink[];
}

/** The pages on which this viewer may change a matter now. */
export function MatterActs({ matter: { path, viewerCan, viewerAsks }, own = [] }: MatterActsProps) {
  const link = (act: MatterAct, tail: string, label: string): ActLink =>
    viewerCan.includes(act) || viewerAsks.includes(act) ? [`${path}/${tail}`, label] : null;
  const acts = [
    ...own,
    link('SET_PEOPLE', 'people', 'Lead and backup'),
    link('INVITE_GUEST', 'guests', 'Guests'),
    link('LINK', 'links', 'What it belongs with'),
    link('SHARE', 'share', 'Share link'),
    link('SET_VISIBILITY', 'visibility', 'Who can see this'),
    link('SET_LEGAL_HOLD', 'hold', 'Legal hold'),
    link('REDACT', 'words', 'Remove words'),
  ].filter((act) => act !== null);
  if (acts.length === 0) return null;
  return (
    <ul className={styles['acts']} data-screen-only>
      {acts.map(([to, label]) => (
        <li key={to}>
          <Link to={to}>
            <Icon name="pen" /> {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

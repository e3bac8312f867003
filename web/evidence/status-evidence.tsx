import { Link } from 'react-router';
import { Sources } from '../agreements/sources.tsx';
import type { WithStatusEvidence } from './status-evidence.query.ts';
import styles from './status-evidence.module.css';

/** Beside a status: the fact that put the matter there, and the paper or address that shows it, or that none does. */
export function StatusEvidence({ matter: { statusEvidence } }: { matter: WithStatusEvidence }) {
  if (!statusEvidence) return null;
  const { fact, file, sources, isCited } = statusEvidence;
  return (
    <div className={styles['evidence']}>
      <p>
        {fact.sentence}{' '}
        {fact.evidencePath ? (
          <Link to={fact.evidencePath}>Page {fact.page} shows it</Link>
        ) : file ? (
          <a href={file.path}>{file.name} shows it</a>
        ) : null}
        {isCited ? null : <em>No paper or address is cited for this.</em>}
      </p>
      <Sources sources={sources} />
    </div>
  );
}

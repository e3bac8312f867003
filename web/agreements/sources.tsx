import { hostOf } from '../ui/host.ts';
import styles from './sources.module.css';

interface SourcesProps {
  readonly sources: ReadonlyArray<{ readonly url: string; readonly title: string | null }>;
  readonly confidence?: string | null;
}

/** Where a fact was read, and how sure we are of it. */
export function Sources({ sources, confidence }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <p className={styles['sources']}>
      {sources.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.map(({ url, title }, index) => (
        <span key={url}>
          {index > 0 ? ', ' : ''}
          <a href={url} rel="noreferrer">
            {title ?? hostOf(url)}
          </a>
        </span>
      ))}
      {confidence ? `. Confidence: ${confidence}` : ''}
    </p>
  );
}

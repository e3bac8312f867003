import { Link, useSearchParams } from 'react-router';
import styles from './pager.module.css';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Links to the pages before and after. Plain addresses: they keep every filter and work with no script. */
export function Pager({ pageInfo, label }: { pageInfo: PageInfo; label: string }) {
  const [params] = useSearchParams();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <nav className={styles['pager']} aria-label={`Pages of ${label}`}>
      {hasPreviousPage && startCursor ? (
        <Link rel="prev" to={addressOf(params, 'before', startCursor)}>
          ← Earlier in the list
        </Link>
      ) : (
        <span />
      )}
      {hasNextPage && endCursor ? (
        <Link rel="next" to={addressOf(params, 'after', endCursor)}>
          Further down the list →
        </Link>
      ) : null}
    </nav>
  );
}

function addressOf(params: URLSearchParams, name: 'after' | 'before', cursor: string): string {
  const next = new URLSearchParams(params);
  next.delete('after');
  next.delete('before');
  next.set(name, cursor);
  return `?${next}`;
}

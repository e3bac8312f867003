import { Link } from 'react-router';
import { Notice } from '../ui/notice.tsx';

interface Same {
  readonly title: string;
  readonly path: string;
}

/** The matter that is recorded already under the number that was typed. */
export const sameIn = (refusals: ReadonlyArray<{ readonly current: Same | null }>): Same | null =>
  refusals.find(({ current }) => current)?.current ?? null;

interface SameMatterProps {
  readonly same: Same | null | undefined;
  /** "This case is recorded already". */
  readonly title: string;
}

/** Leads to it; nothing where there is none. */
export function SameMatter({ same, title }: SameMatterProps) {
  if (!same) return null;
  return (
    <Notice tone="ours" icon="alert" title={title} live>
      <p>
        <Link to={same.path}>{same.title}</Link>: go on there, or correct the number.
      </p>
    </Notice>
  );
}

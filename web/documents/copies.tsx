import { Link } from 'react-router';
import { Moment } from '../ui/dates.tsx';
import { CHECK_STATE } from './check-words.ts';
import { FileLink } from './file-link.tsx';
import type { ShownFile } from './file.query.ts';
import styles from './findings.module.css';

interface CopiesProps {
  readonly copies: readonly {
    readonly id: string;
    readonly uploadedAt: string;
    readonly file: ShownFile;
  }[];
  /** The letter that the original came with. */
  readonly place: string;
}

/** The redacted copies of a file, the newest first, each with whether others have it. */
export function Copies({ copies, place }: CopiesProps) {
  if (copies.length === 0)
    return (
      <p>
        There is none yet. A redacted copy is a fresh PDF without what you choose; others get it in the place
        of the original, which stays as it came.
      </p>
    );
  return (
    <ul className={styles['list']}>
      {copies.map(({ id, uploadedAt, file }) => (
        <li key={id}>
          <FileLink file={file} /> <Moment at={uploadedAt} />
          {file.check ? (
            <>
              {'. '}
              <Link to={`${place}/check?copy=${encodeURIComponent(id)}`}>
                {CHECK_STATE[file.check.state]}
              </Link>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

import { Link } from 'react-router';
import { counted } from '../ui/count.ts';
import { CHECK_STATE } from './check-words.ts';
import styles from './file-link.module.css';
import type { ShownFile } from './file.query.ts';
import { FILE_KIND } from './words.ts';

/** A file to download, with what it is and how large; a name that promises something else is said to. */
export function FileLink({ file }: { file: ShownFile }) {
  const { name, path, bytes, kind, isAsNamed, document } = file;
  return (
    <>
      <a href={path}>{name}</a>{' '}
      <span className={styles['what']}>
        ({FILE_KIND[kind]}, {sizeOf(bytes)}
        {document.reading === 'READ' ? (
          <>
            , <Link to={document.path}>read its pages</Link>
          </>
        ) : null}
        ){isAsNamed ? null : <> The name says otherwise: open it with care.</>}
      </span>
    </>
  );
}

/** For members: whether others have it, and the way to what was found. */
export function FileState({ file: { check }, to }: { file: ShownFile; to: string }) {
  if (!check) return null;
  return (
    <>
      {' '}
      <Link to={to} className={styles['what']}>
        {CHECK_STATE[check.state]}
      </Link>
    </>
  );
}

/** In the units of file managers: 1 kB is 1,000 bytes. */
function sizeOf(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, 'byte');
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

import { Link } from 'react-router';
import { SampleLabel } from '../ui/badge.tsx';
import { counted } from '../ui/count.ts';
import { Section } from '../ui/section.tsx';
import styles from './findings.module.css';
import { checkPath } from './letter-paths.ts';
import type { HeldFile } from './held-files.query.ts';

/** Files of public requests that others do not have yet, with the way to decide. */
export function HeldFiles({ files }: { files: readonly HeldFile[] }) {
  const shown = files.flatMap(({ id, name, check, document }) =>
    check?.request && check.letter
      ? [{ id, name, ...check, document, letter: check.letter, request: check.request }]
      : [],
  );
  if (shown.length === 0) return null;
  return (
    <Section title="Files to check" id="held-files" aside={counted(shown.length, 'file')}>
      <ul className={styles['list']}>
        {shown.map(({ id, name, findingCount, document, letter, request }) => (
          <li key={id}>
            <Link
              to={
                document.isRedactedCopy
                  ? `${checkPath(request, letter)}?copy=${encodeURIComponent(document.id)}`
                  : checkPath(request, letter, { id })
              }
            >
              {name}
            </Link>
            : {findingCount === 0 ? 'not checked' : counted(findingCount, 'finding')}. {letter.subject},{' '}
            {request.title} {request.isSample ? <SampleLabel /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Link } from 'react-router';
import type { ShownCitation } from './citation.query.ts';
import styles from './document.module.css';
import { PageMarks } from './page-marks.tsx';

/**
 * The page of a letter beside what it says: its picture with the words marked, the words themselves, and the way to it. For
 * whatever cites a page; the query takes `CitationFields`. The picture is loaded when it is looked at.
 */
export function CitedPage({ citation, says }: { citation: ShownCitation; says: string }) {
  const { number, passage, path, file, marks, page } = citation;
  return (
    <figure className={styles['cited']}>
      {page?.picturePath && page.width && page.height ? (
        <div className={styles['picture']}>
          <img
            src={page.picturePath}
            width={page.width}
            height={page.height}
            loading="lazy"
            alt={`Page ${number} of ${file.name}.`}
          />
          <PageMarks marks={marks} />
        </div>
      ) : null}
      <figcaption>
        {passage ? <blockquote>{passage}</blockquote> : null}
        <Link to={path}>
          Page {number} of {file.name}
          <span className="hidden"> says: {says}</span>
        </Link>
        {page && page.labels.length > 0 ? `, ${page.labels.join(', ')}` : null}
        {passage && page && marks.length === 0
          ? '. These words were not found on the page: compare them with the picture.'
          : null}
      </figcaption>
    </figure>
  );
}

import type { ReactNode } from 'react';
import styles from './document.module.css';
import type { ShownPage } from './document.query.ts';
import { PageMarks } from './page-marks.tsx';
import { ORIGIN } from './words.ts';

/** The picture of a page with what is marked on it, and beside it its words, to select and copy. */
export function PageView({ page }: { page: ShownPage }) {
  const { number, labels, lines, picturePath, width, height, marks, origin, confidence } = page;
  return (
    <div className={styles['page']} data-pictured={picturePath !== null}>
      {picturePath && width && height ? (
        <div className={styles['picture']}>
          <img
            src={picturePath}
            width={width}
            height={height}
            alt={`Page ${number}; its words stand beside it.`}
          />
          <PageMarks marks={marks} lines={lines} />
        </div>
      ) : null}
      <section aria-label={`Words of page ${number}`} className={styles['side']}>
        {labels.length > 0 ? <p className={styles['label']}>{labels.join(', ')}</p> : null}
        <p className={styles['soft']}>
          {ORIGIN[origin]}
          {confidence === null ? null : ` The program is ${confidence} % sure.`}
        </p>
        <div className={styles['text']}>{marked(page)}</div>
      </section>
    </div>
  );
}

/** The text in pieces, what is marked in <mark>; the first is where a link to the passage leads. */
function marked({ text, marks }: ShownPage): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start));
    pieces.push(
      <mark key={start} id={pieces.length === 1 ? 'passage' : undefined}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}

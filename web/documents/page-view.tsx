import type { ReactNode } from 'react';
import styles from './document.module.css';
import type { ShownPage } from './document.query.ts';
import { ORIGIN } from './words.ts';

/** The picture of a page with what is marked on it, and beside it its words, to select and copy. */
export function PageView({ page }: { page: ShownPage }) {
  const { number, picturePath, width, height, marks, origin, confidence } = page;
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
          <svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">
            {marks.flatMap(({ start, boxes }) =>
              boxes.map(({ left, top, width: across, height: down }) => (
                <rect
                  key={`${start} ${left} ${top}`}
                  x={left - 20}
                  y={top - 20}
                  width={across + 40}
                  height={down + 40}
                />
              )),
            )}
          </svg>
        </div>
      ) : null}
      <section aria-label={`Words of page ${number}`} className={styles['side']}>
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

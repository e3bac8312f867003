import { counted } from '../ui/count.ts';
import styles from './document.module.css';
import type { ShownDocument } from './document.query.ts';
import { FILE_KIND } from './words.ts';

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** What is known of the file: its language, and what it says of itself, which nobody checked. */
export function AboutFile({ document }: { document: ShownDocument }) {
  const { language, pageCount, file, sayings } = document;
  const facts = [
    FILE_KIND[file.kind],
    ...(pageCount === null ? [] : [counted(pageCount, 'page')]),
    ...(language === null ? [] : [LANGUAGES.of(language) ?? language]),
  ];
  return (
    <section className={styles['about']} aria-label="About this file">
      <p className={styles['soft']}>{facts.join(', ')}</p>
      {sayings.length > 0 ? (
        <details>
          <summary>What the file says of itself</summary>
          <dl>
            {sayings.map(({ name, value }) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  );
}

import { Form, Link } from 'react-router';
import { TextField } from '../forms/fields.tsx';
import { Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import styles from './document.module.css';
import type { ShownDocument } from './document.query.ts';
import { Excerpt } from './excerpt.tsx';

interface Tools {
  readonly document: ShownDocument;
  readonly page: number;
  readonly words: string | null;
}

/** Turning pages, going to one, and finding words: plain addresses, so that all of it works without a script. */
export function PageTools({ document, page, words }: Tools) {
  const { path, pageCount } = document;
  return (
    <>
      <div className={styles['tools']}>
        <Turn document={document} page={page} />
        <Form method="get" action={path} className={styles['go']} key={`page ${page}`}>
          <TextField
            name="page"
            label={`Page${pageCount ? ` of ${pageCount}` : ''}, or Bates number`}
            value={String(page)}
            maxLength={60}
          />
          <Submit look="quiet">Go</Submit>
        </Form>
        <search>
          <Form method="get" action={path} className={styles['go']} key={words}>
            <input type="hidden" name="page" value={page} />
            <TextField name="q" label="Find in this document" type="search" value={words} maxLength={200} />
            <Submit look="quiet">Find</Submit>
          </Form>
        </search>
      </div>
      {words === null ? null : <Hits document={document} page={page} words={words} />}
    </>
  );
}

function Turn({ document: { path, before, after } }: Pick<Tools, 'document' | 'page'>) {
  return (
    <nav className={styles['turn']} aria-label="Pages">
      {before ? (
        <Link rel="prev" to={`${path}?page=${before.number}`}>
          ← Page {before.number}
        </Link>
      ) : null}
      {after ? (
        <Link rel="next" to={`${path}?page=${after.number}`}>
          Page {after.number} →
        </Link>
      ) : null}
    </nav>
  );
}

function Hits({ document: { hits }, page, words }: Tools) {
  if (hits.length === 0) return <p>No page has “{words}”.</p>;
  return (
    <details className={styles['hits']} open={hits.length <= 5}>
      <summary>
        “{words}” on {counted(hits.length, 'page')}
      </summary>
      <ol>
        {hits.map(({ number, path, excerpt }) => (
          <li key={number}>
            <Link to={path} aria-current={number === page ? 'page' : undefined}>
              Page {number}
            </Link>{' '}
            <Excerpt parts={excerpt} />
          </li>
        ))}
      </ol>
    </details>
  );
}

// What stands beside the story of every kind of matter: its blocks, the door to follow it, and who did what.
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import styles from '../requests/request.module.css';
import { Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';

export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['block']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface Followed {
  readonly id: string;
  readonly viewerCan: readonly string[];
  readonly viewerFollows: boolean;
}

export function Follow({ matter: { id, viewerCan, viewerFollows } }: { matter: Followed }) {
  if (!viewerCan.includes('FOLLOW')) return null;
  return (
    <Form method="post" className={styles['block']}>
      <input type="hidden" name="matter" value={id} />
      <Submit look="quiet" name="follow" value={viewerFollows ? 'false' : 'true'}>
        {viewerFollows ? 'Stop following' : 'Follow: remind me of its dates'}
      </Submit>
    </Form>
  );
}

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly sentence: string;
  readonly reason: string | null;
  readonly by: { readonly name: string } | null;
}

interface Recent {
  readonly totalCount: number | null;
  readonly nodes: readonly Entry[];
}

/** The latest entries, and the way to the page with all of them. */
export function RecentHistory({ path, history }: { path: string; history: Recent }) {
  return (
    <Block title="Who did what">
      <details>
        <summary>{history.totalCount ?? history.nodes.length} entries</summary>
        <ol className={styles['history']}>
          {history.nodes.map(({ id, at, by, sentence, reason }) => (
            <li key={id}>
              <Moment at={at} />
              <p>
                {by ? `${by.name}: ` : ''}
                {sentence}
                {reason ? ` Reason: ${reason}` : ''}
              </p>
            </li>
          ))}
        </ol>
      </details>
      <p>
        <Link to={`${path}/history`}>What each changed, and how to take it back</Link>
      </p>
    </Block>
  );
}

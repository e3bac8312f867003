import { Form } from 'react-router';
import { askFor } from '../forms/asked.ts';
import { Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';
import styles from './security.module.css';
import type { Security } from './security.query.ts';

/** Each place where the person is signed in, and a button that ends it. */
export function Sessions({ sessions }: { sessions: Security['sessions'] }) {
  return (
    <>
      <ul className={styles['rows']}>
        {sessions.map(({ id, device, isThis, startedAt, seenAt }) => (
          <li key={id}>
            <p>
              <strong>
                {device}
                {isThis ? ' (this one)' : ''}
              </strong>
              <span>
                Signed in <Moment at={startedAt} />, last seen <Moment at={seenAt} />
              </span>
            </p>
            {isThis ? null : (
              <Form method="post">
                <input type="hidden" name="session" value={id} />
                <Submit look="quiet" name="intent" value={askFor('revoke')}>
                  Sign out<span className="visually-hidden"> {device}</span>
                </Submit>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post" className={styles['all']}>
          <Submit look="quiet" name="intent" value={askFor('others')}>
            Sign out everywhere else
          </Submit>
        </Form>
      ) : null}
      <p className={styles['note']}>A session ends by itself thirty days after you signed in.</p>
    </>
  );
}

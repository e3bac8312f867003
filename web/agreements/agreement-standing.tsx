import { Day } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Agreement } from './agreement.query.ts';
import styles from './agreement.module.css';
import { Sources } from './sources.tsx';

/** In force or enjoined today and under which order; and how it came to that, each step with its source. */
export function AgreementStanding({ agreement }: { agreement: Agreement }) {
  const { status, statusSentence, statusHistory } = agreement;
  return (
    <div className={styles['standing']}>
      <Notice tone={status === 'IN_EFFECT' ? 'wait' : 'done'} icon="clock" title="Where it stands today">
        <p>{statusSentence}</p>
        {statusHistory.length > 0 ? (
          <details>
            <summary>How it came to that</summary>
            <ol className={styles['turns']}>
              {statusHistory.map(({ label, from, until, order, fact }) => (
                <li key={`${from} ${label} ${order}`}>
                  <p>
                    <strong>{label}</strong>, <Day on={from} />
                    {until ? (
                      <>
                        {' '}
                        to <Day on={until} />
                      </>
                    ) : null}
                    {order ? `: ${order}` : ''}
                  </p>
                  {fact ? <Sources sources={fact.sources} /> : null}
                </li>
              ))}
            </ol>
          </details>
        ) : null}
      </Notice>
    </div>
  );
}

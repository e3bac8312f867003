import { Link } from 'react-router';
import { CHANNEL } from '../requests/words.ts';
import { Day, Moment } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import { Copies } from './copies.tsx';
import styles from './document.module.css';
import type { ShownDocument } from './document.query.ts';
import { checkPath } from './letter-paths.ts';

/** From whom a file came, by whose hands, what was made of it, and the sum by which it is known. */
export function WhereFrom({ document }: { document: ShownDocument }) {
  const { isRedactedCopy, original, copies, custody, file } = document;
  const { check } = file;
  const place = check?.letter && check.request ? checkPath(check.request, check.letter) : null;
  return (
    <Section title="Where this file comes from" id="custody">
      {isRedactedCopy ? (
        <p>
          This is a redacted copy: words were taken out of it before others could have it.{' '}
          {original ? (
            <>
              The original is kept: <Link to={original.path}>{original.file.name}</Link>.
            </>
          ) : (
            'The original is kept.'
          )}
        </p>
      ) : null}
      <dl className={styles['facts']}>
        {custody.letters.map(({ id, subject, direction, channel, sender, happenedOn, datedOn }) => {
          const on = happenedOn ?? datedOn;
          return (
            <div key={id}>
              <dt>{direction === 'IN' ? 'Received' : 'Sent'}</dt>
              <dd>
                {subject}, {CHANNEL[channel].toLowerCase()}
                {sender ? `, from ${sender}` : ''}
                {on ? (
                  <>
                    , <Day on={on} />
                  </>
                ) : null}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{isRedactedCopy ? 'Made' : 'Uploaded'}</dt>
          <dd>
            <Moment at={custody.at} />
            {custody.by ? ` by ${custody.by.name}` : ''}
          </dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd className={styles['sum']}>{custody.sha256}</dd>
        </div>
      </dl>
      {!isRedactedCopy && place ? (
        <>
          <h3>Redacted copies</h3>
          <Copies copies={copies} place={place.replace(/\/check$/, '')} />
          <p>
            <Link to={place}>What was found in it, and who may have it</Link>
          </p>
        </>
      ) : null}
    </Section>
  );
}

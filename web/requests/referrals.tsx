import { Link } from 'react-router';
import { Badge } from '../ui/badge.tsx';
import { counted } from '../ui/count.ts';
import { Day } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import styles from './determinations.module.css';
import type { FoiaRequest } from './request.query.ts';

/** What other bodies answer now, and from where this request came. */
export function Referrals({ request }: { request: FoiaRequest }) {
  const { referrals, referredFrom, viewerCan, path } = request;
  if (referrals.length === 0 && !referredFrom) return null;
  return (
    <Section title="Referred" id="referrals">
      {referredFrom ? (
        <p>
          Referred here from <Link to={referredFrom.path}>{referredFrom.title}</Link>. The clock counts on
          from the day that one was sent.
        </p>
      ) : null}
      <ul className={styles['list']}>
        {referrals.map(({ event, body, pages, isAnswered, foiaRequest }) => (
          <li key={event.id}>
            <h3>
              To {body}, <Day on={event.occurred.on} />
            </h3>
            {pages === null ? null : <p>{counted(pages, 'page')}</p>}
            {foiaRequest ? (
              <>
                <p>
                  <Link to={foiaRequest.path}>{foiaRequest.title}</Link>: {foiaRequest.statusSentence}
                </p>
                <Badge tone={isAnswered ? 'done' : 'wait'} icon={isAnswered ? 'check' : 'clock'}>
                  {isAnswered ? 'Answered there' : 'Not answered there: this request is not complete'}
                </Badge>
              </>
            ) : viewerCan.includes('FOLLOW_REFERRAL') ? (
              <p>
                <Link to={`${path}/referral`} aria-label={`Follow the referral to ${body}`}>
                  Follow it with a request there
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

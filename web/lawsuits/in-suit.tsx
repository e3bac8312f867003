import { Link } from 'react-router';
import { EmptyState, Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import styles from './lawsuit.module.css';
import type { Lawsuit } from './lawsuit.query.ts';

/** The requests in suit, each with who asked beside who sues. */
export function InSuit({ lawsuit }: { lawsuit: Lawsuit }) {
  const { requestsInSuit: requests, nature, path, viewerCan } = lawsuit;
  if (requests.length === 0 && nature !== 'FOIA' && nature !== 'PRIVACY_ACT') return null;
  return (
    <Section title="Requests in suit" id="requests">
      {requests.length === 0 ? (
        <EmptyState title="No request is put in suit yet">
          <p>
            Once it is, its requester is compared with the plaintiffs, and it knows of the complaint.{' '}
            {viewerCan.includes('EDIT') ? <Link to={`${path}/manage#in-suit`}>Put one in suit</Link> : null}
          </p>
        </EmptyState>
      ) : (
        <ul className={styles['requests']}>
          {requests.map(({ foiaRequest, requester, matchesPlaintiff, warning }) => (
            <li key={foiaRequest.id}>
              <Link to={foiaRequest.path}>{foiaRequest.title}</Link>
              <p>
                {foiaRequest.statusSentence}. Requester of record: {requester.name}
                {matchesPlaintiff ? ', one of the plaintiffs' : ''}.
              </p>
              {warning ? (
                <Notice tone="late" icon="alert" title="Requester and plaintiff differ">
                  <p>{warning}</p>
                </Notice>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

import { Link } from 'react-router';
import { SampleLabel } from '../ui/badge.tsx';
import { Day, daysLeftText, FuzzyDay } from '../ui/dates.tsx';
import styles from './request-list.module.css';
import type { RequestRow } from './requests.query.ts';
import { StatusBadge } from './status-badge.tsx';
import { ACTOR } from './words.ts';

/** Requests as a table on a wide screen; on a phone each row folds into a card. One markup for both. */
export function RequestList({ requests }: { requests: readonly RequestRow[] }) {
  return (
    <table className={styles['list']}>
      <caption className="hidden">Requests</caption>
      <thead>
        <tr>
          <th scope="col">Request</th>
          <th scope="col">Status</th>
          <th scope="col">Next date</th>
          <th scope="col">Last event</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <Row key={request.id} request={request} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ request }: { request: RequestRow }) {
  return (
    <tr>
      <th scope="row">
        <Link to={request.path} prefetch="intent">
          {request.title}
        </Link>{' '}
        {request.isSample ? <SampleLabel /> : null}
        <p>
          {request.agency.name}
          {request.lead ? `, lead ${request.lead.name}` : ''}
        </p>
      </th>
      <td>
        <StatusBadge status={request.status} sentence={request.statusSentence} />
      </td>
      <td data-label="Next date">
        <NextDate request={request} />
      </td>
      <td data-label="Last event">
        {request.lastEvent ? (
          <>
            <FuzzyDay date={request.lastEvent.occurred} />
            <p>{request.lastEvent.sentence}</p>
          </>
        ) : (
          'Nothing yet'
        )}
      </td>
    </tr>
  );
}

function NextDate({ request: { nextDeadline, nextActor, clockDay } }: { request: RequestRow }) {
  if (!nextDeadline?.dueOn) return clockDay?.stopped ? 'None while the clock is stopped' : 'None';
  const { dueOn, daysLeft, label, actor, certainty } = nextDeadline;
  return (
    <>
      <strong>
        <Day on={dueOn} />
      </strong>
      {daysLeft === null ? null : <span className={styles['left']}> {daysLeftText(daysLeft)}</span>}
      <p>
        {label} ({ACTOR[nextActor ?? actor].toLowerCase()} next)
        {certainty === 'PROVISIONAL' ? ', provisional' : ''}
      </p>
    </>
  );
}

import { Link } from 'react-router';
import list from '../requests/request-list.module.css';
import { SampleLabel } from '../ui/badge.tsx';
import { Day, daysLeftText, FuzzyDay } from '../ui/dates.tsx';
import { LawsuitBadge } from './lawsuit-badge.tsx';
import type { LawsuitRow } from './lawsuits.query.ts';

/** A table on a wide screen; on a phone each row folds into a card. One markup for both. */
export function LawsuitList({ lawsuits }: { lawsuits: readonly LawsuitRow[] }) {
  return (
    <table className={list['list']}>
      <caption className="hidden">Lawsuits</caption>
      <thead>
        <tr>
          <th scope="col">Lawsuit</th>
          <th scope="col">Status</th>
          <th scope="col">Next date</th>
          <th scope="col">Last entry</th>
        </tr>
      </thead>
      <tbody>
        {lawsuits.map((lawsuit) => (
          <Row key={lawsuit.id} lawsuit={lawsuit} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ lawsuit }: { lawsuit: LawsuitRow }) {
  const { nextDeadline: next, lastEvent, court, docketNumber } = lawsuit;
  return (
    <tr>
      <th scope="row">
        <Link to={lawsuit.path} prefetch="intent">
          {lawsuit.title}
        </Link>{' '}
        {lawsuit.isSample ? <SampleLabel /> : null}
        <p>
          {court ? court.name : 'Court not shown by any source'}
          {docketNumber ? `, ${docketNumber}` : ''}
        </p>
      </th>
      <td>
        <LawsuitBadge lawsuit={lawsuit} />
      </td>
      <td data-label="Next date">
        {next?.dueOn ? (
          <>
            <strong>
              <Day on={next.dueOn} />
            </strong>
            {next.daysLeft === null ? null : (
              <span className={list['left']}> {daysLeftText(next.daysLeft)}</span>
            )}
            <p>{next.label}</p>
          </>
        ) : (
          'None'
        )}
      </td>
      <td data-label="Last entry">
        {lastEvent ? (
          <>
            <FuzzyDay date={lastEvent.occurred} />
            <p>{lastEvent.sentence}</p>
          </>
        ) : (
          'Nothing yet'
        )}
      </td>
    </tr>
  );
}

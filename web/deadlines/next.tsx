import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import styles from '../evidence/without-paper.module.css';
import { ACTOR } from '../requests/words.ts';
import { Badge, SampleLabel } from '../ui/badge.tsx';
import { counted } from '../ui/count.ts';
import { Day, daysLeftText } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import { type NextDate, NextQuery } from './next.query.ts';

const PAGE_SIZE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const [after, before] = [params.get('after'), params.get('before')];
  const page = before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after: after || null };
  const variables = { includeSample: params.get('sample') === 'true', ...page };
  return await execute(NextQuery, variables, { request, context });
}

export const meta = () => [{ title: 'What is next · Sunclock' }];

/** One list over requests, lawsuits and notices: what is late, then what comes, soonest first. */
export default function Next() {
  const { late, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="What is next"
        lead="Over all requests, lawsuits and notices: what is late, then what comes."
      >
        <p>{lateText(late.totalCount)}</p>
      </PageHead>
      {next.nodes.length > 0 ? (
        <ol className={styles['queue']}>
          {next.nodes.map((date) => (
            <Row key={date.id} date={date} />
          ))}
        </ol>
      ) : (
        <EmptyState title="Nothing is late, and no date is to come">
          <p>A date stands here from the moment at which a fact sets it in motion.</p>
        </EmptyState>
      )}
      {next.includesSample ? null : (
        <p>
          To see how it works, <Link to="?sample=true">show the sample dates</Link>: all invented.
        </p>
      )}
      <Pager pageInfo={next.pageInfo} label="dates" />
    </>
  );
}

const lateText = (count: number | null): string =>
  count === 0
    ? 'Nothing is late.'
    : `${count === null ? 'More than 10,000 dates are' : counted(count, 'date is', 'dates are')} late.`;

function Row({ date: { label, dueOn, daysLeft, status, actor, matter } }: { date: NextDate }) {
  return (
    <li>
      <strong>{dueOn ? <Day on={dueOn} /> : null}</strong>{' '}
      {status === 'MISSED' ? (
        <Badge tone="late">Late</Badge>
      ) : daysLeft === null ? null : (
        daysLeftText(daysLeft)
      )}
      <p>
        {label} · {ACTOR[actor]}: <Link to={matter.path}>{matter.title}</Link>{' '}
        {matter.isSample ? <SampleLabel /> : null}
      </p>
    </li>
  );
}

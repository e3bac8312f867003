import { Link, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { HeldFiles } from '../documents/held-files.tsx';
import { RequestList } from '../requests/request-list.tsx';
import type { RequestRow } from '../requests/requests.query.ts';
import { useSite } from '../site/use-site.ts';
import { MyTasks } from '../tasks/my-tasks.tsx';
import { SampleLabel } from '../ui/badge.tsx';
import { counted } from '../ui/count.ts';
import { Day, daysLeftText, longDayText, Moment } from '../ui/dates.tsx';
import { EmptyState, Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import styles from './my-day.module.css';
import { MyDayQuery } from './my-day.query.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { myDay, mailbox, approvals, yours, free } = await execute(MyDayQuery, {}, { request, context });
  if (!myDay) throw redirect('/sign-in?next=/my-day');
  const tasks = { yours: yours.nodes, free: free.nodes };
  return { myDay, tasks, mails: mailbox?.totalCount ?? null, waiting: approvals.totalCount ?? 0 };
}

export const meta = () => [{ title: 'My day · Sunclock' }];

type Due = Awaited<ReturnType<typeof loader>>['myDay']['dueSoon'][number];
type Led = Awaited<ReturnType<typeof loader>>['myDay']['withoutLead'][number];

export default function MyDay() {
  const { myDay, tasks, mails, waiting } = useLoaderData<typeof loader>();
  const { clock, viewer } = useSite();
  const { dueSoon, overdue, silent, withoutLead, withoutProof } = myDay;
  const lists = [overdue, silent, withoutLead, withoutProof];
  return (
    <>
      <PageHead
        kicker={viewer?.memberships.map(({ organization: { name, slug } }, at) => (
          <span key={slug}>
            {at > 0 ? ', ' : ''}
            <Link to={`/organizations/${slug}/team`}>{name}</Link>
          </span>
        ))}
        title="My day"
        lead={`${longDayText(clock.today)}. What cannot wait, and nothing else.`}
      >
        {waiting > 0 ? (
          <p>
            <Link to="/approvals">
              {counted(waiting, 'change waits', 'changes wait')} for a second person
            </Link>
          </p>
        ) : null}
        <p>
          <Link to="/next">What is next over everything</Link>
          {' · '}
          <Link to="/without-paper">Statuses without a paper</Link>
        </p>
        {mails === null ? null : (
          <p>
            <Link to="/mailbox">Mailbox: {counted(mails, 'reminder')} kept</Link>
          </p>
        )}
      </PageHead>
      <NobodyLeads matters={withoutLead} />
      <Section title="Ours, due in the next seven days" id="due-soon">
        {dueSoon.length > 0 ? (
          <DueList due={dueSoon} />
        ) : (
          <EmptyState title="Nothing of ours is due this week">
            <p>
              What we owe an agency or a court appears here seven days before its date, the earliest hour
              first.
            </p>
          </EmptyState>
        )}
      </Section>
      <HeldFiles files={myDay.heldFiles} />
      <MyTasks {...tasks} />
      <Group title="The agency is overdue" id="overdue" requests={overdue} />
      <Group title="Silent for thirty days" id="silent" requests={silent} />
      <Group title="Sent without proof" id="without-proof" requests={withoutProof} />
      {lists.every((list) => list.length === 0) ? (
        <p style={{ marginTop: 'var(--space-5)' }}>
          No request is overdue, silent, without a lead or without proof of sending.{' '}
          <Link to="/requests">See all requests</Link>.
        </p>
      ) : null}
    </>
  );
}

function DueList({ due }: { due: readonly Due[] }) {
  return (
    <ol className={styles['due']}>
      {due.map((deadline) => (
        <li key={deadline.id}>
          <p className={styles['when']}>
            <strong>
              <Day on={deadline.fileBy ?? deadline.dueOn} />
            </strong>
            {deadline.daysLeft === null ? null : <span>{daysLeftText(deadline.daysLeft)}</span>}
            {deadline.dueAt ? (
              <span>
                closes <Moment at={deadline.dueAt} />
              </span>
            ) : null}
          </p>
          <div>
            <h3>{deadline.sentence}</h3>
            <p>
              <Link to={deadline.matter.path}>{deadline.matter.title}</Link>{' '}
              {deadline.matter.isSample ? <SampleLabel /> : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** An error, and so before everything else: a date of ours runs, and nobody is reminded of it. */
function NobodyLeads({ matters }: { matters: readonly Led[] }) {
  if (matters.length === 0) return null;
  const title =
    matters.length === 1
      ? 'A clock of ours runs, and nobody has the lead'
      : `Clocks of ours run in ${matters.length} matters that nobody leads`;
  return (
    <Notice tone="late" icon="alert" title={title}>
      <p>Nobody is reminded of their dates. An editor names who leads:</p>
      <ul className={styles['nobody']}>
        {matters.map(({ id, title: name, path, isSample }) => (
          <li key={id}>
            <Link to={`${path}/people`}>{name}</Link> {isSample ? <SampleLabel /> : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** So many of a group stand open; the others are a tap away, for the day is read on a phone. */
const OPEN = 5;

function Group({ title, id, requests }: { title: string; id: string; requests: readonly RequestRow[] }) {
  if (requests.length === 0) return null;
  const others = requests.slice(OPEN);
  return (
    <Section title={title} id={id} aside={counted(requests.length, 'request')}>
      <RequestList requests={requests.slice(0, OPEN)} />
      {others.length > 0 ? (
        <details>
          <summary>Show {counted(others.length, 'more request')}</summary>
          <RequestList requests={others} />
        </details>
      ) : null}
    </Section>
  );
}

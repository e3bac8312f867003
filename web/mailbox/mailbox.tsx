import { Link, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { notFound } from '../requests/code.ts';
import { Moment } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import styles from './mailbox.module.css';
import { MailboxQuery } from './mailbox.query.ts';

const PAGE_SIZE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const [after, before] = [params.get('after'), params.get('before')];
  const page = before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after };
  const { viewer, mailbox } = await execute(MailboxQuery, page, { request, context });
  if (!viewer && !mailbox) throw redirect('/sign-in?next=/mailbox');
  if (!mailbox) throw notFound();
  return { mailbox, isOwn: viewer !== null };
}

export const meta = () => [{ title: 'Mailbox · Sunclock' }];

export default function Mailbox() {
  const { mailbox, isOwn } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Mailbox"
        lead={
          isOwn
            ? 'No mail server is set, so your mails are kept here instead of sent. Only you see yours.'
            : 'This is a demonstration on one machine: mails to addresses that have no account yet are kept here.'
        }
      >
        {isOwn ? null : (
          <p>
            To see your own mails, <Link to="/sign-in?next=/mailbox">sign in</Link>.
          </p>
        )}
      </PageHead>
      {mailbox.nodes.length > 0 ? (
        <ol className={styles['mails']}>
          {mailbox.nodes.map((mail) => (
            <li key={mail.id}>
              <Link to={`/mailbox/${encodeURIComponent(mail.id)}`}>{mail.subject}</Link>
              <span>
                <Moment at={mail.at} />, to {mail.to}
              </span>
            </li>
          ))}
        </ol>
      ) : isOwn ? (
        <EmptyState title="No mail yet">
          <p>
            Follow a request, or lead one, and its reminders come before each date. To see them at once, move
            the demonstration clock: <code>npm run demo:travel -- 2026-12-15</code>.
          </p>
        </EmptyState>
      ) : (
        <EmptyState title="No mail yet">
          <p>Invite somebody by their address, and the invitation is here a moment later.</p>
        </EmptyState>
      )}
      <Pager pageInfo={mailbox.pageInfo} label="mails" />
    </>
  );
}

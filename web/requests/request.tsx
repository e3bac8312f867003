import { redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { HoldNotice } from '../access/hold-notice.tsx';
import { OwnTombstones } from '../access/own-tombstones.tsx';
import { execute } from '../api.server.ts';
import { Timetable } from '../deadlines/timetable.tsx';
import { LinkSection } from '../links/link-section.tsx';
import { NoteSection } from '../notes/note-section.tsx';
import { useSite } from '../site/use-site.ts';
import { TaskSection } from '../tasks/task-section.tsx';
import { EmptyState, Notice } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { Appeals } from './appeals.tsx';
import { codeOf, notFound } from './code.ts';
import { Communications } from './communications.tsx';
import { Determinations } from './determinations.tsx';
import { WaitingApprovals } from './waiting.tsx';
import { DoneNotice } from './done-notice.tsx';
import { Closure, Fees, Scope, Searches } from './ledger.tsx';
import { Productions } from './productions.tsx';
import { Flags } from './flags.tsx';
import { FollowMutation } from './follow.query.ts';
import { Referrals } from './referrals.tsx';
import { RequestQuery, type FoiaRequest } from './request.query.ts';
import { RequestHead } from './request-head.tsx';
import { RequestSide } from './request-side.tsx';
import styles from './request.module.css';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const after = url.searchParams.get('after');
  const { foiaRequest } = await execute(
    RequestQuery,
    { code: codeOf(params['reference']), after },
    { request, context },
  );
  if (!foiaRequest) throw notFound();
  if (url.pathname !== foiaRequest.path) throw redirect(foiaRequest.path + url.search, 301);
  return { ...foiaRequest, formId: crypto.randomUUID() };
}

/** Follow or stop following: the one act that is done on this page itself. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { matter: String(form.get('matter')), follow: form.get('follow') === 'true' };
  await execute(FollowMutation, { input }, { request, context });
  return redirect(new URL(request.url).pathname);
}

export const meta = ({ loaderData }: { loaderData?: FoiaRequest }) => [
  { title: `${loaderData?.isSample ? '[Sample] ' : ''}${loaderData?.title ?? 'Request'} · Sunclock` },
];

export default function RequestPage() {
  const request = useLoaderData<typeof loader>();
  const { clock } = useSite();
  return (
    <>
      <DoneNotice path={request.path} />
      {request.access?.legalHold ? <HoldNotice hold={request.access.legalHold} /> : null}
      <WaitingApprovals approvals={request.waitingApprovals} />
      <RequestHead request={request} today={clock.today} />
      <OwnTombstones matter={request} />
      {request.fault ? (
        <Notice tone="late" icon="alert" title="A date cannot be computed">
          <p>{request.fault}</p>
        </Notice>
      ) : null}
      <div className={styles['columns']}>
        <div>
          <Section title="Dates" id="dates">
            {request.deadlines.length > 0 ? (
              <Timetable deadlines={request.deadlines} today={clock.today} />
            ) : (
              <EmptyState title="No clock runs yet">
                <p>The first clock starts when the request is filed and its receipt is recorded.</p>
              </EmptyState>
            )}
            <Flags request={request} />
            <Closure request={request} />
          </Section>
          {request.determinations.length > 0 ? <Determinations request={request} /> : null}
          <Appeals request={request} />
          <Referrals request={request} />
          <Productions request={request} />
          <Scope request={request} />
          <Searches request={request} />
          <Fees request={request} />
          <LinkSection links={request.links.nodes} />
          <TaskSection matter={request} />
          <Section title="Letters, calls and messages" id="letters">
            <Communications request={request} />
            <Pager pageInfo={request.communications.pageInfo} label="letters" />
          </Section>
          <NoteSection matter={request} formId={request.formId} />
        </div>
        <RequestSide request={request} />
      </div>
    </>
  );
}

import {
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { HoldNotice } from '../access/hold-notice.tsx';
import { whoSees } from '../access/who-sees.tsx';
import { StatusEvidence } from '../evidence/status-evidence.tsx';
import { LinkSection } from '../links/link-section.tsx';
import { OwnTombstones } from '../access/own-tombstones.tsx';
import { Inside } from '../matters/inside.tsx';
import { codeOf, notFound } from '../requests/code.ts';
import { Communications } from '../requests/communications.tsx';
import { DoneNotice } from '../requests/done-notice.tsx';
import { FollowMutation } from '../requests/follow.query.ts';
import { SampleLabel } from '../ui/badge.tsx';
import { Notice as Box } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { DocketActs } from './docket-acts.tsx';
import { CommentList } from './comment-list.tsx';
import { type Docket, DocketQuery } from './docket.query.ts';
import { NoticeList } from './notice-list.tsx';
import { docketNumberText } from './words.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const code = codeOf(params['reference']);
  const after = new URL(request.url).searchParams.get('after');
  const { agencyDocket } = await execute(DocketQuery, { code, after }, { request, context });
  if (!agencyDocket) throw notFound();
  return { ...agencyDocket, formId: crypto.randomUUID() };
}

/** Follow or stop following: the one act that is done on this page itself. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { matter: String(form.get('matter')), follow: form.get('follow') === 'true' };
  await execute(FollowMutation, { input }, { request, context });
  return redirect(new URL(request.url).pathname);
}

export const meta = ({ loaderData }: { loaderData?: Docket }) => [
  { title: `${loaderData?.isSample ? '[Sample] ' : ''}${loaderData?.title ?? 'Notice'} · Sunclock` },
];

export default function DocketPage() {
  const docket = useLoaderData<typeof loader>();
  const { agency, notices, ours, others, fault, missingNotice } = docket;
  return (
    <>
      <PageHead
        kicker={
          <>
            <Link to="/agency-dockets">Notices and comments</Link> ·{' '}
            <Link to={agency.path}>{agency.name}</Link>, {docketNumberText(docket)}
          </>
        }
        title={
          <>
            {docket.title} {docket.isSample ? <SampleLabel /> : null}
          </>
        }
        lead={docket.subject}
      >
        <StatusEvidence matter={docket} />
        {docket.access ? <p data-screen-only>{whoSees(docket)} can see this.</p> : null}
      </PageHead>
      <DoneNotice path={docket.path} />
      {docket.access?.legalHold ? <HoldNotice hold={docket.access.legalHold} /> : null}
      <OwnTombstones matter={docket} />
      <DocketActs docket={docket} />
      {fault ? (
        <Box tone="late" title="A date cannot be computed.">
          <p>{fault}</p>
        </Box>
      ) : null}
      {missingNotice ? (
        <Box tone="wait" title="A question for counsel">
          <p>{missingNotice}</p>
        </Box>
      ) : null}
      <Section title="Notices" id="notices">
        <NoticeList notices={notices.nodes} />
      </Section>
      <About docket={docket} />
      {docket.standing === 'WATCHED' && ours.nodes.length === 0 ? null : (
        <Section title="Our comments" id="ours">
          <CommentList docket={docket} comments={ours.nodes} empty="We have written none here." />
        </Section>
      )}
      <Section title="Comments of others" id="others">
        <CommentList
          docket={docket}
          comments={others.nodes}
          empty="None is noted here. That does not say that there is none."
        />
        <Pager pageInfo={others.pageInfo} label="comments" />
        {others.nodes.length + ours.nodes.length > 0 ? (
          <p>
            <a href={`${docket.path}/comments.csv`}>All comments as a table</a>, ours and others’ (CSV)
          </p>
        ) : null}
      </Section>
      <Section title="Papers" id="papers">
        <Communications request={docket} hasZip={false} />
      </Section>
      <LinkSection links={docket.links.nodes} />
      {docket.access ? <Inside matter={docket} formId={docket.formId} /> : null}
    </>
  );
}

function About({ docket: { agreement, portalUrl, systems } }: { docket: Docket }) {
  if (!agreement && !portalUrl && systems.length === 0) return null;
  return (
    <Section title="About it" id="about">
      <ul>
        {agreement ? (
          <li>
            About the agreement <Link to={agreement.path}>{agreement.title}</Link>
          </li>
        ) : null}
        {systems.map(({ number, name, notice }) => (
          <li key={number}>
            System of records {number}, {name}
            {notice ? ` (${notice})` : ''}
          </li>
        ))}
        {portalUrl ? (
          <li>
            <a href={portalUrl} rel="noreferrer">
              Its page in the agency’s portal
            </a>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

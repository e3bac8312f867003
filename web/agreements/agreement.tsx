import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { HoldNotice } from '../access/hold-notice.tsx';
import { whoSees } from '../access/who-sees.tsx';
import { OwnTombstones } from '../access/own-tombstones.tsx';
import { Inside } from '../matters/inside.tsx';
import { type ActLink, MatterActs } from '../matters/matter-acts.tsx';
import { DoneNotice } from '../requests/done-notice.tsx';
import { SampleLabel } from '../ui/badge.tsx';
import { Day } from '../ui/dates.tsx';
import { PageHead } from '../ui/section.tsx';
import { AgreementQuery, type AgreementPage as Shown } from './agreement.query.ts';
import { LinkSection } from '../links/link-section.tsx';
import { NextDates } from './next-dates.tsx';
import { AgreementMatters } from './agreement-matters.tsx';
import { AgreementStanding } from './agreement-standing.tsx';
import { AgreementFacts, AgreementStory } from './agreement-story.tsx';
import { timelineAsked } from './timeline-filter.ts';
import { TimelineSection } from './timeline-section.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { agreement } = await execute(
    AgreementQuery,
    { code: codeOf(params['reference']), ...timelineAsked(new URL(request.url).searchParams) },
    { request, context },
  );
  if (!agreement) throw notFound();
  return { ...agreement, formId: crypto.randomUUID() };
}

export const meta = ({ loaderData }: { loaderData?: Shown }) => [
  { title: `${loaderData?.isSample ? '[Sample] ' : ''}${loaderData?.title ?? 'Agreement'} · Sunclock` },
];

export default function AgreementPage() {
  const agreement = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        kicker={agreement.kind}
        title={
          <>
            {agreement.title} {agreement.isSample ? <SampleLabel /> : null}
          </>
        }
        lead={agreement.summary}
      >
        {agreement.lastCheckedOn ? (
          <p>
            Last checked by a person on <Day on={agreement.lastCheckedOn} />.
          </p>
        ) : null}
        <Seen agreement={agreement} />
      </PageHead>
      <DoneNotice path={agreement.path} />
      {agreement.access?.legalHold ? <HoldNotice hold={agreement.access.legalHold} /> : null}
      <OwnTombstones matter={agreement} />
      <MatterActs matter={agreement} own={[reportLink(agreement), editLink(agreement)]} />
      <AgreementStanding agreement={agreement} />
      <AgreementFacts agreement={agreement} />
      <NextDates agreement={agreement} />
      <AgreementStory agreement={agreement} />
      <AgreementMatters agreement={agreement} />
      <LinkSection links={agreement.links.nodes} />
      <TimelineSection agreement={agreement} params={params} />
      <p>
        <Link
          to={`/corrections?${agreement.isSample ? 'sample=true&' : ''}matter=${encodeURIComponent(agreement.id)}`}
        >
          What was corrected here
        </Link>
      </p>
      {agreement.access ? <Inside matter={agreement} formId={agreement.formId} /> : null}
    </>
  );
}

/** Where staff report facts and keep calls. */
const reportLink = ({ path, viewerCan }: Shown): ActLink =>
  viewerCan.includes('REPORT') || viewerCan.includes('RECORD')
    ? [`${path}/report`, 'Report what happened']
    : null;

const editLink = ({ path, viewerCan }: Shown): ActLink =>
  viewerCan.includes('EDIT') ? [`${path}/edit`, 'Edit'] : null;

/** For members, who can see it. */
function Seen({ agreement }: { agreement: Shown }) {
  if (!agreement.access) return null;
  return <p data-screen-only>{whoSees(agreement)} can see this.</p>;
}

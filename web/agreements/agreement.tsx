import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { whoSees } from '../access/who-sees.tsx';
import { DoneNotice } from '../requests/done-notice.tsx';
import { SampleLabel } from '../ui/badge.tsx';
import { Day } from '../ui/dates.tsx';
import { PageHead } from '../ui/section.tsx';
import { AgreementQuery, type AgreementPage as Shown } from './agreement.query.ts';
import { LinkSection } from '../links/link-section.tsx';
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
  return agreement;
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
      <AgreementStanding agreement={agreement} />
      <AgreementFacts agreement={agreement} />
      <AgreementStory agreement={agreement} />
      <LinkSection links={agreement.links.nodes} />
      <TimelineSection agreement={agreement} params={params} />
      <p>
        <Link
          to={`/corrections?${agreement.isSample ? 'sample=true&' : ''}matter=${encodeURIComponent(agreement.id)}`}
        >
          What was corrected here
        </Link>
      </p>
    </>
  );
}

/** For members, who can see it, and the way to change that. */
function Seen({ agreement }: { agreement: Shown }) {
  const { access, path, viewerCan, viewerAsks } = agreement;
  if (!access) return null;
  return (
    <p data-screen-only>
      {whoSees(agreement)} can see this.{' '}
      {[...viewerCan, ...viewerAsks].includes('SET_VISIBILITY') ? (
        <Link to={`${path}/visibility`}>Change who can see it</Link>
      ) : null}
    </p>
  );
}

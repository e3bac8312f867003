import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { SampleLabel } from '../ui/badge.tsx';
import { Day } from '../ui/dates.tsx';
import { PageHead } from '../ui/section.tsx';
import { AgreementQuery, type Agreement } from './agreement.query.ts';
import { AgreementFacts, AgreementStory } from './agreement-story.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { agreement } = await execute(
    AgreementQuery,
    { code: codeOf(params['reference']) },
    { request, context },
  );
  if (!agreement) throw notFound();
  return agreement;
}

export const meta = ({ loaderData }: { loaderData?: Agreement }) => [
  { title: `${loaderData?.isSample ? '[Sample] ' : ''}${loaderData?.title ?? 'Agreement'} · Sunclock` },
];

export default function AgreementPage() {
  const agreement = useLoaderData<typeof loader>();
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
      </PageHead>
      <AgreementFacts agreement={agreement} />
      <AgreementStory agreement={agreement} />
    </>
  );
}

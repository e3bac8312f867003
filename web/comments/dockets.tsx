import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { everyAgency } from '../agencies/every-agency.server.ts';
import { execute } from '../api.server.ts';
import { useSite } from '../site/use-site.ts';
import { SampleLabel } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Day } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import styles from './dockets.module.css';
import { DocketsQuery, type DocketRow } from './dockets.query.ts';
import { isNarrowed, variablesOf } from './filter.ts';
import { Filters } from './filters.tsx';
import { docketNumberText } from './words.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const caller = { request, context };
  const variables = variablesOf(new URL(request.url).searchParams);
  const [lists, agencies] = await Promise.all([
    execute(DocketsQuery, variables, caller),
    everyAgency(variables.includeSample, caller),
  ]);
  return { ...lists, agencies: agencies.map(({ id, name }) => ({ value: id, label: name })) };
}

export const meta = () => [{ title: 'Notices and comments · Sunclock' }];

export default function Dockets() {
  const { open, others, agencies } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const isSome = isNarrowed(params);
  const site = useSite();
  return (
    <>
      <PageHead
        title="Notices and comments"
        lead="What agencies announced, until when one may comment, what was said and answered."
      >
        {site.viewer ? <ButtonLink to="/agency-dockets/new">Open a docket</ButtonLink> : null}
      </PageHead>
      <Filters params={params} agencies={agencies} />
      <Section title="Open for comment" id="open">
        {open.nodes.length > 0 ? (
          <DocketList dockets={open.nodes} />
        ) : (
          <p>
            On none of the notices {isSome ? 'that fit these filters' : 'recorded here'} can one comment now.
          </p>
        )}
      </Section>
      <Section title="Closed, or without a comment period" id="others">
        {others.nodes.length > 0 ? <DocketList dockets={others.nodes} /> : <NoOthers isSome={isSome} />}
        {others.includesSample ? null : (
          <p>
            To see how it works, <Link to="?sample=true">show the sample dockets</Link>: all invented.
          </p>
        )}
      </Section>
      <Pager pageInfo={others.pageInfo} label="notices" />
    </>
  );
}

const NoOthers = ({ isSome }: { isSome: boolean }) =>
  isSome ? (
    <EmptyState title="No other notice fits these filters">
      <p>Take a filter away, or clear them all.</p>
    </EmptyState>
  ) : (
    <EmptyState title="No other notice is recorded">
      <p>A notice appears here when a member records its docket and makes it public.</p>
    </EmptyState>
  );

export const DocketList = ({ dockets }: { dockets: readonly DocketRow[] }) => (
  <ul className={styles['list']}>
    {dockets.map((docket) => (
      <li key={docket.id}>
        <h3>
          <Link to={docket.path} prefetch="intent">
            {docket.title}
          </Link>{' '}
          {docket.isSample ? <SampleLabel /> : null}
        </h3>
        <p>
          {docket.agency.name}, {docketNumberText(docket)}
        </p>
        <p>
          <Closing docket={docket} />
        </p>
      </li>
    ))}
  </ul>
);

function Closing({ docket: { isOpenForComment, closesOn, publishedOn } }: { docket: DocketRow }) {
  if (closesOn === null) {
    return publishedOn === null ? (
      <>No notice is recorded yet.</>
    ) : (
      <>
        Published on <Day on={publishedOn} />; no comment period.
      </>
    );
  }
  return (
    <strong>
      {isOpenForComment ? 'Comments until ' : 'Comments closed on '}
      <Day on={closesOn} />
    </strong>
  );
}

import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { everyAgency } from '../agencies/every-agency.server.ts';
import { execute } from '../api.server.ts';
import { useSite } from '../site/use-site.ts';
import { ButtonLink } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { EmptyState } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import { activeFilters, variablesOf } from './filter.ts';
import { Filters } from './filters.tsx';
import { LawsuitList } from './lawsuit-list.tsx';
import { LawsuitsQuery } from './lawsuits.query.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const caller = { request, context };
  const variables = variablesOf(new URL(request.url).searchParams);
  const [lists, agencies] = await Promise.all([
    execute(LawsuitsQuery, variables, caller),
    everyAgency(variables.includeSample, caller),
  ]);
  return { ...lists, agencies: agencies.map(({ id, name }) => ({ value: id, label: name })) };
}

export const meta = () => [{ title: 'Lawsuits · Sunclock' }];

export default function Lawsuits() {
  const { lawsuits, courts, agencies } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const site = useSite();
  return (
    <>
      <PageHead title="Lawsuits" lead="What is before which court, and which date comes next.">
        {site.viewer ? <ButtonLink to="/lawsuits/new">Record a lawsuit</ButtonLink> : null}
        <p>
          <Link to="/courts">The courts, their zones and holidays</Link>
        </p>
      </PageHead>
      <Filters
        params={params}
        courts={courts.map(({ key, name }) => ({ value: key, label: name }))}
        agencies={agencies}
      />
      <Count page={lawsuits} />
      {lawsuits.nodes.length > 0 ? (
        <LawsuitList lawsuits={lawsuits.nodes} />
      ) : (
        <Nothing filtered={activeFilters(params) > 0} sample={lawsuits.includesSample} />
      )}
      <Pager pageInfo={lawsuits.pageInfo} label="lawsuits" />
    </>
  );
}

type Page = Awaited<ReturnType<typeof loader>>['lawsuits'];

function Count({ page: { totalCount, totalCountAtLeast, includesSample, nodes } }: { page: Page }) {
  if (nodes.length === 0) return null;
  const number = totalCount ?? totalCountAtLeast ?? nodes.length;
  return (
    <p style={{ marginBlock: 'var(--space-5) var(--space-3)' }}>
      <strong>
        {totalCount === null ? 'At least ' : ''}
        {counted(number, 'lawsuit')}
      </strong>
      {includesSample ? ', the sample ones among them' : ', real ones only'}
    </p>
  );
}

function Nothing({ filtered, sample }: { filtered: boolean; sample: boolean }) {
  return (
    <div style={{ marginTop: 'var(--space-5)' }}>
      <EmptyState title={filtered ? 'No lawsuit fits these filters' : 'No public lawsuit is recorded yet'}>
        {filtered ? (
          <p>Take a filter away, or clear them all.</p>
        ) : (
          <p>A lawsuit appears here when a member records it and makes it public.</p>
        )}
        {sample ? null : (
          <p>
            To see how it works, <Link to="?sample=true">show the sample lawsuits</Link>.
          </p>
        )}
      </EmptyState>
    </div>
  );
}

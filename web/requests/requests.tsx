import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { everyAgency } from '../agencies/every-agency.server.ts';
import { execute } from '../api.server.ts';
import { isStaff } from '../site/staff.ts';
import { useSite } from '../site/use-site.ts';
import { ButtonLink } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { EmptyState } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import { activeFilters, variablesOf } from './filter.ts';
import { Filters } from './filters.tsx';
import { RequestList } from './request-list.tsx';
import { RequestsQuery } from './requests.query.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const caller = { request, context };
  const variables = variablesOf(params);
  const [list, agencies] = await Promise.all([
    execute(RequestsQuery, variables, caller),
    everyAgency(variables.includeSample, caller),
  ]);
  return { ...list, agencies: agencies.map(({ id, name }) => ({ value: id, label: name })) };
}

export const meta = () => [{ title: 'Requests · Sunclock' }];

export default function Requests() {
  const { foiaRequests, agencies, viewer } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const site = useSite();
  const people = (viewer?.organizations ?? [])
    .flatMap((one) => one.members ?? [])
    .map(({ person }) => person);
  return (
    <>
      <PageHead title="Requests" lead="What was asked, of whom, and whose move it is.">
        <p>
          <Link to="/agencies">The agencies, how to reach them and where to appeal</Link>
        </p>
        {site.viewer ? (
          <>
            <ButtonLink to="/requests/new">Draft a request</ButtonLink>{' '}
            <Link to="/requests/batch">One text to several components</Link>
            {isStaff(site.viewer) ? (
              <>
                {' · '}
                <Link to="/agreements/new">Put an agreement under watch</Link>
              </>
            ) : null}
          </>
        ) : null}
      </PageHead>
      <Filters
        params={params}
        agencies={agencies}
        people={[...new Map(people.map(({ id, name }) => [id, { value: id, label: name }])).values()]}
      />
      <Count page={foiaRequests} />
      {foiaRequests.nodes.length > 0 ? (
        <RequestList requests={foiaRequests.nodes} />
      ) : (
        <Nothing filtered={activeFilters(params) > 0} sample={foiaRequests.includesSample} />
      )}
      <Pager pageInfo={foiaRequests.pageInfo} label="requests" />
    </>
  );
}

type Page = Awaited<ReturnType<typeof loader>>['foiaRequests'];

function Count({ page: { totalCount, totalCountAtLeast, includesSample, nodes } }: { page: Page }) {
  if (nodes.length === 0) return null;
  const number = totalCount ?? totalCountAtLeast ?? nodes.length;
  const amount = `${totalCount === null ? 'At least ' : ''}${counted(number, 'request')}`;
  return (
    <p style={{ marginBlock: 'var(--space-5) var(--space-3)' }}>
      <strong>{amount}</strong>
      {includesSample ? ', the sample ones among them' : ', real ones only'}
    </p>
  );
}

function Nothing({ filtered, sample }: { filtered: boolean; sample: boolean }) {
  return (
    <div style={{ marginTop: 'var(--space-5)' }}>
      <EmptyState title={filtered ? 'No request fits these filters' : 'No public request is recorded yet'}>
        {filtered ? (
          <p>Take a filter away, or clear them all.</p>
        ) : (
          <p>A request appears here when a member files it and makes it public.</p>
        )}
        {sample ? null : (
          <p>
            To see how it works, <Link to="?sample=true">show the sample requests</Link>: a fictional
            agreement with one request in every status.
          </p>
        )}
      </EmptyState>
    </div>
  );
}

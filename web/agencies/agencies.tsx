import { Form, Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { CheckField, SelectField, TextField } from '../forms/fields.tsx';
import filters from '../requests/filters.module.css';
import { SampleLabel } from '../ui/badge.tsx';
import { Submit } from '../ui/button.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import styles from './agencies.module.css';
import { AgenciesQuery, type AgencyRow } from './agencies.query.ts';
import { everyAgency } from './every-agency.server.ts';

const PAGE_SIZE = 50;

/** Without a search the tree: those that stand alone, each with its components. With one, whatever it finds. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const text = params.get('text')?.trim().slice(0, 200) || null;
  const [after, before] = [params.get('after'), params.get('before')];
  const variables = {
    filter: { text, jurisdiction: params.get('jurisdiction') || null, topLevel: text === null },
    includeSample: params.get('sample') === 'true',
    ...(before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after: after || null }),
  };
  const caller = { request, context };
  const [{ agencies, viewer }, all] = await Promise.all([
    execute(AgenciesQuery, variables, caller),
    everyAgency(false, caller),
  ]);
  const names = new Map(all.map(({ jurisdiction, jurisdictionName }) => [jurisdiction, jurisdictionName]));
  const jurisdictions = [...names].map(([value, label]) => ({ value, label }));
  jurisdictions.sort(
    (one, other) =>
      Number(other.value === 'US') - Number(one.value === 'US') || (one.label < other.label ? -1 : 1),
  );
  return { agencies, jurisdictions, isSearch: text !== null, viewer };
}

export const meta = () => [{ title: 'Agencies · Sunclock' }];

export default function Agencies() {
  const { agencies, jurisdictions, isSearch, viewer } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        title="Agencies"
        lead="Who answers, how to reach them, and where an appeal goes. Each address says where it was read, and when."
      >
        {viewer?.mayProposeChanges ? (
          <p>
            <Link to="/agencies/proposals">
              {viewer.runsSite ? 'What members propose to change' : 'What you proposed to change'}
            </Link>
          </p>
        ) : null}
      </PageHead>
      <Search params={params} jurisdictions={jurisdictions} />
      {agencies.nodes.length === 0 ? (
        <EmptyState title="No agency is called so">
          <p>
            Try an abbreviation or one word of its name, or <Link to="?">see them all</Link>.
          </p>
        </EmptyState>
      ) : (
        <ul className={styles['tree']}>
          {agencies.nodes.map((agency) => (
            <li key={agency.id}>
              <Name agency={agency} parent={isSearch ? agency.parent : null} />
              {!isSearch && agency.children.length > 0 ? (
                <ul>
                  {agency.children.map((child) => (
                    <li key={child.id}>
                      <Name agency={child} parent={null} />
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <Pager pageInfo={agencies.pageInfo} label="agencies" />
    </>
  );
}

interface SearchProps {
  readonly params: URLSearchParams;
  readonly jurisdictions: ReadonlyArray<{ readonly value: string; readonly label: string }>;
}

/** A GET form, so that each view has an address. */
function Search({ params, jurisdictions }: SearchProps) {
  return (
    <search>
      <Form method="get" className={filters['filters']} key={params.toString()}>
        <div className={filters['fields']}>
          <TextField
            name="text"
            label="Name, abbreviation or former name"
            type="search"
            value={params.get('text')}
            maxLength={200}
          />
          <SelectField
            name="jurisdiction"
            label="Federal or state"
            options={jurisdictions}
            blank="Everywhere"
            value={params.get('jurisdiction')}
          />
        </div>
        <div className={filters['send']}>
          <CheckField
            name="sample"
            label="Include the sample agencies"
            checked={params.get('sample') === 'true'}
          />
          <Submit look="quiet">Look</Submit>
        </div>
      </Form>
    </search>
  );
}

interface NameProps {
  readonly agency: AgencyRow;
  readonly parent: { readonly name: string; readonly path: string } | null;
}

function Name({ agency, parent }: NameProps) {
  const { path, name, abbreviation, isSample, jurisdictionName, aliases } = agency;
  const also = aliases.map((alias) => alias.name).join('; ');
  return (
    <p>
      <Link to={path}>{name}</Link>
      {abbreviation ? ` (${abbreviation})` : ''} {isSample ? <SampleLabel /> : null}
      {parent || also || jurisdictionName !== 'Federal' ? (
        <span className={styles['meta']}>
          {[
            jurisdictionName === 'Federal' ? null : jurisdictionName,
            parent ? `part of ${parent.name}` : null,
            also ? `also: ${also}` : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      ) : null}
    </p>
  );
}

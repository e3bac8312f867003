import { Form, Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import styles from '../comments/dockets.module.css';
import { CheckField, TextField } from '../forms/fields.tsx';
import filters from '../requests/filters.module.css';
import { isStaff } from '../site/staff.ts';
import { useSite } from '../site/use-site.ts';
import { SampleLabel } from '../ui/badge.tsx';
import { ButtonLink, Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { EmptyState } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import { AgreementsQuery, type AgreementRow } from './agreements.query.ts';

const PAGE_SIZE = 25;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const [after, before] = [params.get('after'), params.get('before')];
  const page = before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after: after || null };
  const text = params.get('text')?.trim().slice(0, 200) || null;
  const variables = { filter: { text }, includeSample: params.get('sample') === 'true', ...page };
  const { agreements } = await execute(AgreementsQuery, variables, { request, context });
  return { ...agreements, isSearch: text !== null };
}

export const meta = () => [{ title: 'Agreements · Sunclock' }];

export default function Agreements() {
  const { nodes, pageInfo, includesSample, isSearch } = useLoaderData<typeof loader>();
  const mayAdd = isStaff(useSite().viewer);
  return (
    <>
      <PageHead
        title="Agreements under watch"
        lead="Who agreed on what with whom, what is known of it and from where. Requests, lawsuits and notices hang on them."
      >
        {mayAdd ? <ButtonLink to="/agreements/new">Put an agreement under watch</ButtonLink> : null}
      </PageHead>
      <Search />
      <div style={{ marginTop: 'var(--space-5)' }}>
        {nodes.length > 0 ? (
          <AgreementList agreements={nodes} />
        ) : isSearch ? (
          <NotFound />
        ) : (
          <Nothing mayAdd={mayAdd} />
        )}
      </div>
      {includesSample ? null : (
        <p>
          To see how it works, <Link to="?sample=true">show the sample agreements</Link>: all invented.
        </p>
      )}
      <Pager pageInfo={pageInfo} label="agreements" />
    </>
  );
}

/** A GET form, so that each view has an address. */
function Search() {
  const [params] = useSearchParams();
  return (
    <search>
      <Form method="get" className={filters['filters']} key={params.toString()}>
        <TextField
          name="text"
          label="Words of title, parties or what is known"
          type="search"
          value={params.get('text')}
          maxLength={200}
        />
        <div className={filters['send']}>
          <CheckField
            name="sample"
            label="Include the sample agreements"
            checked={params.get('sample') === 'true'}
          />
          <Submit look="quiet">Look</Submit>
          {params.get('text') ? (
            <Link to={params.get('sample') ? '?sample=true' : '?'}>See them all</Link>
          ) : null}
        </div>
      </Form>
    </search>
  );
}

const NotFound = () => (
  <EmptyState title="No agreement has these words">
    <p>Try fewer words, or another form of a name: a party is found as the agreement names it.</p>
  </EmptyState>
);

const AgreementList = ({ agreements }: { agreements: readonly AgreementRow[] }) => (
  <ul className={styles['list']}>
    {agreements.map(({ id, title, path, isSample, kind, statusSentence, parties, counts }) => (
      <li key={id}>
        <h2>
          <Link to={path} prefetch="intent">
            {title}
          </Link>{' '}
          {isSample ? <SampleLabel /> : null}
        </h2>
        <p>
          {kind}
          {parties.length > 0 ? `: ${parties.map(({ name }) => name).join(', ')}` : ''}
        </p>
        <p>
          <strong>{statusSentence}</strong>
        </p>
        <p>
          {counted(counts.asked, 'request')} filed, {counts.overdue} overdue.
        </p>
      </li>
    ))}
  </ul>
);

/** Says what would stand here, and how it gets here. */
const Nothing = ({ mayAdd }: { mayAdd: boolean }) => (
  <EmptyState title="No agreement is under watch yet">
    <p>
      An agreement here is an act of government that is worth asking about: one office opens its records to
      another. Its page says who made it, which data of whom it is about, and what nobody knows, each with
      where it can be read.
    </p>
    <p>
      {mayAdd
        ? 'Put one under watch with its title, its parties and one source. Only your organization sees it until you open it.'
        : 'It appears here when an organization puts it under watch and makes it public.'}
    </p>
  </EmptyState>
);

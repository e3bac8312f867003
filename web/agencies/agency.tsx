import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { notFound } from '../requests/code.ts';
import { SampleLabel } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { Day } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { hostOf } from '../ui/host.ts';
import styles from './agencies.module.css';
import { CompanyOf } from './agency-company.tsx';
import { AgencyCompanyQuery, AgencyQuery, type AgencyShown, type ContactShown } from './agency.query.ts';
import { ContactList } from './contacts.tsx';
import { AGENCY_KIND, ALIAS_KIND, type ContactKind } from './words.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = { request, context };
  const { agency, viewer } = await execute(AgencyQuery, { slug: params['slug'] ?? '' }, caller);
  if (!agency) throw notFound();
  const { id, ruleKeys: rules, isSample: includeSample } = agency;
  const company = await execute(AgencyCompanyQuery, { agency: id, rules, includeSample }, caller);
  return { agency, company, mayPropose: viewer?.mayProposeChanges ?? false };
}

export const meta = ({ data }: { data?: { agency: { name: string } } | undefined }) => [
  { title: `${data?.agency.name ?? 'Agency'} · Sunclock` },
];

/** What a requester looks for, in the order in which it is needed. */
const GROUPS: ReadonlyArray<{
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly ContactKind[];
  readonly without: string;
}> = [
  {
    id: 'file',
    title: 'How to file a request',
    kinds: ['FOIA_OFFICE', 'SERVICE_CENTER'],
    without: 'No office for requests is recorded here yet.',
  },
  {
    id: 'appeal',
    title: 'Where to appeal',
    kinds: ['APPEAL_OFFICE'],
    without: 'No office for appeals is recorded here. The letter of the agency says where an appeal goes.',
  },
  {
    id: 'liaison',
    title: 'When a request is stuck',
    kinds: ['PUBLIC_LIAISON'],
    without: 'No FOIA Public Liaison is recorded here yet.',
  },
  { id: 'press', title: 'For the press', kinds: ['PRESS_OFFICE'], without: '' },
];

export default function AgencyPage() {
  const { agency, company, mayPropose } = useLoaderData<typeof loader>();
  const propose = mayPropose ? `${agency.path}/propose` : null;
  const ended = agency.all.nodes.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      <Head agency={agency} propose={propose} />
      <DoneNote />
      {GROUPS.map(({ id, title, kinds, without }) => {
        const own = agency.contacts.nodes.filter(({ kind }) => kinds.includes(kind));
        if (own.length === 0 && without === '') return null;
        return (
          <Section key={id} title={title} id={id}>
            {own.length > 0 ? <ContactList contacts={own} propose={propose} /> : <p>{without}</p>}
          </Section>
        );
      })}
      <CompanyOf agency={agency} company={company} />
      {agency.aliases.length > 0 ? <Aliases agency={agency} propose={propose} /> : null}
      {agency.children.length > 0 ? <Components agency={agency} /> : null}
      {ended.length > 0 ? <Earlier contacts={ended} /> : null}
    </>
  );
}

function Head({ agency, propose }: { agency: AgencyShown; propose: string | null }) {
  const { name, abbreviation, kind, jurisdictionName, parent, isSample, sourceUrl, checkedOn } = agency;
  return (
    <PageHead
      kicker={
        <>
          <Link to="/agencies">Agencies</Link>
          {parent ? (
            <>
              {' '}
              · part of <Link to={parent.path}>{parent.name}</Link>
            </>
          ) : null}
        </>
      }
      title={
        <>
          {name} {isSample ? <SampleLabel /> : null}
        </>
      }
      lead={[abbreviation, AGENCY_KIND[kind] ?? kind, jurisdictionName].filter(Boolean).join(' · ')}
    >
      {sourceUrl ? (
        <p className={styles['meta']}>
          Read at{' '}
          <a href={sourceUrl} rel="noreferrer">
            {hostOf(sourceUrl)}
          </a>
          {checkedOn ? (
            <>
              , last checked <Day on={checkedOn} />
            </>
          ) : null}
        </p>
      ) : null}
      {propose ? (
        <p>
          <ButtonLink to={`${propose}?act=add`} look="quiet">
            Add a contact or a name
          </ButtonLink>
        </p>
      ) : null}
    </PageHead>
  );
}

function Aliases({ agency: { aliases }, propose }: { agency: AgencyShown; propose: string | null }) {
  return (
    <Section title="Other names" id="names">
      <ul className={styles['contacts']}>
        {aliases.map(({ id, name, kind, sourceUrl, checkedOn }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong>, {ALIAS_KIND[kind].toLowerCase()}
            </p>
            <p className={styles['meta']}>
              Read at{' '}
              <a href={sourceUrl} rel="noreferrer">
                {hostOf(sourceUrl)}
              </a>
              , last checked <Day on={checkedOn} />
            </p>
            {propose ? (
              <p className={styles['acts']}>
                <Link to={`${propose}?${new URLSearchParams({ act: 'remove', alias: id })}`}>
                  It is not called so
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Components = ({ agency: { children } }: { agency: AgencyShown }) => (
  <Section title="Its components" id="components">
    <ul className={styles['matters']}>
      {children.map(({ id, name, abbreviation, path }) => (
        <li key={id}>
          <Link to={path}>{name}</Link>
          {abbreviation ? ` (${abbreviation})` : ''}
        </li>
      ))}
    </ul>
  </Section>
);

const Earlier = ({ contacts }: { contacts: readonly ContactShown[] }) => (
  <Section title="What stood here before" id="earlier">
    <details>
      <summary>
        {counted(contacts.length, 'contact that no longer holds', 'contacts that no longer hold')}
      </summary>
      <ContactList contacts={contacts} propose={null} />
    </details>
  </Section>
);

const DONE: Readonly<Record<string, string>> = {
  waiting: 'Who runs this site decides on it. You see how under “What you proposed to change”.',
  accepted: 'It stands in the directory now.',
};

function DoneNote() {
  const [params] = useSearchParams();
  const text = DONE[params.get('done') ?? ''];
  if (!text) return null;
  return (
    <Notice tone="done" icon="check" title={params.get('done') === 'waiting' ? 'Proposed.' : 'Done.'} live>
      <p>
        {text} <Link to="/agencies/proposals">See proposals</Link>
      </p>
    </Notice>
  );
}

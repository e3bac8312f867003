import { Link, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { SampleLabel } from '../ui/badge.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import styles from './without-paper.module.css';
import { type UnprovedMatter, WithoutPaperQuery } from './without-paper.query.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, ...lists } = await execute(WithoutPaperQuery, {}, { request, context });
  if (!viewer) throw redirect('/sign-in?next=/without-paper');
  return lists;
}

export const meta = () => [{ title: 'Without a paper · Sunclock' }];

interface QueueProps {
  readonly title: string;
  readonly id: string;
  readonly list: { readonly nodes: readonly UnprovedMatter[]; readonly totalCount: number | null };
}

/** The queue: what a status says, and nothing shows. */
export default function WithoutPaper() {
  const { foiaRequests, lawsuits, agencyDockets } = useLoaderData<typeof loader>();
  const isEmpty = [foiaRequests, lawsuits, agencyDockets].every(({ nodes }) => nodes.length === 0);
  return (
    <>
      <PageHead
        title="Without a paper"
        lead="Each of these stands where it does because of a fact for which no file and no address is kept. Add the letter with its file to the fact, or correct it."
      />
      {isEmpty ? (
        <EmptyState title="Every status of yours is shown by something">
          <p>A matter comes here when a fact moves it and no paper is kept with that fact.</p>
        </EmptyState>
      ) : null}
      <Queue title="Requests" id="requests" list={foiaRequests} />
      <Queue title="Lawsuits" id="lawsuits" list={lawsuits} />
      <Queue title="Notices and comments" id="dockets" list={agencyDockets} />
    </>
  );
}

function Queue({ title, id, list }: QueueProps) {
  const { nodes, totalCount } = list;
  if (nodes.length === 0) return null;
  const more = totalCount !== null && totalCount > nodes.length;
  return (
    <Section title={title} id={id} aside={more ? `The first ${nodes.length} of ${totalCount}` : null}>
      <ul className={styles['queue']}>
        {nodes.map((matter) => (
          <li key={matter.id}>
            <Link to={matter.path}>{matter.title}</Link> {matter.isSample ? <SampleLabel /> : null}
            {matter.statusEvidence ? <p>{matter.statusEvidence.fact.sentence}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { TextField } from '../forms/fields.tsx';
import { Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { EmptyState, Notice } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import styles from './document.module.css';
import { DocumentSearchQuery } from './documents.query.ts';
import { Excerpt } from './excerpt.tsx';

const SIZE = 20;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const words = (asked.get('q') ?? '').trim().slice(0, 200);
  const includeSample = asked.get('sample') === 'true';
  if (words === '') return { words, includeSample, found: null, labelled: [] };
  const [after, before] = [asked.get('after'), asked.get('before')];
  const size = before === null ? { first: SIZE, after } : { last: SIZE, before };
  const variables = { words, includeSample, ...size };
  const caller = { request, context };
  const { documentSearch, documentPagesByLabel } = await execute(DocumentSearchQuery, variables, caller);
  return { words, includeSample, found: documentSearch, labelled: documentPagesByLabel };
}

export const meta = ({ loaderData }: { loaderData?: { words: string } }) => [
  { title: `${loaderData?.words ? `${loaderData.words} · ` : ''}Search documents · Sunclock` },
];

export default function Documents() {
  const { words, includeSample, found, labelled } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Search documents"
        lead="Words on the pages of letters, productions and scans. Each hit leads to its page."
      />
      <search>
        <Form method="get" className={styles['find']} key={words}>
          <TextField
            name="q"
            label="Words"
            type="search"
            value={words}
            maxLength={200}
            hint="“Quotation marks” keep words together; a minus before a word leaves it out. A Bates number leads to its page."
          />
          {includeSample ? <input type="hidden" name="sample" value="true" /> : null}
          <Submit>Search</Submit>
        </Form>
      </search>
      <Labelled pages={labelled} />
      {found ? <Found {...{ words, includeSample, found }} /> : null}
    </>
  );
}

type LabelledPage = Awaited<ReturnType<typeof loader>>['labelled'][number];

/** Pages that bear the Bates number that was looked for. */
function Labelled({ pages }: { pages: readonly LabelledPage[] }) {
  if (pages.length === 0) return null;
  return (
    <Notice tone="done" icon="check" title="Printed on">
      <ul>
        {pages.map(({ path, number, labels, document }) => (
          <li key={path}>
            <Link to={path}>
              Page {number} of {document?.file.name ?? 'a file'}
            </Link>
            , {labels.join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof loader>>['found']>;

function Found(props: { words: string; includeSample: boolean; found: Found }) {
  const { words, includeSample, found } = props;
  const other = new URLSearchParams({ q: words, ...(includeSample ? {} : { sample: 'true' }) });
  return (
    <>
      <p>
        {countWords(found.totalCount)}
        {includeSample ? ', the sample story included. ' : '. '}
        <Link to={`?${other}`}>
          {includeSample ? 'Leave the sample story out' : 'Also search the sample story'}
        </Link>
      </p>
      {found.nodes.length === 0 ? (
        <EmptyState title="No page has these words.">
          <p>
            Scans are read by a program, which takes letters for others: try fewer words, or another spelling.
            A file that was just uploaded may still be waiting.
          </p>
        </EmptyState>
      ) : (
        <ol className={styles['results']}>
          {found.nodes.map(({ id, document, pageCount, pages }) => (
            <li key={id}>
              <h2>
                <Link to={document.path}>{document.file.name}</Link>
              </h2>
              <p className={styles['soft']}>On {counted(pageCount, 'page')}</p>
              <ul>
                {pages.map(({ number, path, excerpt }) => (
                  <li key={number}>
                    <Link to={path}>Page {number}</Link> <Excerpt parts={excerpt} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      <Pager pageInfo={found.pageInfo} label="documents" />
    </>
  );
}

const countWords = (total: number | null) =>
  total === null ? 'More than 10,000 documents' : counted(total, 'document');

import { useEffect } from 'react';
import { Link, redirect, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { notFound } from '../requests/code.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import { AboutFile } from './about-file.tsx';
import { DocumentQuery, LabelQuery, type ShownDocument } from './document.query.ts';
import { PageTools } from './page-tools.tsx';
import { PageView } from './page-view.tsx';
import { WhereFrom } from './where-from.tsx';
import { ReadingState } from './reading-state.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const wanted = asked.get('page')?.trim() ?? '';
  const caller = { request, context };
  const missing = /^\d*$/.test(wanted) ? null : await goTo(params['id'] ?? '', wanted.slice(0, 60), caller);
  const page = pageNumber(wanted);
  const passage = asked.get('passage')?.slice(0, 500) || null;
  const words = asked.get('q')?.trim().slice(0, 200) || null;
  const { document } = await execute(
    DocumentQuery,
    { id: params['id'] ?? '', page, before: page - 1, after: page + 1, passage, words },
    caller,
  );
  if (!document) throw notFound();
  return { document, page, words, missing };
}

/** Leads on to the page that bears a Bates number. @returns the number where no page does */
async function goTo(id: string, label: string, caller: Caller): Promise<string> {
  const { document } = await execute(LabelQuery, { id, label }, caller);
  if (document?.pageByLabel) throw redirect(`${document.path}?page=${document.pageByLabel.number}`);
  return label;
}

const pageNumber = (text: string | null): number => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1);

export const meta = ({ loaderData }: { loaderData?: { document: ShownDocument; page: number } }) => [
  {
    title: `${loaderData ? `Page ${loaderData.page} of ${loaderData.document.file.name}` : 'Document'} · Sunclock`,
  },
];

export default function DocumentPage() {
  const { document, page, words, missing } = useLoaderData<typeof loader>();
  useArrowKeys(document);
  return (
    <>
      <PageHead
        kicker={<Link to="/documents">Documents</Link>}
        title={document.file.name}
        lead={
          <a href={document.file.path} download>
            {document.isRedactedCopy ? 'Download the redacted copy' : 'Download the original'}
          </a>
        }
      />
      {missing === null ? null : (
        <Notice tone="calm" title={`No page of this file bears ${missing}.`} live>
          <p>This is page {page}. A scan may hide its numbers from a program: look at the pages around it.</p>
        </Notice>
      )}
      <ReadingState document={document} page={page} />
      {document.reading !== 'UNREADABLE' ? <PageTools document={document} page={page} words={words} /> : null}
      {document.page ? <PageView page={document.page} /> : null}
      <WhereFrom document={document} />
      <AboutFile document={document} />
    </>
  );
}

/** The arrow keys turn pages, except where they move a cursor or scroll something sideways. */
function useArrowKeys({ path, before, after }: ShownDocument): void {
  const navigate = useNavigate();
  const [back, on] = [before?.number, after?.number];
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const to = event.key === 'ArrowLeft' ? back : event.key === 'ArrowRight' ? on : undefined;
      const isTyping = (event.target as Element | null)?.closest('input, textarea, select, [data-scrolls]');
      if (to !== undefined && isPlain && !isTyping) void navigate(`${path}?page=${to}`);
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  }, [path, back, on, navigate]);
}

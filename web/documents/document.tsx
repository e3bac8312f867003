import { useEffect } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { notFound } from '../requests/code.ts';
import { PageHead } from '../ui/section.tsx';
import { DocumentQuery, type ShownDocument } from './document.query.ts';
import { PageTools } from './page-tools.tsx';
import { PageView } from './page-view.tsx';
import { WhereFrom } from './where-from.tsx';
import { ReadingState } from './reading-state.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const page = pageNumber(asked.get('page'));
  const passage = asked.get('passage')?.slice(0, 500) || null;
  const words = asked.get('q')?.trim().slice(0, 200) || null;
  const { document } = await execute(
    DocumentQuery,
    { id: params['id'] ?? '', page, before: page - 1, after: page + 1, passage, words },
    { request, context },
  );
  if (!document) throw notFound();
  return { document, page, words };
}

const pageNumber = (text: string | null): number => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1);

export const meta = ({ loaderData }: { loaderData?: { document: ShownDocument; page: number } }) => [
  {
    title: `${loaderData ? `Page ${loaderData.page} of ${loaderData.document.file.name}` : 'Document'} · Sunclock`,
  },
];

export default function DocumentPage() {
  const { document, page, words } = useLoaderData<typeof loader>();
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
      <ReadingState document={document} page={page} />
      {document.reading !== 'UNREADABLE' ? <PageTools document={document} page={page} words={words} /> : null}
      {document.page ? <PageView page={document.page} /> : null}
      <WhereFrom document={document} />
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

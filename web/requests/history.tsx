import {
  data,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { numberOf, textOf, type Submitted } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { Notice } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import { codeOf, notFound } from './code.ts';
import { HistoryEntryItem } from './history-entry.tsx';
import styles from './history.module.css';
import { HistoryQuery, UndoActMutation } from './history.query.ts';

const SIZE = 20;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const [after, before] = [asked.get('after'), asked.get('before')];
  const size = before === null ? { first: SIZE, after } : { last: SIZE, before };
  const foiaRequest = await read(params['reference'], size, { request, context });
  return { foiaRequest, clientMutationId: crypto.randomUUID(), isUndone: asked.get('done') === 'undone' };
}

/** For those inside. Others are told that there is no such page, or, where the request is public, to sign in. */
async function read(reference: string | undefined, size: object, caller: Caller) {
  const asked = { code: codeOf(reference), ...size };
  const { foiaRequest, viewer } = await execute(HistoryQuery, asked, caller);
  if (!foiaRequest) throw notFound();
  const { history } = foiaRequest;
  if (history) return { ...foiaRequest, history };
  if (viewer) throw data(null, { status: 403 });
  throw redirect(`/sign-in?next=${encodeURIComponent(new URL(caller.request.url).pathname)}`);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = await read(params['reference'], { first: 1 }, caller);
  const entry = numberOf(form, 'entry');
  const { sent, done } = await attempt(form, id, caller, async (chosen) => {
    const input = { matter: id, entry, reason: textOf(chosen, 'reason'), ...versionOf(chosen) };
    return (await execute(UndoActMutation, { input }, caller)).matterUndoAct;
  });
  if (sent) return { entry, sent };
  throw redirect(done.approval ? `${path}?done=asked` : `${path}/history?done=undone`);
}

export const meta = () => [{ title: 'History · Sunclock' }];

export default function RequestHistoryPage() {
  const { foiaRequest, clientMutationId, isUndone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { history, path, title, isSample } = foiaRequest;
  const sentFor = (entry: number): Submitted | undefined =>
    answer?.entry === entry ? answer.sent : undefined;
  return (
    <>
      <PageHead
        kicker={<Link to={path}>{isSample ? `Sample: ${title}` : title}</Link>}
        title="Who did what"
        lead="Every change, newest first. No act is ever removed: one that is taken back stays, and so does the taking back. Where words had to go for good, a note says so."
      />
      {isUndone ? (
        <Notice tone="done" icon="check" title="Taken back." live>
          <p>What was before stands again. Both acts are below.</p>
        </Notice>
      ) : null}
      <ol className={styles['list']}>
        {history.nodes.map((entry) => (
          <HistoryEntryItem
            key={entry.id}
            entry={entry}
            request={foiaRequest}
            sent={sentFor(entry.number)}
            clientMutationId={`${clientMutationId}-${entry.number}`}
          />
        ))}
      </ol>
      <Pager pageInfo={history.pageInfo} label="entries" />
    </>
  );
}

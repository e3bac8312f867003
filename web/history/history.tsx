import {
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
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf } from '../requests/code.ts';
import { turnAway } from '../requests/gate.ts';
import { HistoryEntryItem } from './history-entry.tsx';
import styles from './history.module.css';
import { HistoryQuery, UndoActMutation } from './history.query.ts';

const SIZE = 20;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const [after, before] = [asked.get('after'), asked.get('before')];
  const size = before === null ? { first: SIZE, after } : { last: SIZE, before };
  const matter = await read(params, size, { request, context });
  return {
    matter,
    clientMutationId: crypto.randomUUID(),
    isUndone: asked.get('done') === 'undone',
  };
}

/** For those inside. Others are told that there is no such page, or, where the matter is public, to sign in. */
async function read(params: LoaderFunctionArgs['params'], size: object, caller: Caller) {
  const asked = { code: codeOf(params['reference']), ...size };
  const { matter, viewer } = await openMatter(HistoryQuery, asked, [], caller);
  const { history } = matter;
  return history ? { ...matter, history } : turnAway(viewer, caller.request);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = await read(params, { first: 1 }, caller);
  const entry = numberOf(form, 'entry');
  const { sent, done } = await attempt(form, id, caller, async (chosen) => {
    const input = { matter: id, entry, reason: textOf(chosen, 'reason'), ...versionOf(chosen) };
    return (await execute(UndoActMutation, { input }, caller)).matterUndoAct;
  });
  if (sent) return { entry, sent };
  throw redirect(done.approval ? `${path}?done=asked` : `${path}/history?done=undone`);
}

export const meta = () => [{ title: 'History · Sunclock' }];

export default function History() {
  const { matter, clientMutationId, isUndone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { history } = matter;
  const sentFor = (entry: number): Submitted | undefined =>
    answer?.entry === entry ? answer.sent : undefined;
  return (
    <>
      <MatterHead
        matter={matter}
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
            matter={matter}
            sent={sentFor(entry.number)}
            clientMutationId={`${clientMutationId}-${entry.number}`}
          />
        ))}
      </ol>
      <Pager pageInfo={history.pageInfo} label="entries" />
    </>
  );
}

import {
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { EmptyState, Notice } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import { StateNav } from '../ui/state-nav.tsx';
import { ApprovalItem } from './approval-item.tsx';
import styles from './approvals.module.css';
import { ApprovalsQuery } from './approvals.query.ts';
import { decide } from './decide.server.ts';

const SIZE = 20;
const STATES = { waiting: 'WAITING', accepted: 'ACCEPTED', rejected: 'REJECTED' } as const;
type Shown = keyof typeof STATES;

const isShown = (word: string | null): word is Shown => word !== null && word in STATES;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams, pathname } = new URL(request.url);
  const asked = searchParams.get('state');
  const shown: Shown = isShown(asked) ? asked : 'waiting';
  const [after, before] = [searchParams.get('after'), searchParams.get('before')];
  const size = before === null ? { first: SIZE, after } : { last: SIZE, before };
  const variables = { state: STATES[shown], ...size };
  const { approvals, viewer } = await execute(ApprovalsQuery, variables, { request, context });
  if (!viewer) throw redirect(`/sign-in?next=${encodeURIComponent(pathname)}`);
  return { approvals, shown, clientMutationId: crypto.randomUUID() };
}

/** Three acts: `intent` says which. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = String(form.get('intent'));
  const caller = { request, context };
  const { sent } = await attempt(form, String(form.get('matter')), caller, (chosen) =>
    decide(chosen, caller),
  );
  if (sent) return { approval: String(form.get('approval')), intent, sent };
  throw redirect(`/approvals?done=${intent}`);
}

export const meta = () => [{ title: 'Waiting for a second person · Sunclock' }];

export default function ApprovalsPage() {
  const { approvals, shown, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Waiting for a second person"
        lead="Closing, withdrawing, publishing and moving a past date are looked at by somebody else before they are done."
      />
      <DoneNote />
      <StateNav to="/approvals" words={WORDS} shown={shown} />
      {approvals.nodes.length === 0 ? (
        <EmptyState title={shown === 'waiting' ? 'Nothing waits.' : 'Nothing here yet.'}>
          <p>What a volunteer asks for appears here, with the letter it rests on.</p>
        </EmptyState>
      ) : (
        <ol className={styles['list']}>
          {approvals.nodes.map((approval) => (
            <ApprovalItem
              key={approval.id}
              approval={approval}
              clientMutationId={clientMutationId}
              answer={answer?.approval === approval.id ? answer : undefined}
            />
          ))}
        </ol>
      )}
      <Pager pageInfo={approvals.pageInfo} label="changes" />
    </>
  );
}

const WORDS: Readonly<Record<Shown, string>> = {
  waiting: 'Waiting',
  accepted: 'Accepted',
  rejected: 'Not accepted',
};

const DONE: Readonly<Record<string, string>> = {
  accept: 'Accepted, and done. Who asked is told.',
  reject: 'Not accepted. Nothing was changed, and who asked is told why.',
  'take-back': 'Taken back. Nothing was changed.',
};

function DoneNote() {
  const [params] = useSearchParams();
  const text = DONE[params.get('done') ?? ''];
  if (!text) return null;
  return (
    <Notice tone="done" icon="check" title="Done." live>
      <p>{text}</p>
    </Notice>
  );
}

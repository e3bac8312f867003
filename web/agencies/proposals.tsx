import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { submitted, textOf } from '../forms/submitted.ts';
import { known } from '../requests/words.ts';
import { EmptyState, Notice } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import { StateNav } from '../ui/state-nav.tsx';
import styles from './agencies.module.css';
import { ProposalItem } from './proposal-item.tsx';
import { DecideProposalMutation, ProposalsQuery, TakeBackProposalMutation } from './proposals.query.ts';
import { PROPOSAL_STATE } from './words.ts';

const SIZE = 20;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams: asked, pathname } = new URL(request.url);
  const state = known(PROPOSAL_STATE, asked.get('state')?.toUpperCase() ?? null) ?? 'WAITING';
  const [after, before] = [asked.get('after'), asked.get('before')];
  const size = before === null ? { first: SIZE, after } : { last: SIZE, before };
  const found = await execute(ProposalsQuery, { state, ...size }, { request, context });
  if (!found.viewer) throw redirect(`/sign-in?next=${encodeURIComponent(pathname)}`);
  const { runsSite } = found.viewer;
  return { proposals: found.agencyProposals, state, runsSite, clientMutationId: crypto.randomUUID() };
}

/** Three acts: `intent` says which. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = String(form.get('intent'));
  const errors = await act(intent, form, { request, context });
  if (errors.length === 0) throw redirect(`/agencies/proposals?done=${intent}`);
  return { proposal: String(form.get('proposal')), sent: submitted(form, errors) };
}

async function act(intent: string, form: FormData, caller: Caller) {
  const input = {
    proposal: textOf(form, 'proposal') ?? '',
    clientMutationId: `${textOf(form, 'clientMutationId')}-${intent}`,
  };
  switch (intent) {
    case 'take-back':
      return (await execute(TakeBackProposalMutation, { input }, caller)).agencyTakeBackProposal.userErrors;
    case 'accept':
    case 'decline': {
      const decision = { ...input, accept: intent === 'accept', reason: textOf(form, 'reason') };
      const answer = await execute(DecideProposalMutation, { input: decision }, caller);
      return answer.agencyDecideProposal.userErrors;
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta = () => [{ title: 'Proposals about agencies · Sunclock' }];

export default function Proposals() {
  const { proposals, state, runsSite, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        kicker={<Link to="/agencies">Agencies</Link>}
        title={runsSite ? 'What members propose to change' : 'What you proposed to change'}
        lead={
          runsSite
            ? 'Read the source, then accept or decline. An accepted change stands in the directory at once.'
            : 'Who runs this site reads the source and decides; a letter tells you what and why. Nobody else sees your proposals.'
        }
      />
      <DoneNote />
      <StateNav to="/agencies/proposals" words={PROPOSAL_STATE} shown={state} />
      {proposals.nodes.length === 0 ? (
        <EmptyState title={state === 'WAITING' ? 'Nothing waits.' : 'Nothing here yet.'}>
          <p>
            A change is proposed on the page of an <Link to="/agencies">agency</Link>.
          </p>
        </EmptyState>
      ) : (
        <ol className={styles['proposals']}>
          {proposals.nodes.map((proposal) => (
            <ProposalItem
              key={proposal.id}
              proposal={proposal}
              mayDecide={runsSite}
              clientMutationId={clientMutationId}
              sent={answer?.proposal === proposal.id ? answer.sent : undefined}
            />
          ))}
        </ol>
      )}
      <Pager pageInfo={proposals.pageInfo} label="proposals" />
    </>
  );
}

const DONE: Readonly<Record<string, string>> = {
  accept: 'Accepted. It stands in the directory now.',
  decline: 'Declined. Who proposed it reads your reason.',
  'take-back': 'Taken back.',
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

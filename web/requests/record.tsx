import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt, sentBack } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { SampleLabel } from '../ui/badge.tsx';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { keepFiles, readForm } from '../forms/file.server.ts';
import { codeOf, notFound } from './code.ts';
import { demand } from './gate.ts';
import { LETTER_DOORS, RecordDoors } from './record-doors.tsx';
import { recordInput, refusalsOnForm, tickedIn, undated } from './record-input.ts';
import { RecordLetter } from './record-letter.tsx';
import { AlreadyRecorded, WhatMoves } from './record-preview.tsx';
import { RecordMutation, RecordPreviewQuery, RecordQuery } from './record.query.ts';
import styles from './record.module.css';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const found = await recordable(params['reference'], { request, context });
  const door = new URL(request.url).searchParams.get('door');
  return { ...found, door, clientMutationId: crypto.randomUUID() };
}

async function recordable(reference: string | undefined, caller: Caller) {
  const { foiaRequest, factKinds, viewer } = await execute(RecordQuery, { code: codeOf(reference) }, caller);
  if (!foiaRequest) throw notFound();
  demand('RECORD', foiaRequest.viewerCan, viewer, caller.request);
  return { foiaRequest, factKinds };
}

/** Two steps over one form: `preview` shows what would move, `save` and `staff` write. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const { foiaRequest, factKinds } = await recordable(params['reference'], caller);
  const form = await readForm(request);
  const unstored = await keepFiles(form, 'communication.file', foiaRequest.organization.id, caller, {
    isMany: true,
  });
  const input = recordInput(form, foiaRequest.id, factKinds);
  const ticked = tickedIn(form, factKinds);
  const empty = [...unstored, ...undated(input.facts, ticked)];
  if (empty.length === 0 && form.get('intent') === 'preview')
    return await preview(form, { input, ticked }, caller);
  const answer = await attempt(form, foiaRequest.id, caller, () =>
    empty.length > 0 ? { userErrors: empty, duplicateOf: null } : save({ input, ticked }, caller),
  );
  if (answer.sent) {
    return { sent: answer.sent, preview: null, duplicateOf: answer.refused?.duplicateOf ?? null };
  }
  throw redirect(`${foiaRequest.path}?done=${input.handToStaff ? 'handed' : 'recorded'}`);
}

interface Sent {
  readonly input: ReturnType<typeof recordInput>;
  readonly ticked: ReturnType<typeof tickedIn>;
}

async function preview(form: FormData, { input, ticked }: Sent, caller: Caller) {
  const { foiaRequestRecordPreview: found } = await execute(RecordPreviewQuery, { input }, caller);
  const refusals = refusalsOnForm(found.userErrors, input.facts, ticked);
  const sent = await sentBack(form, refusals, input.foiaRequest, caller);
  return { sent, preview: refusals.length === 0 ? found : null, duplicateOf: found.duplicateOf };
}

async function save({ input, ticked }: Sent, caller: Caller) {
  const { foiaRequestRecordCommunication: saved } = await execute(RecordMutation, { input }, caller);
  return { ...saved, userErrors: refusalsOnForm(saved.userErrors, input.facts, ticked) };
}

export const meta = ({ loaderData }: { loaderData?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `Record: ${loaderData?.foiaRequest.title ?? ''} · Sunclock` },
];

export default function RecordPage() {
  const { foiaRequest, factKinds, door, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        kicker={
          <>
            <Link to={foiaRequest.path}>{foiaRequest.title}</Link>{' '}
            {foiaRequest.isSample ? <SampleLabel /> : null}
          </>
        }
        title="Record what came or went"
        lead={`${foiaRequest.agency.name}. ${foiaRequest.statusSentence}. One letter can say several things: tick each, look at what moves, save once.`}
      />
      <ChangeForm
        matter={foiaRequest}
        sent={answer?.sent}
        clientMutationId={clientMutationId}
        withFile
        className={styles['form']}
        button={<Buttons isSeen={Boolean(answer?.preview)} path={foiaRequest.path} />}
      >
        {answer?.duplicateOf ? <AlreadyRecorded communication={answer.duplicateOf} /> : null}
        {answer?.preview ? <WhatMoves preview={answer.preview} /> : null}
        <div className={styles['sheet']}>
          <RecordLetter agency={foiaRequest.agency.name} organization={foiaRequest.organization.id} />
          <RecordDoors doors={LETTER_DOORS} kinds={factKinds} request={foiaRequest} door={door} />
        </div>
      </ChangeForm>
    </>
  );
}

function Buttons({ isSeen, path }: { isSeen: boolean; path: string }) {
  return (
    <div className={styles['end']}>
      <Submit name="intent" value="preview" look={isSeen ? 'quiet' : 'firm'}>
        {isSeen ? 'Look again at what moves' : 'See what moves'}
      </Submit>
      <Submit name="intent" value="staff" look="quiet">
        Not sure: hand to staff
      </Submit>
      <Link to={path}>Leave without saving</Link>
    </div>
  );
}

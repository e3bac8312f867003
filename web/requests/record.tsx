import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { SampleLabel } from '../ui/badge.tsx';
import { PageHead } from '../ui/section.tsx';
import { keepFiles, readForm } from '../forms/file.server.ts';
import type { Refusal } from '../forms/submitted.ts';
import { codeOf, notFound } from './code.ts';
import { demand } from './gate.ts';
import { RecordButtons } from './record-buttons.tsx';
import { LETTER_DOORS, RecordDoors } from './record-doors.tsx';
import { misplaced, recordInput, refusalsOnForm, tickedIn, undated } from './record-input.ts';
import { RecordLetter } from './record-letter.tsx';
import { AlreadyRecorded, WhatMoves } from './record-preview.tsx';
import { recordInSteps } from './record.server.ts';
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

export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const { foiaRequest, factKinds } = await recordable(params['reference'], caller);
  const form = await readForm(request);
  const unstored = await keepFiles(form, 'communication.file', foiaRequest.organization.id, caller, {
    isMany: true,
  });
  const input = recordInput(form, foiaRequest.id, factKinds);
  const ticked = tickedIn(form, factKinds);
  const steps = {
    matter: foiaRequest.id,
    empty: [...unstored, ...undated(input.facts, ticked), ...misplaced(form, ticked)],
    told: (refusals: readonly Refusal[]) => refusalsOnForm(refusals, input.facts, ticked),
    preview: async () => (await execute(RecordPreviewQuery, { input }, caller)).foiaRequestRecordPreview,
    save: async () => (await execute(RecordMutation, { input }, caller)).foiaRequestRecordCommunication,
  };
  const shown = await recordInSteps(form, steps, caller);
  if (shown) return { ...shown, duplicateOf: shown.answer?.duplicateOf ?? null };
  throw redirect(`${foiaRequest.path}?done=${input.handToStaff ? 'handed' : 'recorded'}`);
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
        button={<RecordButtons isSeen={Boolean(answer?.preview)} path={foiaRequest.path} />}
      >
        {answer?.duplicateOf ? <AlreadyRecorded communication={answer.duplicateOf} /> : null}
        {answer?.preview ? <WhatMoves preview={answer.preview} /> : null}
        <div className={styles['sheet']}>
          <RecordLetter agency={foiaRequest.agency.name} organization={foiaRequest.organization.id} />
          <RecordDoors doors={LETTER_DOORS} kinds={factKinds} request={foiaRequest} door={door} ofSeveral />
        </div>
      </ChangeForm>
    </>
  );
}

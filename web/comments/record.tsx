import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { keepFiles, readForm } from '../forms/file.server.ts';
import type { Refusal } from '../forms/submitted.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf } from '../requests/code.ts';
import { RecordButtons } from '../requests/record-buttons.tsx';
import { RecordDoors } from '../requests/record-doors.tsx';
import { misplaced, refusalsOnForm, tickedIn, undated } from '../requests/record-input.ts';
import { RecordLetter } from '../requests/record-letter.tsx';
import { AlreadyRecorded, WhatMoves } from '../requests/record-preview.tsx';
import styles from '../requests/record.module.css';
import { recordInSteps } from '../requests/record.server.ts';
import { choicesOf, docketPaper, DOORS } from './record-paper.ts';
import { PaperMutation, PaperPreviewQuery, RecordPaperQuery } from './record.query.ts';
import { docketNumberText } from './words.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const found = await recordable(params, { request, context });
  const door = new URL(request.url).searchParams.get('door');
  return { ...found, door, clientMutationId: crypto.randomUUID() };
}

async function recordable(params: LoaderFunctionArgs['params'], caller: Caller) {
  const code = codeOf(params['reference']);
  const { matter, factKinds } = await openMatter(RecordPaperQuery, { code }, ['RECORD'], caller);
  return { docket: matter, factKinds };
}

/** Two steps over one form: `preview` shows what would move, `save` and `staff` write. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const { docket, factKinds } = await recordable(params, caller);
  const form = await readForm(request);
  const unstored = await keepFiles(form, 'communication.file', docket.organization.id, caller, {
    isMany: true,
  });
  const input = docketPaper(form, docket.id, factKinds);
  const ticked = tickedIn(form, factKinds);
  const steps = {
    matter: docket.id,
    empty: [...unstored, ...undated(input.facts, ticked), ...misplaced(form, ticked)],
    told: (refusals: readonly Refusal[]) => refusalsOnForm(refusals, input.facts, ticked),
    preview: async () => (await execute(PaperPreviewQuery, { input }, caller)).agencyDocketRecordPreview,
    save: async () => (await execute(PaperMutation, { input }, caller)).agencyDocketRecordPaper,
  };
  const shown = await recordInSteps(form, steps, caller);
  if (shown) return { ...shown, duplicateOf: shown.answer?.duplicateOf ?? null };
  throw redirect(`${docket.path}?done=${input.handToStaff ? 'handed' : 'recorded'}`);
}

export const meta = ({ loaderData }: { loaderData?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `Record: ${loaderData?.docket.title ?? ''} · Sunclock` },
];

const NOTICE = {
  legend: 'The notice, letter or page',
  file: 'The notice first, then what belongs to it. Kept as it came; what is already recorded is recognised.',
  subject: 'As its heading says: “Notice of a modified system of records”',
  dated: 'For a notice, the day it was published',
  channel: 'PORTAL',
} as const;

export default function RecordPaperPage() {
  const { docket, factKinds, door, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <MatterHead
        matter={docket}
        title="Record a paper of the agency"
        lead={`${docket.agency.name}, ${docketNumberText(docket)}. One notice can say several things: tick each, look at what moves, save once.`}
      />
      <ChangeForm
        matter={docket}
        sent={answer?.sent}
        clientMutationId={clientMutationId}
        withFile
        className={styles['form']}
        button={<RecordButtons isSeen={Boolean(answer?.preview)} path={docket.path} />}
      >
        {answer?.duplicateOf ? <AlreadyRecorded communication={answer.duplicateOf} /> : null}
        {answer?.preview ? <WhatMoves preview={answer.preview} /> : null}
        <div className={styles['sheet']}>
          <RecordLetter agency={docket.agency.name} organization={docket.organization.id} words={NOTICE} />
          <RecordDoors doors={DOORS} kinds={factKinds} request={choicesOf(docket)} door={door} ofSeveral />
        </div>
      </ChangeForm>
    </>
  );
}

import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { ErrorSummary, FormScope } from '../forms/fields.tsx';
import { submitted, type Refusal } from '../forms/submitted.ts';
import { SampleLabel } from '../ui/badge.tsx';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { keepFile, readForm } from '../forms/file.server.ts';
import { codeOf, notFound } from './code.ts';
import { demand } from './gate.ts';
import { RecordDoors } from './record-doors.tsx';
import { recordInput, refusalsOnForm, undated } from './record-input.ts';
import { RecordLetter } from './record-letter.tsx';
import { AlreadyRecorded, Stale, WhatMoves } from './record-preview.tsx';
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
  const unstored = await keepFile(form, 'communication.file', foiaRequest.organization.id, caller);
  const input = recordInput(form, foiaRequest.id, factKinds);
  const refused = (errors: readonly Refusal[]) => ({
    sent: submitted(
      form,
      refusalsOnForm(errors, input).filter(({ code }) => code !== 'CONFLICT'),
    ),
    stale: errors.some(({ code }) => code === 'CONFLICT'),
  });
  const empty = [...unstored, ...undated(input, factKinds)];
  if (empty.length > 0) return { ...refused(empty), preview: null, duplicateOf: null };
  if (form.get('intent') === 'preview') {
    const { foiaRequestRecordPreview: preview } = await execute(RecordPreviewQuery, { input }, caller);
    const shown = preview.userErrors.length === 0 ? preview : null;
    return { ...refused(preview.userErrors), preview: shown, duplicateOf: preview.duplicateOf };
  }
  const { foiaRequestRecordCommunication: saved } = await execute(RecordMutation, { input }, caller);
  if (saved.userErrors.length > 0 || (saved.duplicateOf && !input.allowDuplicate)) {
    return { ...refused(saved.userErrors), preview: null, duplicateOf: saved.duplicateOf };
  }
  throw redirect(`${foiaRequest.path}?done=${input.handToStaff ? 'handed' : 'recorded'}`);
}

export const meta = ({ loaderData }: { loaderData?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `Record: ${loaderData?.foiaRequest.title ?? ''} · Sunclock` },
];

export default function RecordPage() {
  const { foiaRequest, factKinds, door, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.sent.values;
  const version = answer?.stale ? undefined : typed?.['expectedVersion']?.[0];
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
      <FormScope submitted={answer?.sent}>
        {answer?.stale ? <Stale request={foiaRequest} /> : null}
        <ErrorSummary />
        <Form method="post" encType="multipart/form-data" className={styles['form']}>
          <input type="hidden" name="expectedVersion" value={version ?? foiaRequest.version} />
          <input
            type="hidden"
            name="clientMutationId"
            value={typed?.['clientMutationId']?.[0] ?? clientMutationId}
          />
          {answer?.duplicateOf ? <AlreadyRecorded communication={answer.duplicateOf} /> : null}
          {answer?.preview ? <WhatMoves preview={answer.preview} /> : null}
          <div className={styles['sheet']}>
            <RecordLetter agency={foiaRequest.agency.name} />
            <RecordDoors kinds={factKinds} request={foiaRequest} door={door} />
          </div>
          <div className={styles['end']}>
            <Submit name="intent" value="preview" look={answer?.preview ? 'quiet' : 'firm'}>
              {answer?.preview ? 'Look again at what moves' : 'See what moves'}
            </Submit>
            <Submit name="intent" value="staff" look="quiet">
              Not sure: hand to staff
            </Submit>
            <Link to={foiaRequest.path}>Leave without saving</Link>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

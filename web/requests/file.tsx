import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { FileField } from '../forms/file-field.tsx';
import { keepFiles, readForm } from '../forms/file.server.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import { changeOf, formRequest } from './form-request.server.ts';
import styles from './request-form.module.css';
import { FileMutation } from './request-form.query.ts';
import { CHANNEL, choices, known, PROOF } from './words.ts';

/** Whoever could record it: what they typed must not be lost when somebody else did so. */
const ACTS = ['FILE', 'SET_PEOPLE'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const foiaRequest = await formRequest(params['reference'], ACTS, { request, context });
  return { foiaRequest, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const foiaRequest = await formRequest(params['reference'], ACTS, caller);
  const form = await readForm(request);
  const unstored = await keepFiles(form, 'proofFile', foiaRequest.organization.id, caller);
  const empty = [...unstored, ...missing(form, { submittedOn: 'Say on which day it was sent.' })];
  const { sent } = await attempt(form, foiaRequest.id, caller, async (chosen) =>
    empty.length > 0 ? { userErrors: empty } : await file(chosen, foiaRequest.id, caller),
  );
  if (sent) return sent;
  throw redirect(`${foiaRequest.path}?done=filed`);
}

async function file(form: FormData, foiaRequest: string, caller: Caller) {
  const input = {
    ...changeOf(form, foiaRequest),
    submittedOn: String(form.get('submittedOn')),
    submittedTime: textOf(form, 'submittedTime'),
    deliveredOn: textOf(form, 'deliveredOn'),
    channel: known(CHANNEL, textOf(form, 'channel')) ?? ('PORTAL' as const),
    proof: known(PROOF, textOf(form, 'proof')) ?? ('NONE' as const),
    proofNote: textOf(form, 'proofNote'),
    proofFile: textOf(form, 'proofFile'),
  };
  return (await execute(FileMutation, { input }, caller)).foiaRequestFile;
}

export const meta = () => [{ title: 'File a request · Sunclock' }];

export default function FileRequest() {
  const { foiaRequest, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>}
        title="It was sent"
        lead="From this day a provisional clock runs. It becomes firm when the agency states the day it received the request, or proof shows it."
      />
      {sent || foiaRequest.viewerCan.includes('FILE') ? (
        <ChangeForm
          matter={foiaRequest}
          sent={sent}
          clientMutationId={clientMutationId}
          button="Record the filing"
          withFile
        >
          <div className={styles['pair']}>
            <TextField name="submittedOn" label="Sent on" type="date" required />
            <TextField
              name="submittedTime"
              label="Hour"
              type="time"
              hint="Counts if it was after closing time"
            />
            <SelectField name="channel" label="How" options={choices(CHANNEL)} value="PORTAL" />
            <SelectField
              name="proof"
              label="Proof of sending"
              options={choices(PROOF)}
              value="PORTAL_CONFIRMATION"
            />
          </div>
          <TextField
            name="deliveredOn"
            label="Delivered on"
            type="date"
            hint="If the proof shows it; the provisional clock then counts from this day"
          />
          <FileField
            name="proofFile"
            label="The proof itself"
            hint="A screenshot, a scan, the sent mail."
            organization={foiaRequest.organization.id}
          />
          <TextBox
            name="proofNote"
            label="About the proof"
            hint="A confirmation number, where the screenshot is, who pressed submit"
            rows={3}
          />
        </ChangeForm>
      ) : (
        <Notice tone="wait" title="It is recorded that this was sent.">
          <p>A day that is wrong is corrected at the entry itself, on the page of the request.</p>
        </Notice>
      )}
    </>
  );
}

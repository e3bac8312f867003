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
import { CheckField } from '../forms/fields.tsx';
import { FileField } from '../forms/file-field.tsx';
import { keepFiles, readForm } from '../forms/file.server.ts';
import { submitted, textOf } from '../forms/submitted.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { Submit } from '../ui/button.tsx';
import { changeOf } from './form-request.server.ts';
import { TablePreviewView } from './table-preview.tsx';
import { columnsIn } from './table-columns.ts';
import { KeptField, SourceField } from './withholding-fields.tsx';
import { ImportWithholdingsMutation, TablePreviewQuery } from './withholdings-import.query.ts';
import type { WithholdingsOf } from './withholdings.query.ts';
import { keptOf, recordableWithholdings } from './withholdings.server.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const foiaRequest = await recordableWithholdings(params['reference'], { request, context });
  return { foiaRequest, clientMutationId: crypto.randomUUID() };
}

/** The file is kept at the first look; every later step carries its id. Nothing is taken in before somebody has looked. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const foiaRequest = await recordableWithholdings(params['reference'], caller);
  const form = await readForm(request);
  const unstored = await keepFiles(form, 'file', foiaRequest.organization.id, caller);
  const refusals = unstored.length > 0 || textOf(form, 'file') ? unstored : [NO_FILE];
  if (refusals.length > 0) return { sent: submitted(form, refusals), preview: null };
  if (form.get('intent') === 'import') {
    const { sent, done } = await attempt(form, foiaRequest.id, caller, (chosen) =>
      takeIn(chosen, foiaRequest, caller),
    );
    if (!sent) {
      const counts = `added=${done.added}&known=${done.known}&left=${done.leftOut}`;
      throw redirect(`${foiaRequest.path}/withholdings?done=import&${counts}`);
    }
    return { sent, preview: await look(form, foiaRequest, caller) };
  }
  const preview = await look(form, foiaRequest, caller);
  return { sent: submitted(form, preview.userErrors), preview };
}

const NO_FILE = { code: 'MISSING', message: 'Choose the table first.', path: ['file'] };

const inputOf = (form: FormData, { id }: WithholdingsOf) => ({
  ...changeOf(form, id),
  file: textOf(form, 'file') ?? '',
  event: textOf(form, 'event'),
  visibility: keptOf(form),
  leaveOutBad: form.get('leaveOutBad') === 'true',
  columns: columnsIn(form),
});

const takeIn = async (form: FormData, request: WithholdingsOf, caller: Caller) =>
  (await execute(ImportWithholdingsMutation, { input: inputOf(form, request) }, caller))
    .foiaRequestImportWithholdings;

const look = async (form: FormData, request: WithholdingsOf, caller: Caller) =>
  (await execute(TablePreviewQuery, { input: { ...inputOf(form, request), clientMutationId: null } }, caller))
    .foiaRequestWithholdingsPreview;

export const meta = () => [{ title: 'Take in a table of what was withheld · Sunclock' }];

export default function ImportWithholdings() {
  const { foiaRequest, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const preview = answer?.preview?.columns.length ? answer.preview : null;
  const { path, organization } = foiaRequest;
  return (
    <>
      <MatterHead
        matter={foiaRequest}
        title="Take in their table"
        lead="CSV or XLSX; of a workbook its first sheet. Numbers stay as they are printed, and the same table again adds nothing."
      />
      <ChangeForm
        matter={foiaRequest}
        sent={answer?.sent}
        clientMutationId={clientMutationId}
        withFile
        errorTitle="Nothing was taken in yet"
        button={
          <div className="buttons">
            <Submit look={preview ? 'quiet' : 'firm'} name="intent" value="look">
              {preview ? 'Look again' : 'Look at it first'}
            </Submit>
            {preview ? (
              <Submit name="intent" value="import">
                Take it in
              </Submit>
            ) : null}
            <Link to={`${path}/withholdings`}>Leave without saving</Link>
          </div>
        }
      >
        <FileField
          name="file"
          label="Their table"
          hint="The first row says what stands in each column."
          organization={organization.id}
          isTable
        />
        <SourceField request={foiaRequest} at="table" />
        <KeptField request={foiaRequest} at="table" />
        {preview ? <TablePreviewView preview={preview} /> : null}
        {preview && preview.badCount > 0 ? (
          <CheckField
            name="leaveOutBad"
            label="Take in the others, and leave these lines out"
            hint="The history keeps their numbers"
          />
        ) : null}
      </ChangeForm>
    </>
  );
}

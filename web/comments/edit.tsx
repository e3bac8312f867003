import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { choicesWithAgencies } from '../agencies/every-agency.server.ts';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { missing } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { SameMatter, sameIn } from '../matters/same-matter.tsx';
import { codeOf } from '../requests/code.ts';
import { DocketFields, savedFields } from './docket-fields.tsx';
import { DocketChoicesQuery, DocketEditMutation, DocketFormQuery } from './docket-form.query.ts';
import { changedDocket, docketPath } from './docket-input.ts';

const editable = async (params: LoaderFunctionArgs['params'], caller: Caller) =>
  (await openMatter(DocketFormQuery, { code: codeOf(params['reference']) }, ['EDIT'], caller)).matter;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const docket = await editable(params, { request, context });
  const found = await choicesWithAgencies(DocketChoicesQuery, { request, context });
  return { docket, found, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = await editable(params, caller);
  const answer = await attempt(form, id, caller, async (chosen) => {
    const empty = missing(chosen, { agency: 'Say whose docket it is.' });
    if (empty.length > 0) return { userErrors: empty, same: null };
    const input = { ...changedDocket(chosen), ...versionOf(chosen), agencyDocket: id };
    const { userErrors } = (await execute(DocketEditMutation, { input }, caller)).agencyDocketEdit;
    const told = userErrors.map((one) => ({ ...one, path: docketPath(one.path) }));
    return { userErrors: told, same: sameIn(userErrors) };
  });
  if (answer.sent) return { sent: answer.sent, same: answer.refused?.same ?? null };
  throw redirect(`${path}?done=edited`);
}

export const meta = () => [{ title: 'Edit a docket · Sunclock' }];

export default function EditDocket() {
  const { docket, found, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = savedFields(found, docket);
  return (
    <>
      <MatterHead
        matter={docket}
        title="Edit the docket"
        lead="What the docket says of itself. What happened in it is recorded from its notices, and corrected beside them."
      />
      <SameMatter same={answer?.same} title="This docket is recorded already" />
      <ChangeForm
        matter={docket}
        sent={answer?.sent}
        clientMutationId={clientMutationId}
        button="Save"
        fields={Object.values(fields)}
      >
        <DocketFields fields={fields} />
      </ChangeForm>
    </>
  );
}

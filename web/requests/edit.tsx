import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { choicesWithAgencies } from '../agencies/every-agency.server.ts';
import { execute } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import { changeOf, formRequest } from './form-request.server.ts';
import { RequestFields, savedFields } from './request-fields.tsx';
import { EditMutation, RequestChoicesQuery } from './request-form.query.ts';
import { changedInput } from './request-input.ts';

/** Whoever could edit the draft: what they typed must not be lost when somebody records that it was sent. */
const ACTS = ['EDIT', 'SET_PEOPLE'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const foiaRequest = await formRequest(params['reference'], ACTS, { request, context });
  const choices = await choicesWithAgencies(RequestChoicesQuery, { request, context });
  return { foiaRequest, choices, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = await formRequest(params['reference'], ACTS, caller);
  const { sent } = await attempt(form, id, caller, async (chosen) => {
    const input = { ...changedInput(chosen), ...changeOf(chosen, id) };
    return (await execute(EditMutation, { input }, caller)).foiaRequestEdit;
  });
  if (sent) return sent;
  throw redirect(`${path}?done=edited`);
}

export const meta = () => [{ title: 'Edit a request · Sunclock' }];

export default function EditRequest() {
  const { foiaRequest, choices, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const fields = savedFields(choices, foiaRequest);
  return (
    <>
      <PageHead kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>} title="Edit the request" />
      {sent || foiaRequest.viewerCan.includes('EDIT') ? (
        <ChangeForm
          matter={foiaRequest}
          sent={sent}
          clientMutationId={clientMutationId}
          button="Save"
          fields={Object.values(fields)}
        >
          <RequestFields fields={fields} />
        </ChangeForm>
      ) : (
        <Notice tone="wait" title="It was sent, and stays as it was sent.">
          <p>What is wrong in it is said in a letter of your own, and recorded.</p>
        </Notice>
      )}
    </>
  );
}

import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { submitted } from '../forms/submitted.ts';
import { PageHead } from '../ui/section.tsx';
import { ChangeForm } from './change-form.tsx';
import { changeOf, formRequest } from './form-request.server.ts';
import { RequestFields } from './request-fields.tsx';
import { EditMutation, RequestChoicesQuery } from './request-form.query.ts';
import { requestInput } from './request-input.ts';
import styles from './request-form.module.css';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const foiaRequest = await formRequest(params['reference'], ['EDIT'], { request, context });
  const choices = await execute(RequestChoicesQuery, {}, { request, context });
  return { foiaRequest, choices, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const foiaRequest = await formRequest(params['reference'], ['EDIT'], { request, context });
  const input = { ...requestInput(form), ...changeOf(form, foiaRequest.id) };
  const { foiaRequestEdit } = await execute(EditMutation, { input }, { request, context });
  if (foiaRequestEdit.userErrors.length > 0) return submitted(form, foiaRequestEdit.userErrors);
  throw redirect(`${foiaRequest.path}?done=edited`);
}

export const meta = () => [{ title: 'Edit a request · Sunclock' }];

export default function EditRequest() {
  const { foiaRequest, choices, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>} title="Edit the request" />
      <ChangeForm
        request={foiaRequest}
        sent={sent}
        clientMutationId={clientMutationId}
        button="Save"
        current={
          <>
            <p>Their version:</p>
            <p className={styles['yours']}>
              {foiaRequest.title}
              {'\n\n'}
              {foiaRequest.requestText}
            </p>
          </>
        }
      >
        <RequestFields choices={choices} request={foiaRequest} />
      </ChangeForm>
    </>
  );
}

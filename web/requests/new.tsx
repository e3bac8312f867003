import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, SelectField, TextBox } from '../forms/fields.tsx';
import { submitted, textOf } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { RequestFields, savedFields } from './request-fields.tsx';
import { DraftMutation, RequestChoicesQuery } from './request-form.query.ts';
import { partsOfText, requestInput } from './request-input.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const choices = await execute(RequestChoicesQuery, {}, { request, context });
  if (!choices.viewer) throw redirect('/sign-in?next=/requests/new');
  return { choices, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = {
    ...requestInput(form),
    visibility: form.get('visibility') === 'PUBLIC' ? ('PUBLIC' as const) : ('ORGANIZATION' as const),
    clientMutationId: textOf(form, 'clientMutationId'),
    organization: textOf(form, 'organization') ?? '',
    lead: textOf(form, 'lead'),
    parts: partsOfText(textOf(form, 'parts')),
  };
  const { foiaRequestDraft } = await execute(DraftMutation, { input }, { request, context });
  const { foiaRequest, userErrors } = foiaRequestDraft;
  if (!foiaRequest || userErrors.length > 0) return submitted(form, userErrors);
  throw redirect(`${foiaRequest.path}?done=drafted`);
}

export const meta = () => [{ title: 'Draft a request · Sunclock' }];

export default function NewRequest() {
  const { choices, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const organizations = (choices.viewer?.memberships ?? []).map(({ organization }) => organization);
  const people = organizations.flatMap(({ members }) => members ?? []).map(({ person }) => person);
  return (
    <>
      <PageHead
        title="Draft a request"
        lead="Nothing is sent from here: you send it through the agency’s own channel, then record that you filed it."
      />
      <FormScope submitted={sent}>
        <ErrorSummary />
        <Form method="post" className="stack">
          <input type="hidden" name="clientMutationId" value={clientMutationId} />
          <SelectField
            name="organization"
            label="Kept by"
            options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <RequestFields fields={savedFields(choices)} isNew />
          <TextBox
            name="parts"
            label="Its parts"
            hint="One numbered thing asked for on each line; each gets its own outcome"
            rows={5}
          />
          <SelectField
            name="lead"
            label="Who leads"
            hint="The one who is warned before a date passes"
            options={[...new Map(people.map(({ id, name }) => [id, { value: id, label: name }])).values()]}
            blank="Nobody yet"
          />
          <div className="buttons">
            <Submit>Keep the draft</Submit>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

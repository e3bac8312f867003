import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { choicesWithAgencies } from '../agencies/every-agency.server.ts';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, SelectField } from '../forms/fields.tsx';
import { submitted, textOf } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { DraftFields, draftInput } from './draft-fields.tsx';
import { DraftMutation, RequestChoicesQuery } from './request-form.query.ts';
import { choices as wordsOf, known, REGIME } from './words.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const choices = await choicesWithAgencies(RequestChoicesQuery, { request, context });
  if (!choices.viewer) throw redirect('/sign-in?next=/requests/new');
  return { choices, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const regime = known(REGIME, textOf(form, 'regime'));
  const input = { ...draftInput(form), agency: textOf(form, 'agency') ?? '', regime };
  const { foiaRequestDraft } = await execute(DraftMutation, { input }, { request, context });
  const { foiaRequest, userErrors } = foiaRequestDraft;
  if (!foiaRequest || userErrors.length > 0) return submitted(form, userErrors);
  throw redirect(`${foiaRequest.path}?done=drafted`);
}

export const meta = () => [{ title: 'Draft a request · Sunclock' }];

export default function NewRequest() {
  const { choices, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Draft a request"
        lead="Nothing is sent from here: you send it through the agency’s own channel, then record that you filed it."
      >
        <Link to="/requests/batch">The same text to several components</Link>
      </PageHead>
      <FormScope submitted={sent}>
        <ErrorSummary />
        <Form method="post" className="stack">
          <input type="hidden" name="clientMutationId" value={clientMutationId} />
          <SelectField
            name="regime"
            label="Under which law"
            options={wordsOf(REGIME)}
            blank="The records law of the agency"
          />
          <DraftFields choices={choices} />
          <div className="buttons">
            <Submit>Keep the draft</Submit>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

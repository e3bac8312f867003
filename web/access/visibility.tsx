import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { TextField } from '../forms/fields.tsx';
import { submitted } from '../forms/submitted.ts';
import { ChangeForm } from '../requests/change-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { keepFields, setVisibility, visibleRequest } from './visibility.server.ts';
import { KeptFields } from './kept-fields.tsx';
import { VisibilityChoices } from './visibility-form.tsx';
import { whoSees } from './who-sees.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const found = await visibleRequest(params['reference'], { request, context });
  return { ...found, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { foiaRequest } = await visibleRequest(params['reference'], caller);
  const act = form.get('intent') === 'fields' ? keepFields : setVisibility;
  const { userErrors, approval } = await act(form, foiaRequest.id, caller);
  if (userErrors.length > 0) return { isFields: act === keepFields, form: submitted(form, userErrors) };
  throw redirect(`${foiaRequest.path}?done=${approval ? 'asked' : 'seen'}`);
}

export const meta = () => [{ title: 'Who can see this · Sunclock' }];

export default function RequestVisibility() {
  const { foiaRequest, self, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const now = whoSees(foiaRequest);
  return (
    <>
      <PageHead
        kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>}
        title="Who can see this"
        lead={<>Now: {now}.</>}
      />
      {foiaRequest.viewerCan.includes('SET_VISIBILITY') ? null : (
        <Notice tone="wait">
          <p>A second person looks at this before it counts. Until they agree, nothing changes.</p>
        </Notice>
      )}
      <Section title="From now on" id="visibility">
        <ChangeForm
          request={foiaRequest}
          sent={sent?.isFields ? undefined : sent?.form}
          clientMutationId={clientMutationId}
          button="Save who can see it"
          current={<p>Now: {now}.</p>}
        >
          <VisibilityChoices request={foiaRequest} self={self} />
          <TextField
            name="reason"
            label="Why"
            hint="Colleagues read it in the history; you may leave it empty"
            maxLength={200}
          />
        </ChangeForm>
      </Section>
      {foiaRequest.viewerCan.includes('SET_VISIBILITY') ? (
        <Section title="What others are not told" id="fields">
          <ChangeForm
            request={foiaRequest}
            sent={sent?.isFields ? sent.form : undefined}
            clientMutationId={`${clientMutationId}-fields`}
            intent="fields"
            button="Save what is kept"
          >
            <KeptFields kept={foiaRequest.access?.keptFields ?? []} />
            <TextField
              name="reason"
              id="fields-reason"
              label="Why"
              hint="Colleagues read it in the history; you may leave it empty"
              maxLength={200}
            />
          </ChangeForm>
        </Section>
      ) : null}
    </>
  );
}

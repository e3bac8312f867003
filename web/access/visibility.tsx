import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { CheckList, TextField } from '../forms/fields.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { keepFields, setVisibility, visibleRequest } from './visibility.server.ts';
import { keptFields } from './kept-fields.ts';
import { savedVisibility } from './visibility-fields.ts';
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
  const { id, path } = foiaRequest;
  const { sent, done } = await attempt(form, id, caller, (chosen) => act(chosen, id, caller));
  if (sent) return { isFields: act === keepFields, form: sent };
  throw redirect(`${path}?done=${done.approval ? 'asked' : 'seen'}`);
}

export const meta = () => [{ title: 'Who can see this · Sunclock' }];

export default function RequestVisibility() {
  const { foiaRequest, self, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const now = whoSees(foiaRequest);
  const fields = savedVisibility(foiaRequest, self);
  const { readers, ...others } = fields;
  const ordinary = Object.values(others);
  const canSeal = foiaRequest.viewerCan.includes('SEAL');
  const kept = keptFields(foiaRequest.access?.keptFields ?? []);
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
          matter={foiaRequest}
          sent={sent?.isFields ? undefined : sent?.form}
          clientMutationId={clientMutationId}
          button="Save who can see it"
          fields={canSeal ? [...ordinary, readers] : ordinary}
        >
          <VisibilityChoices request={foiaRequest} fields={fields} />
          <TextField
            name="reason"
            id="visibility-reason"
            label="Why"
            hint="Colleagues read it in the history; you may leave it empty"
            maxLength={200}
          />
        </ChangeForm>
      </Section>
      <Section title="What others are not told" id="fields">
        <ChangeForm
          matter={foiaRequest}
          sent={sent?.isFields ? sent.form : undefined}
          clientMutationId={`${clientMutationId}-fields`}
          intent="fields"
          button="Save what is kept"
          fields={[kept]}
        >
          <CheckList {...kept} className="stack" />
          <TextField
            name="reason"
            id="fields-reason"
            label="Why"
            hint="Colleagues read it in the history; you may leave it empty"
            maxLength={200}
          />
        </ChangeForm>
      </Section>
    </>
  );
}

import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { CheckList, TextField } from '../forms/fields.tsx';
import { Section } from '../ui/section.tsx';
import { keepFields, setVisibility, visibleMatter } from './visibility.server.ts';
import { keptFields } from './kept-fields.ts';
import { SetVisibility, VisibilityHead } from './set-visibility.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const found = await visibleMatter(params['reference'], { request, context });
  return { ...found, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { matter } = await visibleMatter(params['reference'], caller);
  const act = form.get('intent') === 'fields' ? keepFields : setVisibility;
  const { id, path } = matter;
  const { sent, done } = await attempt(form, id, caller, (chosen) => act(chosen, id, caller));
  if (sent) return { isFields: act === keepFields, form: sent };
  throw redirect(`${path}?done=${done.approval ? 'asked' : 'seen'}`);
}

export const meta = () => [{ title: 'Who can see this · Sunclock' }];

export default function Visibility() {
  const { matter, self, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const kept = keptFields(matter.access?.keptFields ?? []);
  return (
    <>
      <VisibilityHead matter={matter} />
      <SetVisibility
        matter={matter}
        self={self}
        sent={sent?.isFields ? undefined : sent?.form}
        clientMutationId={clientMutationId}
      />
      {matter.__typename === 'FoiaRequest' ? (
        <Section title="What others are not told" id="fields">
          <ChangeForm
            matter={matter}
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
      ) : null}
    </>
  );
}

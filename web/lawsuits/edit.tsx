import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { PageHead } from '../ui/section.tsx';
import { changeOf, formLawsuit } from './form-lawsuit.server.ts';
import { LawsuitFields, savedFields, savedOrders, savedParties, StandingOrders } from './lawsuit-fields.tsx';
import { LawsuitChoicesQuery, LawsuitEditMutation } from './lawsuit-form.query.ts';
import { changedInput } from './lawsuit-input.ts';

const ACTS = ['EDIT'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const lawsuit = await formLawsuit(params['reference'], ACTS, { request, context });
  const choices = await execute(LawsuitChoicesQuery, {}, { request, context });
  return { lawsuit, choices, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = await formLawsuit(params['reference'], ACTS, caller);
  const { sent } = await attempt(form, id, caller, async (chosen) => {
    const input = { ...changedInput(chosen), ...changeOf(chosen, id) };
    return (await execute(LawsuitEditMutation, { input }, caller)).lawsuitEdit;
  });
  if (sent) return sent;
  throw redirect(`${path}?done=edited`);
}

export const meta = () => [{ title: 'Edit a lawsuit · Sunclock' }];

export default function EditLawsuit() {
  const { lawsuit, choices, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const fields = savedFields(choices, lawsuit);
  const [parties, orders] = [savedParties(lawsuit), savedOrders(lawsuit)];
  return (
    <>
      <PageHead
        kicker={<Link to={lawsuit.path}>{lawsuit.title}</Link>}
        title="Edit the lawsuit"
        lead="What the suit says of itself. What happened in it is recorded as a docket entry, and corrected beside it."
      />
      <ChangeForm
        matter={lawsuit}
        sent={sent}
        clientMutationId={clientMutationId}
        button="Save"
        fields={[...Object.values(fields), ...parties, ...orders]}
      >
        <TextField {...fields.title} maxLength={200} required />
        <LawsuitFields fields={fields} parties={parties} />
        <StandingOrders orders={orders} />
      </ChangeForm>
    </>
  );
}

import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, SelectField } from '../forms/fields.tsx';
import { VISIBILITY_OPTIONS } from '../forms/matter-options.ts';
import { submitted } from '../forms/submitted.ts';
import { KeeperFields, keeperIn } from '../matters/keeper-fields.tsx';
import { SameMatter, sameIn } from '../matters/same-matter.tsx';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { LawsuitFields, savedFields, savedParties } from './lawsuit-fields.tsx';
import { LawsuitChoicesQuery, LawsuitRecordMutation } from './lawsuit-form.query.ts';
import { lawsuitInput } from './lawsuit-input.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const choicesFound = await execute(LawsuitChoicesQuery, {}, { request, context });
  if (!choicesFound.viewer) throw redirect('/sign-in?next=/lawsuits/new');
  return { choices: choicesFound, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = {
    ...lawsuitInput(form),
    ...keeperIn(form),
  };
  const { lawsuitRecord } = await execute(LawsuitRecordMutation, { input }, { request, context });
  const { lawsuit, userErrors } = lawsuitRecord;
  if (lawsuit && userErrors.length === 0) throw redirect(`${lawsuit.path}?done=drafted`);
  return { sent: submitted(form, userErrors), same: sameIn(userErrors) };
}

export const meta = () => [{ title: 'Record a lawsuit · Sunclock' }];

export default function NewLawsuit() {
  const { choices: found, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Record a lawsuit"
        lead="Court, number and parties first. What happened in it, and every date, comes from the docket entries that you record afterwards."
      />
      <SameMatter same={answer?.same} title="This case is recorded already" />
      <FormScope submitted={answer?.sent}>
        <ErrorSummary />
        <Form method="post" className="stack">
          <input type="hidden" name="clientMutationId" value={clientMutationId} />
          <KeeperFields viewer={found.viewer} standing="Whose suit it is" />
          <LawsuitFields fields={savedFields(found)} parties={savedParties()} />
          <SelectField name="visibility" label="Who may see it" options={VISIBILITY_OPTIONS} />
          <div className="buttons">
            <Submit>Record it</Submit>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

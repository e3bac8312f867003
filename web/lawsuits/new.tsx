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
import { InSuitFromTheStart, RequestToSueQuery, startedFields, startedParties } from './from-request.tsx';
import { LawsuitChoicesQuery, LawsuitRecordMutation } from './lawsuit-form.query.ts';
import { lawsuitInput } from './lawsuit-input.ts';

/** `?request=` is a request that the suit is about from the beginning, and `?plaintiff=` who sues over it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const caller = { request, context };
  const choicesFound = await execute(LawsuitChoicesQuery, {}, caller);
  if (!choicesFound.viewer) throw redirect('/sign-in?next=/lawsuits/new');
  const asked = new URL(request.url).searchParams;
  const id = asked.get('request');
  const found = id ? (await execute(RequestToSueQuery, { id }, caller)).foiaRequest : null;
  return {
    choices: choicesFound,
    inSuit: found,
    plaintiff: asked.get('plaintiff'),
    clientMutationId: crypto.randomUUID(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = {
    ...lawsuitInput(form),
    ...keeperIn(form),
    requests: form.getAll('requests').map(String),
  };
  const { lawsuitRecord } = await execute(LawsuitRecordMutation, { input }, { request, context });
  const { lawsuit, userErrors } = lawsuitRecord;
  if (lawsuit && userErrors.length === 0) throw redirect(`${lawsuit.path}?done=drafted`);
  return { sent: submitted(form, userErrors), same: sameIn(userErrors) };
}

export const meta = () => [{ title: 'Record a lawsuit · Sunclock' }];

export default function NewLawsuit() {
  const { choices: found, inSuit, plaintiff, clientMutationId } = useLoaderData<typeof loader>();
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
          {inSuit ? <InSuitFromTheStart request={inSuit} /> : null}
          <KeeperFields
            viewer={found.viewer}
            standing="Whose suit it is"
            organization={inSuit?.organization.id}
          />
          <LawsuitFields
            fields={startedFields(savedFields(found), inSuit)}
            parties={startedParties(savedParties(), inSuit, plaintiff)}
          />
          <SelectField name="visibility" label="Who may see it" options={VISIBILITY_OPTIONS} />
          <div className="buttons">
            <Submit>Record it</Submit>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

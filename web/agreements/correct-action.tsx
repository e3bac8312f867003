import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { everyAgency } from '../agencies/every-agency.server.ts';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { isTouched } from '../forms/merge.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { ActedFields, AddressField, savedAction } from './action-fields.tsx';
import { ACTED, actedIn, actedOn, toActionField, untold } from './action-input.ts';
import { AgencyActionQuery, CorrectActionMutation } from './correction.query.ts';
import { CorrectionForm, WHY } from './correction-form.tsx';

/** An act of an agency that is kept with this very agreement. */
async function correctable(params: LoaderFunctionArgs['params'], caller: Caller) {
  const asked = { code: codeOf(params['reference']), id: params['event'] ?? '' };
  const { matter, node } = await openMatter(AgencyActionQuery, asked, ['CORRECT'], caller);
  const isOwn = node?.__typename === 'MatterEvent' && node.matter?.id === matter.id;
  if (!isOwn || !node.agencyAction) throw notFound();
  return { agreement: matter, event: node.id, acted: node.agencyAction };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = { request, context };
  const found = await correctable(params, caller);
  return {
    ...found,
    agencies: await everyAgency(found.agreement.isSample, caller),
    clientMutationId: crypto.randomUUID(),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { agreement, event } = await correctable(params, caller);
  const { sent } = await attempt(form, agreement.id, caller, async (chosen) => {
    const isVoid = chosen.get('void') === 'true';
    const empty = [...missing(chosen, WHY), ...(isVoid ? [] : untold(chosen))];
    if (empty.length > 0) return { userErrors: empty };
    const input = {
      ...versionOf(chosen),
      matter: agreement.id,
      event,
      reason: textOf(chosen, 'reason') ?? '',
      void: isVoid,
      occurred: !isVoid && isTouched(chosen, 'actionOn') ? actedOn(chosen) : null,
      agency: !isVoid && isTouched(chosen, 'agency') ? textOf(chosen, 'agency') : null,
      said: !isVoid && isTouched(chosen, ...ACTED) ? actedIn(chosen) : null,
    };
    const { userErrors } = (await execute(CorrectActionMutation, { input }, caller)).agencyActionCorrect;
    return { userErrors: userErrors.map(toActionField) };
  });
  if (sent) return sent;
  throw redirect(`${agreement.path}?done=changed`);
}

export const meta = () => [{ title: 'Correct what an agency did · Sunclock' }];

export default function CorrectAction() {
  const { agreement, acted, agencies, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const fields = savedAction(agencies, acted);
  return (
    <CorrectionForm
      agreement={agreement}
      title="Correct what an agency did"
      lead={acted.statement}
      sent={sent}
      clientMutationId={clientMutationId}
      fields={Object.values(fields)}
    >
      <ActedFields fields={fields} />
      <AddressField fields={fields} />
    </CorrectionForm>
  );
}

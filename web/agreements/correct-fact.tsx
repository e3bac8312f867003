import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { isTouched } from '../forms/merge.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { AgreementFactQuery, CorrectFactMutation } from './correction.query.ts';
import { CorrectionForm, WHY } from './correction-form.tsx';
import { FactFields, savedFact } from './fact-fields.tsx';
import { factField, occurredIn, SAID, saidIn, unsaid } from './fact-input.ts';

/** A fact of the public record of this very agreement; what agencies did and what was checked is corrected elsewhere. */
async function correctable(params: LoaderFunctionArgs['params'], caller: Caller) {
  const asked = { code: codeOf(params['reference']), id: params['event'] ?? '' };
  const { matter, node } = await openMatter(AgreementFactQuery, asked, ['CORRECT'], caller);
  const isOwn = node?.__typename === 'MatterEvent' && node.matter?.id === matter.id;
  if (!isOwn || node.kind !== 'fact_reported') throw notFound();
  return { agreement: matter, fact: node };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return { ...(await correctable(params, { request, context })), clientMutationId: crypto.randomUUID() };
}

const WHEN = ['on', 'until', 'precision', 'basis'];

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { agreement, fact } = await correctable(params, caller);
  const { sent } = await attempt(form, agreement.id, caller, async (chosen) => {
    const isVoid = chosen.get('void') === 'true';
    const empty = [...missing(chosen, WHY), ...(isVoid ? [] : unsaid(chosen))];
    if (empty.length > 0) return { userErrors: empty };
    const input = {
      ...versionOf(chosen),
      agreement: agreement.id,
      event: fact.id,
      reason: textOf(chosen, 'reason') ?? '',
      void: isVoid,
      occurred: !isVoid && isTouched(chosen, ...WHEN) ? occurredIn(chosen) : null,
      said: !isVoid && isTouched(chosen, ...SAID) ? saidIn(chosen) : null,
    };
    const { userErrors } = (await execute(CorrectFactMutation, { input }, caller)).agreementCorrectFact;
    return { userErrors: userErrors.map((one) => ({ ...one, path: placeOf(one.path) })) };
  });
  if (sent) return sent;
  throw redirect(`${agreement.path}?done=changed`);
}

const placeOf = (path: readonly string[]): readonly string[] =>
  ['said', 'occurred'].includes(path[0] ?? '') ? [factField(path)] : path;

export const meta = () => [{ title: 'Correct a fact · Sunclock' }];

export default function CorrectFact() {
  const { agreement, fact, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const fields = savedFact(fact);
  return (
    <CorrectionForm
      agreement={agreement}
      title="Correct a fact"
      lead={fact.sentence}
      sent={sent}
      clientMutationId={clientMutationId}
      fields={Object.values(fields)}
    >
      <FactFields fields={fields} />
    </CorrectionForm>
  );
}

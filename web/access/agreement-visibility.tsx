import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { demand } from '../requests/gate.ts';
import { AgreementVisibilityQuery } from './agreement-visibility.query.ts';
import { setVisibility } from './visibility.server.ts';
import { SetVisibility, VisibilityHead } from './set-visibility.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const found = await visibleAgreement(params['reference'], { request, context });
  return { ...found, clientMutationId: crypto.randomUUID() };
}

/** The agreement whose readers are to be set, for a viewer who may. Throws the 404, 403 or sign-in page. */
async function visibleAgreement(reference: string | undefined, caller: Caller) {
  const { agreement, viewer } = await execute(AgreementVisibilityQuery, { code: codeOf(reference) }, caller);
  if (!agreement) throw notFound();
  demand('SET_VISIBILITY', [...agreement.viewerCan, ...agreement.viewerAsks], viewer, caller.request);
  return { agreement, self: viewer?.person.id };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = (await visibleAgreement(params['reference'], caller)).agreement;
  const { sent, done } = await attempt(form, id, caller, (chosen) => setVisibility(chosen, id, caller));
  if (sent) return sent;
  throw redirect(`${path}?done=${done.approval ? 'asked' : 'seen'}`);
}

export const meta = () => [{ title: 'Who can see this · Sunclock' }];

export default function AgreementVisibility() {
  const { agreement, self, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <VisibilityHead matter={agreement} />
      <SetVisibility what="agreement" matter={agreement} {...{ self, sent, clientMutationId }} />
    </>
  );
}

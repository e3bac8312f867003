import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt, type Outcome } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { whatIs } from '../matters/what.ts';
import { codeOf } from '../requests/code.ts';
import { Section } from '../ui/section.tsx';
import { HoldNotice } from './hold-notice.tsx';
import { HoldQuery, LiftHoldMutation, SetHoldMutation } from './hold.query.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { matter } = await holdable(params, { request, context });
  return { matter, clientMutationId: crypto.randomUUID() };
}

const holdable = (params: LoaderFunctionArgs['params'], caller: Caller) =>
  openMatter(HoldQuery, { code: codeOf(params['reference']) }, ['SET_LEGAL_HOLD'], caller);

/** Two acts: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = (await holdable(params, caller)).matter;
  const { sent } = await attempt(form, id, caller, (chosen) => hold(chosen, id, caller));
  if (sent) return sent;
  throw redirect(`${path}?done=changed`);
}

async function hold(form: FormData, matter: string, caller: Caller): Promise<Outcome> {
  const empty = missing(form, { reason: 'Say why.' });
  if (empty.length > 0) return { userErrors: empty };
  const input = { ...versionOf(form), matter, reason: textOf(form, 'reason') ?? '' };
  return form.get('intent') === 'lift'
    ? (await execute(LiftHoldMutation, { input }, caller)).matterLiftLegalHold
    : (await execute(SetHoldMutation, { input }, caller)).matterSetLegalHold;
}

export const meta = () => [{ title: 'Legal hold · Sunclock' }];

export default function Hold() {
  const { matter, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const hold = matter.access?.legalHold ?? null;
  return (
    <>
      <MatterHead
        matter={matter}
        title="Legal hold"
        lead={`While the ${whatIs(matter)} is under legal hold, nothing of it can be removed, and nobody who worked on it can delete their account. Who can see it does not change.`}
      />
      {hold ? <HoldNotice hold={hold} /> : null}
      <Section title={hold ? 'Lift it' : 'Put it under legal hold'} id="hold">
        <ChangeForm
          matter={matter}
          sent={sent}
          clientMutationId={clientMutationId}
          intent={hold ? 'lift' : 'set'}
          button={hold ? 'Lift the legal hold' : 'Put it under legal hold'}
        >
          <TextField name="reason" label="Why" hint="Members and guests read it" required maxLength={500} />
        </ChangeForm>
      </Section>
    </>
  );
}

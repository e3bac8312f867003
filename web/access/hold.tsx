import {
  Link,
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
import { codeOf, notFound } from '../requests/code.ts';
import { demand } from '../requests/gate.ts';
import { PageHead, Section } from '../ui/section.tsx';
import { HoldNotice } from './hold-notice.tsx';
import { HoldQuery, LiftHoldMutation, SetHoldMutation } from './hold.query.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const foiaRequest = await holdable(params['reference'], { request, context });
  return { foiaRequest, clientMutationId: crypto.randomUUID() };
}

async function holdable(reference: string | undefined, caller: Caller) {
  const { foiaRequest, viewer } = await execute(HoldQuery, { code: codeOf(reference) }, caller);
  if (!foiaRequest) throw notFound();
  demand('SET_LEGAL_HOLD', foiaRequest.viewerCan, viewer, caller.request);
  return foiaRequest;
}

/** Two acts: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = await holdable(params['reference'], caller);
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

export default function RequestHold() {
  const { foiaRequest, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const hold = foiaRequest.access?.legalHold ?? null;
  return (
    <>
      <PageHead
        kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>}
        title="Legal hold"
        lead="While a request is under legal hold, nothing of it can be removed, and nobody who worked on it can delete their account. Who can see it does not change."
      />
      {hold ? <HoldNotice hold={hold} /> : null}
      <Section title={hold ? 'Lift it' : 'Put it under legal hold'} id="hold">
        <ChangeForm
          matter={foiaRequest}
          sent={sent}
          clientMutationId={clientMutationId}
          intent={hold ? 'lift' : 'set'}
          button={hold ? 'Lift the legal hold' : 'Put it under legal hold'}
        >
          <TextField
            name="reason"
            label="Why"
            hint="Members and guests of this request read it"
            required
            maxLength={500}
          />
        </ChangeForm>
      </Section>
    </>
  );
}

import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { everyAgency } from '../agencies/every-agency.server.ts';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { agencyOptions } from '../forms/matter-options.ts';
import { textOf } from '../forms/submitted.ts';
import { EmptyState } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import { codeOf, notFound } from './code.ts';
import { changeOf } from './form-request.server.ts';
import { demand } from './gate.ts';
import { FollowReferralMutation, LinkedQuery, ReferralQuery } from './referral.query.ts';

async function referable(reference: string | undefined, caller: Caller) {
  const { foiaRequest, viewer } = await execute(ReferralQuery, { code: codeOf(reference) }, caller);
  if (!foiaRequest) throw notFound();
  demand('FOLLOW_REFERRAL', foiaRequest.viewerCan, viewer, caller.request);
  return foiaRequest;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = { request, context };
  const foiaRequest = await referable(params['reference'], caller);
  const agencies = await everyAgency(true, caller);
  return { foiaRequest, agencies, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const foiaRequest = await referable(params['reference'], caller);
  const form = await request.formData();
  const existing = await linked(textOf(form, 'existing'), caller);
  const { sent, done } = await attempt(form, foiaRequest.id, caller, async (decided) => {
    const referral = textOf(decided, 'referral');
    const refusals = [
      ...(referral ? [] : [{ code: 'MISSING', message: 'Say which referral.', path: ['referral'] }]),
      ...(existing === null
        ? [{ code: 'MISSING', message: 'No request has that code.', path: ['existing'] }]
        : []),
    ];
    if (!referral || existing === null) return { userErrors: refusals, referred: null };
    const agency = existing ? null : (textOf(decided, 'agency') ?? '');
    const input = { ...changeOf(decided, foiaRequest.id), referral, existing: existing ?? null, agency };
    return (await execute(FollowReferralMutation, { input }, caller)).foiaRequestFollowReferral;
  });
  if (sent) return sent;
  throw redirect(`${done.referred?.path ?? foiaRequest.path}?done=changed`);
}

/** @returns undefined where nothing was typed, null where it leads to nothing */
async function linked(typed: string | null, caller: Caller): Promise<string | null | undefined> {
  if (typed === null) return undefined;
  const code = /[0-9A-Za-z]{10}/.exec(typed)?.[0];
  if (!code) return null;
  const { foiaRequest } = await execute(LinkedQuery, { code: code.toUpperCase() }, caller);
  return foiaRequest?.id ?? null;
}

export const meta = ({ loaderData }: { loaderData?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `Referral: ${loaderData?.foiaRequest.title ?? ''} · Sunclock` },
];

export default function ReferralPage() {
  const { foiaRequest, agencies, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const open = foiaRequest.referrals.filter(({ foiaRequest: child }) => child === null);
  const others = agencies.filter(({ id }) => id !== foiaRequest.agency.id);
  return (
    <>
      <PageHead
        kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>}
        title="Follow a referral"
        lead="The other body now owes this part of the answer. It gets a request of its own, with its own number, answers and last days; this one is not complete until that one is."
      />
      {open.length === 0 && !sent ? (
        <EmptyState title="No referral waits to be followed">
          <p>
            <Link to={`${foiaRequest.path}/record?door=MORE_TIME`}>Record the letter</Link> that says that
            they referred it, and come back.
          </p>
        </EmptyState>
      ) : (
        <ChangeForm matter={foiaRequest} sent={sent} clientMutationId={clientMutationId} button="Follow it">
          <SelectField
            name="referral"
            label="Which referral"
            options={open.map(({ event }) => ({ value: event.id, label: event.sentence }))}
            required
          />
          <SelectField
            name="agency"
            label="The body that owes the answer"
            options={agencyOptions(others)}
            blank="Choose"
          />
          <TextField
            name="existing"
            label="Or a request that we made there before"
            hint="Its address, or the ten characters of its code; it is linked instead of a new one"
            maxLength={200}
          />
        </ChangeForm>
      )}
    </>
  );
}

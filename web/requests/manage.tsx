import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { attempt } from '../forms/attempt.server.ts';
import { PageHead, Section } from '../ui/section.tsx';
import { formRequest } from './form-request.server.ts';
import { AddPart, ClosePart, SetStatedDate, Withdraw } from './manage-forms.tsx';
import { manage } from './manage.server.ts';
import type { FormRequest } from './request-form.query.ts';

const ACTS = ['ADD_PART', 'SET_STATED_DATE', 'CLOSE_PART', 'WITHDRAW'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const foiaRequest = await formRequest(params['reference'], ACTS, { request, context });
  return { foiaRequest, clientMutationId: crypto.randomUUID() };
}

/** Four small forms, one act each: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const foiaRequest = await formRequest(params['reference'], ACTS, caller);
  const { sent, done } = await attempt(form, foiaRequest.id, caller, (chosen) =>
    manage(chosen, foiaRequest, caller),
  );
  if (sent) return { intent: String(form.get('intent')), sent };
  throw redirect(`${foiaRequest.path}?done=${done.approval ? 'asked' : 'changed'}`);
}

export const meta = () => [{ title: 'Dates and parts · Sunclock' }];

export default function ManageRequest() {
  const { foiaRequest, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const asks = (act: FormRequest['viewerCan'][number]) => foiaRequest.viewerAsks.includes(act);
  const may = (act: FormRequest['viewerCan'][number]) => foiaRequest.viewerCan.includes(act) || asks(act);
  const form = (intent: string) => ({
    intent,
    request: foiaRequest,
    clientMutationId: `${clientMutationId}-${intent}`,
    sent: answer?.intent === intent ? answer.sent : undefined,
  });
  /** Also where it can no longer be done: what was typed stays on the page. */
  const shows = (act: FormRequest['viewerCan'][number], intent: string) =>
    may(act) || answer?.intent === intent;
  const closable = foiaRequest.parts.filter(({ outcome }) => outcome === 'OPEN');
  return (
    <>
      <PageHead kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>} title="Dates and parts" />
      {shows('ADD_PART', 'add-part') ? (
        <Section title="Add a part" id="add-part">
          <AddPart {...form('add-part')} />
        </Section>
      ) : null}
      {(may('CLOSE_PART') && closable.length > 0) || answer?.intent === 'close-part' ? (
        <Section title="Close a part" id="close-part">
          {asks('CLOSE_PART') ? <SecondPerson /> : null}
          <ClosePart {...form('close-part')} parts={closable} />
        </Section>
      ) : null}
      {shows('SET_STATED_DATE', 'stated-date') ? (
        <Section title="Set a date that a paper or a colleague names" id="stated-date">
          <SetStatedDate {...form('stated-date')} />
        </Section>
      ) : null}
      {shows('WITHDRAW', 'withdraw') ? (
        <Section title="Withdraw the request" id="withdraw">
          {asks('WITHDRAW') ? <SecondPerson /> : null}
          <Withdraw {...form('withdraw')} />
        </Section>
      ) : null}
    </>
  );
}

/** Told before the work, not after it. */
function SecondPerson() {
  return <p>A second person looks at this before it is done: you will see who, and by when.</p>;
}

import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { TextField } from '../forms/fields.tsx';
import { missing, numberOf, submitted, textOf } from '../forms/submitted.ts';
import { ChangeForm } from '../requests/change-form.tsx';
import { codeOf, notFound } from '../requests/code.ts';
import { demand } from '../requests/gate.ts';
import { Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { EndShareLinkMutation, MakeShareLinkMutation, ShareQuery } from './share.query.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const foiaRequest = await shareable(params['reference'], { request, context });
  return { foiaRequest, clientMutationId: crypto.randomUUID() };
}

async function shareable(reference: string | undefined, caller: Caller) {
  const { foiaRequest, viewer } = await execute(ShareQuery, { code: codeOf(reference) }, caller);
  if (!foiaRequest) throw notFound();
  demand('SHARE', foiaRequest.viewerCan, viewer, caller.request);
  return foiaRequest;
}

/** Two acts: `intent` says which. The address of a new link is shown in the answer and nowhere again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const foiaRequest = await shareable(params['reference'], caller);
  const change = { matter: foiaRequest.id, expectedVersion: numberOf(form, 'expectedVersion') };
  if (form.get('intent') === 'end') {
    const { userErrors } = (await execute(EndShareLinkMutation, { input: change }, caller))
      .matterEndShareLink;
    if (userErrors.length > 0) return { intent: 'end', sent: submitted(form, userErrors), address: null };
    throw redirect(`${foiaRequest.path}/share`);
  }
  const empty = missing(form, { lastDay: 'Say until which day it works.' });
  if (empty.length > 0) return { intent: 'make', sent: submitted(form, empty), address: null };
  const input = { ...change, lastDay: textOf(form, 'lastDay') ?? '' };
  const { path, userErrors } = (await execute(MakeShareLinkMutation, { input }, caller)).matterShare;
  if (path === null) return { intent: 'make', sent: submitted(form, userErrors), address: null };
  return { intent: 'made', sent: undefined, address: new URL(path, request.url).href };
}

export const meta = () => [{ title: 'Share link · Sunclock' }];

export default function Share() {
  const { foiaRequest, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sentOf = (intent: string) => (answer?.intent === intent ? answer.sent : undefined);
  const link = foiaRequest.access?.shareLink;
  const zone = foiaRequest.access?.zone;
  return (
    <>
      <PageHead
        kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>}
        title="Share link"
        lead="Whoever holds the link reads this request as the public would, without an account. What is kept closer than the request stays hidden from them."
      />
      {answer?.address ? <NewLink address={answer.address} /> : null}
      <Section title={link ? 'A new link in the place of the old' : 'Make a link'} id="make">
        {link ? (
          <p>
            A link works until <Moment at={link.endsAt} {...(zone ? { zone } : {})} />. Its address cannot be
            shown again; a new one ends it at once.
          </p>
        ) : null}
        <ChangeForm
          request={foiaRequest}
          sent={sentOf('make')}
          clientMutationId={clientMutationId}
          intent="make"
          button="Make the link"
        >
          <TextField name="lastDay" label="It works until the end of" type="date" required />
        </ChangeForm>
      </Section>
      {link ? (
        <Section title="End the link" id="end">
          <ChangeForm
            request={foiaRequest}
            sent={sentOf('end')}
            clientMutationId={`${clientMutationId}-end`}
            intent="end"
            button="End it now"
          >
            <p>It leads nowhere from then on, also for those who have opened it.</p>
          </ChangeForm>
        </Section>
      ) : null}
    </>
  );
}

function NewLink({ address }: { address: string }) {
  return (
    <Notice tone="done" icon="check" title="The link is made. It is shown this once:" live>
      <p style={{ overflowWrap: 'anywhere' }}>
        <code>{address}</code>
      </p>
      <p>Copy it now and give it only to those who may read the request.</p>
    </Notice>
  );
}

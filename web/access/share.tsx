import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { askedIn, askFor, confirmedIn } from '../forms/asked.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { Confirm } from '../forms/confirm.tsx';
import { TextField } from '../forms/fields.tsx';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { whatIs } from '../matters/what.ts';
import { codeOf } from '../requests/code.ts';
import { Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { EndShareLinkMutation, MakeShareLinkMutation, ShareQuery } from './share.query.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { matter } = await shareable(params, { request, context });
  return { matter, clientMutationId: crypto.randomUUID() };
}

const shareable = (params: LoaderFunctionArgs['params'], caller: Caller) =>
  openMatter(ShareQuery, { code: codeOf(params['reference']) }, ['SHARE'], caller);

/** Two acts, and the question before an end: `intent` says which. The address of a new link is shown in the answer and nowhere again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { matter } = await shareable(params, caller);
  const asked = askedIn(form);
  if (asked) return { intent: 'ask', asked, sent: undefined, address: null };
  const isEnd = form.get('intent') === 'end';
  const { sent, done } = await attempt(form, matter.id, caller, (chosen) =>
    (isEnd ? end : make)(chosen, matter.id, caller),
  );
  if (sent)
    return {
      intent: isEnd ? 'end' : 'make',
      asked: confirmedIn(form, { end }),
      sent,
      address: null,
    };
  if (done.path === null) throw redirect(`${matter.path}/share`);
  return {
    intent: 'made',
    asked: null,
    sent: undefined,
    address: new URL(done.path, request.url).href,
  };
}

async function end(form: FormData, matter: string, caller: Caller) {
  const input = { matter, expectedVersion: versionOf(form).expectedVersion };
  return { ...(await execute(EndShareLinkMutation, { input }, caller)).matterEndShareLink, path: null };
}

async function make(form: FormData, matter: string, caller: Caller) {
  const empty = missing(form, { lastDay: 'Say until which day it works.' });
  if (empty.length > 0) return { userErrors: empty, path: null };
  const { expectedVersion } = versionOf(form);
  const input = { matter, expectedVersion, lastDay: textOf(form, 'lastDay') ?? '' };
  return (await execute(MakeShareLinkMutation, { input }, caller)).matterShare;
}

export const meta = () => [{ title: 'Share link · Sunclock' }];

export default function Share() {
  const { matter, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sentOf = (intent: string) => (answer?.intent === intent ? answer.sent : undefined);
  const link = matter.access?.shareLink;
  const zone = matter.access?.zone;
  return (
    <>
      <MatterHead
        matter={matter}
        title="Share link"
        lead={`Whoever holds the link reads this ${whatIs(matter)} as the public would, without an account. What is kept closer than the ${whatIs(matter)} stays hidden from them.`}
      />
      {answer?.asked ? (
        <Confirm
          asked={answer.asked}
          path={`${matter.path}/share`}
          change={{
            matter,
            sent: sentOf('end'),
            clientMutationId: `${clientMutationId}-end`,
          }}
          title="End the share link?"
          says="It leads nowhere from then on, also for those who have opened it. The same address never works again; you can make a new one."
          yes="End the link"
          no="Let it work"
        />
      ) : null}
      {answer?.address ? <NewLink address={answer.address} what={whatIs(matter)} /> : null}
      <Section title={link ? 'A new link in the place of the old' : 'Make a link'} id="make">
        {link ? (
          <p>
            A link works until <Moment at={link.endsAt} {...(zone ? { zone } : {})} />. Its address cannot be
            shown again; a new one ends it at once.
          </p>
        ) : null}
        <ChangeForm
          matter={matter}
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
          <Form method="post">
            <Submit look="quiet" name="intent" value={askFor('end')}>
              End it now
            </Submit>
          </Form>
        </Section>
      ) : null}
    </>
  );
}

function NewLink({ address, what }: { address: string; what: string }) {
  return (
    <Notice tone="done" icon="check" title="The link is made. It is shown this once:" live>
      <p style={{ overflowWrap: 'anywhere' }}>
        <code>{address}</code>
      </p>
      <p>Copy it now and give it only to those who may read the {what}.</p>
    </Notice>
  );
}

import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { ErrorSummary, FormScope, TextField } from '../forms/fields.tsx';
import { missing, submitted, textOf } from '../forms/submitted.ts';
import { ButtonLink, Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';
import { PageHead } from '../ui/section.tsx';
import {
  AcceptInvitationMutation,
  InvitationQuery,
  OpenInvitedAccountMutation,
  type Invitation,
} from './invitation.query.ts';
import { ROLES } from './roles.ts';

/** The page is the same for a link that is used, taken back, over or made up. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const token = params['token'] ?? '';
  const { invitation, viewer } = await execute(InvitationQuery, { token }, { request, context });
  const page = { invitation, signedInAs: viewer?.email ?? null, path: new URL(request.url).pathname };
  return data(page, { status: invitation ? 200 : 404 });
}

/** Joins as whoever is signed in, or opens the account of the invited address first: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const act = form.get('intent') === 'open' ? openAccount : accept;
  const taken = await act(form, params['token'] ?? '', { request, context });
  if (taken.userErrors.length > 0) return submitted(form, taken.userErrors);
  if (taken.matter) throw redirect(taken.matter.path);
  throw redirect(taken.organization ? `/organizations/${taken.organization.slug}/first-task` : '/my-day');
}

const accept = async (_form: FormData, token: string, caller: Caller) =>
  (await execute(AcceptInvitationMutation, { input: { token } }, caller)).invitationAccept;

async function openAccount(form: FormData, token: string, caller: Caller) {
  const empty = missing(form, {
    name: 'Write your name.',
    password: 'Choose a password.',
  });
  if (empty.length > 0) return { userErrors: empty, organization: null, matter: null };
  // A password is taken as it was typed.
  const input = { token, name: textOf(form, 'name') ?? '', password: String(form.get('password')) };
  return (await execute(OpenInvitedAccountMutation, { input }, caller)).invitationOpenAccount;
}

export const meta = () => [{ title: 'Invitation · Sunclock' }];

export default function InvitationPage() {
  const { invitation, signedInAs, path } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!invitation) return <Gone />;
  return (
    <>
      <PageHead
        title={`${invitation.invitedByName} invites you to ${invitation.organizationName}`}
        lead={meaningOf(invitation)}
      />
      <div className="stack">
        <p>
          The invitation is for <strong>{invitation.address}</strong> only, until{' '}
          <Moment at={invitation.endsAt} />. If you do not know {invitation.invitedByName}, close this page:
          nothing happens.
        </p>
        <FormScope submitted={sent}>
          <ErrorSummary title="You have not joined yet" />
          <Take invitation={invitation} signedInAs={signedInAs} path={path} />
        </FormScope>
      </div>
    </>
  );
}

function meaningOf({ role, isForOneMatter }: Invitation): string {
  const { word, means } = ROLES[role];
  return isForOneMatter
    ? `As a guest you see one thing that they work on, until a day that they set. You may: ${means.toLowerCase()}`
    : `You would be ${/^[AEIOU]/.test(word) ? 'an' : 'a'} ${word.toLowerCase()}. That is: ${means.toLowerCase()}`;
}

interface TakeProps {
  readonly invitation: Invitation;
  readonly signedInAs: string | null;
  readonly path: string;
}

/** The one way on that is open to this reader. */
function Take({ invitation, signedInAs, path }: TakeProps) {
  if (invitation.isOwn) {
    return (
      <Form method="post" className="buttons">
        <Submit name="intent" value="accept">
          Join {invitation.organizationName}
        </Submit>
      </Form>
    );
  }
  if (signedInAs !== null) {
    return (
      <Form method="post" action="/sign-out" className="stack">
        <p>You are signed in as {signedInAs}. Sign out, then open the link in the mail once more.</p>
        <div className="buttons">
          <Submit>Sign out</Submit>
        </div>
      </Form>
    );
  }
  if (invitation.needsAccount) return <NewAccount address={invitation.address} />;
  return (
    <div className="stack">
      <p>You have an account with this address. Sign in, and you come back here.</p>
      <div className="buttons">
        <ButtonLink to={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in to join</ButtonLink>
      </div>
    </div>
  );
}

function NewAccount({ address }: { address: string }) {
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="intent" value="open" />
      <input type="hidden" name="username" autoComplete="username" value={address} />
      <TextField
        name="name"
        label="Your name"
        hint="Shown to the people you work with."
        autoComplete="name"
        maxLength={120}
        required
      />
      <TextField
        name="password"
        label="A password"
        hint="At least 12 characters. Four words that do not belong together are good."
        type="password"
        autoComplete="new-password"
        required
      />
      <div className="buttons">
        <Submit>Open my account and join</Submit>
      </div>
    </Form>
  );
}

function Gone() {
  return (
    <PageHead
      title="This invitation does not work"
      lead="It was used or taken back, its time is over, or the link is not whole. Open the newest mail once more, or ask whoever invited you for another."
    />
  );
}

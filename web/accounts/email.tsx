import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, TextField } from '../forms/fields.tsx';
import { missing, submitted, textOf } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import type { Promised } from './address-form.tsx';
import { AddressChangeRequestMutation } from './email.query.ts';
import { signedIn } from './own.server.ts';
import { SecurityQuery } from './security.query.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = signedIn((await execute(SecurityQuery, {}, { request, context })).viewer, request);
  return { email: viewer.email, hasPassword: viewer.security?.hasPassword ?? false };
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Promised> {
  const form = await request.formData();
  const empty = missing(form, { email: 'Write the new address.' });
  if (empty.length > 0) return { sent: submitted(form, empty) };
  const email = textOf(form, 'email') ?? '';
  const input = { email, currentPassword: String(form.get('currentPassword') ?? '') };
  const { addressChangeRequest } = await execute(
    AddressChangeRequestMutation,
    { input },
    { request, context },
  );
  const { userErrors } = addressChangeRequest;
  return userErrors.length > 0 ? { sent: submitted(form, userErrors) } : { sentTo: email };
}

export const meta = () => [{ title: 'Change your address · Sunclock' }];

export default function EmailPage() {
  const { email, hasPassword } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        kicker={<Link to="/security">Security</Link>}
        title="Change your address"
        lead="We send a link to the new address. Nothing changes until you open it."
      >
        <p>
          Your address now is <strong>{email}</strong>. It gets a letter too, which can stop the change.
          Invitations that were sent to it stay with it: take them first.
        </p>
      </PageHead>
      {answer && 'sentTo' in answer ? (
        <Notice tone="done" icon="letter" title="Look into the new mailbox." live>
          <p>
            If {answer.sentTo} is free, a link is on its way to it. It works once, for 24 hours. Until you
            open it, you sign in with {email} and letters go there.
          </p>
        </Notice>
      ) : null}
      <FormScope submitted={answer && 'sent' in answer ? answer.sent : undefined}>
        <ErrorSummary title="Nothing was changed" />
        <Form method="post" className="stack">
          <TextField name="email" label="New e-mail address" type="email" autoComplete="email" required />
          {hasPassword ? (
            <TextField
              name="currentPassword"
              label="Your password"
              type="password"
              autoComplete="current-password"
              required
            />
          ) : null}
          <div className="buttons">
            <Submit>Send me a link</Submit>
            <Link to="/security">Leave it as it is</Link>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

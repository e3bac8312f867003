import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope } from '../forms/fields.tsx';
import { submitted, textOf } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { AddressChangeConfirmMutation } from './email.query.ts';
import { SecurityQuery } from './security.query.ts';

/** Who is not signed in does so first, and comes back with the link. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await execute(SecurityQuery, {}, { request, context });
  const { pathname, search, searchParams } = new URL(request.url);
  if (!viewer) throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  return { email: viewer.email, token: searchParams.get('token') ?? '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { token: textOf(form, 'token') ?? '' };
  const { addressChangeConfirm } = await execute(
    AddressChangeConfirmMutation,
    { input },
    { request, context },
  );
  if (addressChangeConfirm.userErrors.length > 0) return submitted(form, addressChangeConfirm.userErrors);
  throw redirect('/security?done=email');
}

export const meta = () => [{ title: 'Confirm your new address · Sunclock' }];

/** Programs that look through mail open links: only the button changes something. */
export default function ConfirmPage() {
  const { email, token } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        kicker={<Link to="/security">Security</Link>}
        title="Confirm your new address"
        lead="You came with a link from the new mailbox. It works once."
      >
        <p>
          From now on you sign in with the new address in place of <strong>{email}</strong>, and letters and
          reminders go to it. You stay signed in here, and are signed out everywhere else.
        </p>
      </PageHead>
      <FormScope submitted={sent}>
        <ErrorSummary title="Nothing was changed" />
        <Form method="post" className="stack">
          <input type="hidden" name="token" value={token} />
          <div className="buttons">
            <Submit>Use the new address</Submit>
            <Link to="/security/email">Ask for a new link</Link>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

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
import { AddressChangeStopMutation } from './email.query.ts';

export function loader({ request }: LoaderFunctionArgs) {
  return { token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { token: textOf(form, 'token') ?? '' };
  const { addressChangeStop } = await execute(AddressChangeStopMutation, { input }, { request, context });
  if (addressChangeStop.userErrors.length > 0) return submitted(form, addressChangeStop.userErrors);
  throw redirect('/sign-in/forgotten?why=stopped');
}

export const meta = () => [{ title: 'Stop the change of address · Sunclock' }];

/** Programs that look through mail open links: only the button stops something. */
export default function StopPage() {
  const { token } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Stop the change of address"
        lead="Your account keeps the address that the letter came to."
      >
        <p>
          Whoever asked for the change knew your password. Every session of your account ends, also yours, and
          the next page sends you a link to choose a new password.
        </p>
      </PageHead>
      <FormScope submitted={sent}>
        <ErrorSummary title="Nothing was stopped" />
        <Form method="post" className="stack">
          <input type="hidden" name="token" value={token} />
          <div className="buttons">
            <Submit>Stop it and sign me out everywhere</Submit>
            <Link to="/">It was me: leave it</Link>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

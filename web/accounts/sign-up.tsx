import {
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { submitted, textOf } from '../forms/submitted.ts';
import { PageHead } from '../ui/section.tsx';
import { AddressForm, type Promised } from './address-form.tsx';
import { SignUpQuery } from './entry.query.ts';
import { AccountRequestMutation } from './opening.query.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { isOpen: (await execute(SignUpQuery, {}, { request, context })).signUpIsOpen };
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Promised> {
  const form = await request.formData();
  const email = textOf(form, 'email') ?? '';
  const { accountRequest } = await execute(
    AccountRequestMutation,
    { input: { email } },
    { request, context },
  );
  const { userErrors } = accountRequest;
  return userErrors.length > 0 ? { sent: submitted(form, userErrors) } : { sentTo: email };
}

export const meta = () => [{ title: 'Open an account · Sunclock' }];

export default function SignUpPage() {
  const { isOpen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const kicker = <Link to="/sign-in">Sign in</Link>;
  if (!isOpen) {
    return (
      <PageHead
        kicker={kicker}
        title="Open an account"
        lead="Accounts are opened by invitation here. Ask an owner of your organization for one; reading needs no account."
      />
    );
  }
  return (
    <>
      <PageHead
        kicker={kicker}
        title="Open an account"
        lead="We send you a link, so that the address is yours."
      />
      <AddressForm
        answer={answer}
        button="Send me a link"
        errorTitle="No mail was sent"
        promise="A link is on its way to {address}. It works once, for 24 hours."
      />
    </>
  );
}

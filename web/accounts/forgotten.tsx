import { Link, useActionData, useSearchParams, type ActionFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { submitted, textOf } from '../forms/submitted.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import { AddressForm, type Promised } from './address-form.tsx';
import { PasswordResetRequestMutation } from './opening.query.ts';

export async function action({ request, context }: ActionFunctionArgs): Promise<Promised> {
  const form = await request.formData();
  const email = textOf(form, 'email') ?? '';
  const variables = { input: { email } };
  const { passwordResetRequest } = await execute(PasswordResetRequestMutation, variables, {
    request,
    context,
  });
  const { userErrors } = passwordResetRequest;
  return userErrors.length > 0 ? { sent: submitted(form, userErrors) } : { sentTo: email };
}

export const meta = () => [{ title: 'Forgotten password · Sunclock' }];

export default function ForgottenPage() {
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        kicker={<Link to="/sign-in">Sign in</Link>}
        title="Forgotten password"
        lead="We send you a link with which you choose a new one."
      />
      {params.get('why') === 'stopped' && !answer ? (
        <Notice tone="done" icon="check" live>
          <p>
            Your account keeps its address, and every session has ended. Somebody knows your password: choose
            a new one now.
          </p>
        </Notice>
      ) : null}
      <AddressForm
        answer={answer}
        button="Send me a link"
        errorTitle="No mail was sent"
        promise="If {address} has an account, a link is on its way. It works once, for an hour."
      />
    </>
  );
}

import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope } from '../forms/fields.tsx';
import { submitted, textOf } from '../forms/submitted.ts';
import { safePath } from '../site/scheme.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { AddressForm, type Promised } from './address-form.tsx';
import { SignInLinkRequestMutation, SignInWithLinkMutation } from './entry.query.ts';
import { goOn } from './entry.server.ts';

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return { token: searchParams.get('token'), next: safePath(searchParams.get('next')) };
}

/** With a token the link is used up; without one a mail with a link is asked for. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Promised> {
  const form = await request.formData();
  const caller = { request, context };
  const token = textOf(form, 'token');
  if (token !== null) {
    const { signInWithLink } = await execute(SignInWithLinkMutation, { input: { token } }, caller);
    return { sent: goOn(form, signInWithLink, request) };
  }
  const email = textOf(form, 'email') ?? '';
  const { signInLinkRequest } = await execute(SignInLinkRequestMutation, { input: { email } }, caller);
  const { userErrors } = signInLinkRequest;
  return userErrors.length > 0 ? { sent: submitted(form, userErrors) } : { sentTo: email };
}

export const meta = () => [{ title: 'Sign in by mail · Sunclock' }];

export default function LinkPage() {
  const { token, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (token !== null) return <TakeLink token={token} next={next} answer={answer} />;
  return (
    <>
      <PageHead
        kicker={<Link to="/sign-in">Sign in</Link>}
        title="Sign in by mail"
        lead="We send you a link. It signs you in once, without a password."
      />
      <AddressForm
        answer={answer}
        button="Send me a link"
        errorTitle="No mail was sent"
        promise="If {address} has an account, a link is on its way. It works once, for 15 minutes."
      />
    </>
  );
}

/** Programs that look through mail open links: only the button uses it up. */
function TakeLink(props: { token: string; next: string; answer: Promised | undefined }) {
  const sent = props.answer && 'sent' in props.answer ? props.answer.sent : undefined;
  return (
    <>
      <PageHead title="Sign in" lead="You came with a link from a mail. It works once." />
      <FormScope submitted={sent}>
        <ErrorSummary title="You are not signed in yet" />
        <Form method="post" className="stack">
          <input type="hidden" name="token" value={props.token} />
          <input type="hidden" name="next" value={props.next} />
          <div className="buttons">
            <Submit>Sign in now</Submit>
            <Link to="/sign-in/link">Send me a new link</Link>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

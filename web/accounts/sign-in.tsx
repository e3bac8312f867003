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
import { safePath } from '../site/scheme.ts';
import { Submit } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { SignInMutation, SignInWithPasskeyMutation, SignUpQuery } from './entry.query.ts';
import { goOn } from './entry.server.ts';
import { PasskeySignIn } from './passkey-sign-in.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { signUpIsOpen } = await execute(SignUpQuery, {}, { request, context });
  return { next: safePath(searchParams.get('next')), why: searchParams.get('why') ?? '', signUpIsOpen };
}

/** A password, or with `intent` the answer of a passkey. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  if (form.get('intent') === 'passkey') {
    const input = { response: String(form.get('response') ?? '') };
    const { signInWithPasskey } = await execute(SignInWithPasskeyMutation, { input }, caller);
    return goOn(form, signInWithPasskey, request);
  }
  const input = { email: String(form.get('email') ?? ''), password: String(form.get('password') ?? '') };
  const { signIn } = await execute(SignInMutation, { input }, caller);
  return goOn(form, signIn, request);
}

export const meta = () => [{ title: 'Sign in · Sunclock' }];

/** What has just ended the session, in words. */
const WHY: Readonly<Record<string, string>> = {
  left: 'You have left the organization, and were signed out for it.',
  password: 'Your new password is set, and every session of before has ended. Sign in with it.',
  deleted: 'Your account is deleted.',
};

export default function SignInPage() {
  const { next, why, signUpIsOpen } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const to = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <>
      <PageHead title="Sign in" lead="Members record what agencies send. Reading needs no account." />
      {WHY[why] && !sent ? (
        <Notice tone="done" icon="check" live>
          <p>{WHY[why]}</p>
        </Notice>
      ) : null}
      <FormScope submitted={sent}>
        <ErrorSummary title="You are not signed in yet" />
        <Form method="post" className="stack">
          <input type="hidden" name="next" value={next} />
          <TextField name="email" label="E-mail address" type="email" autoComplete="username" required />
          <TextField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            required
          />
          <div className="buttons">
            <Submit>Sign in</Submit>
            <Link to="/sign-in/forgotten">I forgot my password</Link>
          </div>
        </Form>
      </FormScope>
      <Section title="Other ways in" id="other-ways">
        <div className="stack">
          <p>
            <Link to={`/sign-in/link${to}`}>Send me a link by mail</Link>: it signs you in without a password.
          </p>
          <PasskeySignIn next={next} />
          <p>
            {signUpIsOpen ? (
              <>
                No account yet? <Link to="/sign-up">Open one</Link>.
              </>
            ) : (
              'No account yet? An owner of your organization can invite you.'
            )}
          </p>
        </div>
      </Section>
    </>
  );
}

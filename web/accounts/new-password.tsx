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
import { submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { PasswordResetMutation } from './opening.query.ts';

export function loader({ request }: LoaderFunctionArgs) {
  return { token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { token: String(form.get('token') ?? ''), password: String(form.get('password') ?? '') };
  const { passwordReset } = await execute(PasswordResetMutation, { input }, { request, context });
  if (passwordReset.userErrors.length > 0) return submitted(form, passwordReset.userErrors);
  throw redirect('/sign-in?why=password');
}

export const meta = () => [{ title: 'New password · Sunclock' }];

export default function NewPasswordPage() {
  const { token } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        kicker={<Link to="/sign-in">Sign in</Link>}
        title="Choose a new password"
        lead="The link works once. Every session of before ends, also on other devices."
      />
      <FormScope submitted={sent}>
        <ErrorSummary title="The password was not changed" />
        <Form method="post" className="stack">
          <input type="hidden" name="token" value={token} />
          <NewPasswordField />
          <div className="buttons">
            <Submit>Set the password</Submit>
            <Link to="/sign-in/forgotten">Send me a new link</Link>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

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
import { ErrorSummary, FormScope, TextField } from '../forms/fields.tsx';
import { submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { signedIn } from './own.server.ts';
import { PasswordChangeMutation, SecurityQuery } from './security.query.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = signedIn((await execute(SecurityQuery, {}, { request, context })).viewer, request);
  return { email: viewer.email };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = {
    currentPassword: String(form.get('currentPassword') ?? ''),
    password: String(form.get('password') ?? ''),
  };
  const { passwordChange } = await execute(PasswordChangeMutation, { input }, { request, context });
  if (passwordChange.userErrors.length > 0) return submitted(form, passwordChange.userErrors);
  throw redirect('/security?done=password');
}

export const meta = () => [{ title: 'Change your password · Sunclock' }];

export default function PasswordPage() {
  const { email } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        kicker={<Link to="/security">Security</Link>}
        title="Change your password"
        lead="You stay signed in here, and are signed out everywhere else."
      />
      <FormScope submitted={sent}>
        <ErrorSummary title="The password was not changed" />
        <Form method="post" className="stack">
          <input type="hidden" name="username" value={email} autoComplete="username" />
          <TextField
            name="currentPassword"
            label="Your password now"
            type="password"
            autoComplete="current-password"
            required
          />
          <NewPasswordField />
          <div className="buttons">
            <Submit>Change it</Submit>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

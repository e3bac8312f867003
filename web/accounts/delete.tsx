import {
  Form,
  Link,
  redirect,
  useActionData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, TextField } from '../forms/fields.tsx';
import { submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { signedIn } from './own.server.ts';
import { AccountDeleteMutation, ProfileQuery } from './profile.query.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  signedIn((await execute(ProfileQuery, {}, { request, context })).viewer, request);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { currentPassword: String(form.get('currentPassword') ?? '') };
  const { accountDelete } = await execute(AccountDeleteMutation, { input }, { request, context });
  if (accountDelete.userErrors.length > 0) return submitted(form, accountDelete.userErrors);
  throw redirect('/sign-in?why=deleted');
}

export const meta = () => [{ title: 'Delete your account · Sunclock' }];

export default function DeletePage() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        kicker={<Link to="/profile">Profile</Link>}
        title="Delete your account"
        lead="Nobody can bring it back."
      >
        <p>
          Your name, address, password, passkeys and sessions go, and the mails that were sent to you. You
          leave every organization, and what you lead has nobody until somebody is named. What you recorded
          stays, as done by “Somebody who has left”.
        </p>
      </PageHead>
      <FormScope submitted={sent}>
        <ErrorSummary title="Nothing was deleted" />
        <Form method="post" className="stack">
          <TextField
            name="currentPassword"
            label="Your password"
            type="password"
            autoComplete="current-password"
            required
          />
          <div className="buttons">
            <Submit>Delete my account for good</Submit>
            <Link to="/profile">Keep it</Link>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, TextField } from '../forms/fields.tsx';
import { submitted } from '../forms/submitted.ts';
import { graphql } from '../graphql.ts';
import { safePath } from '../site/scheme.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function loader({ request }: LoaderFunctionArgs) {
  return { next: safePath(new URL(request.url).searchParams.get('next')) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { email: String(form.get('email') ?? ''), password: String(form.get('password') ?? '') };
  const { signIn } = await execute(SignIn, { input }, { request, context });
  if (signIn.userErrors.length > 0) return submitted(form, signIn.userErrors);
  const next = safePath(form.get('next'));
  throw redirect(next === '/' ? '/my-day' : next);
}

export const meta = () => [{ title: 'Sign in · Sunclock' }];

export default function SignInPage() {
  const { next } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Sign in" lead="Members record what agencies send. Reading needs no account." />
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
          </div>
        </Form>
      </FormScope>
    </>
  );
}

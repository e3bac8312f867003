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
import { PageHead } from '../ui/section.tsx';
import { SignInWithCodeMutation } from './entry.query.ts';
import { goOn } from './entry.server.ts';

export function loader({ request }: LoaderFunctionArgs) {
  return { next: safePath(new URL(request.url).searchParams.get('next')) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { code: String(form.get('code') ?? '') };
  const { signInWithCode } = await execute(SignInWithCodeMutation, { input }, { request, context });
  return goOn(form, signInWithCode, request);
}

export const meta = () => [{ title: 'Second step · Sunclock' }];

export default function CodePage() {
  const { next } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Second step"
        lead="Your account asks for a code as well, so that a stolen password opens nothing."
      />
      <FormScope submitted={sent}>
        <ErrorSummary title="You are not signed in yet" />
        <Form method="post" className="stack">
          <input type="hidden" name="next" value={next} />
          <TextField
            name="code"
            label="Code"
            hint="The six digits that your app shows now, or one of your recovery codes."
            autoComplete="one-time-code"
            maxLength={40}
            required
          />
          <div className="buttons">
            <Submit>Sign in</Submit>
            <Link to={`/sign-in?next=${encodeURIComponent(next)}`}>Start again</Link>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

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
import { textOf } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { goOn } from './entry.server.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { AccountOpenMutation, TicketQuery } from './opening.query.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return { token, ticket: (await execute(TicketQuery, { token }, { request, context })).accountTicket };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = {
    token: String(form.get('token') ?? ''),
    name: String(form.get('name') ?? ''),
    password: String(form.get('password') ?? ''),
    organizationName: textOf(form, 'organizationName'),
  };
  const { accountOpen } = await execute(AccountOpenMutation, { input }, { request, context });
  return goOn(form, accountOpen, request);
}

export const meta = () => [{ title: 'Welcome · Sunclock' }];

export default function WelcomePage() {
  const { token, ticket } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!ticket) {
    return (
      <PageHead title="Welcome" lead="This link was used already, or its time is over.">
        <p>
          Have you opened your account? <Link to="/sign-in">Sign in</Link>. If not, ask for a new link where
          you had this one from.
        </p>
      </PageHead>
    );
  }
  return (
    <>
      <PageHead
        title="Welcome"
        lead={
          ticket.isFirst
            ? `${ticket.email} opens the first account of this site: you administer it, and own its first organization.`
            : `Your account will have the address ${ticket.email}.`
        }
      />
      <FormScope submitted={sent}>
        <ErrorSummary title="The account is not open yet" />
        <Form method="post" className="stack">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="username" value={ticket.email} autoComplete="username" />
          <TextField name="name" label="Your name" autoComplete="name" maxLength={120} required />
          {ticket.isFirst ? (
            <TextField
              name="organizationName"
              label="Name of your organization"
              hint="Who keeps the requests: a group, a newsroom, or you alone."
              autoComplete="organization"
              maxLength={120}
              required
            />
          ) : null}
          <NewPasswordField />
          <div className="buttons">
            <Submit>Open the account</Submit>
          </div>
        </Form>
      </FormScope>
    </>
  );
}

import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { askedIn, confirmedIn } from '../forms/asked.ts';
import { ErrorSummary, FormScope } from '../forms/fields.tsx';
import { submitted } from '../forms/submitted.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { signedIn } from './own.server.ts';
import { Passkeys } from './passkeys.tsx';
import { QUESTIONS, SecurityQuestion } from './security-questions.tsx';
import { SecurityQuery } from './security.query.ts';
import { actOnSecurity } from './security.server.ts';
import { Sessions } from './sessions.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await execute(SecurityQuery, {}, { request, context });
  const { email, security } = signedIn(viewer, request);
  return { email, security: signedIn(security, request) };
}

/** Asks, or does: `intent` says which. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = askedIn(form);
  if (asked) return { asked, sent: undefined };
  const errors = await actOnSecurity(form, { request, context });
  if (errors.length > 0) return { asked: confirmedIn(form, QUESTIONS), sent: submitted(form, errors) };
  throw redirect(`/security?done=${encodeURIComponent(String(form.get('intent')))}`);
}

export const meta = () => [{ title: 'Security · Sunclock' }];

const DONE: Readonly<Record<string, string>> = {
  email:
    'Your address is changed. Sign in with the new one from now on. You were signed out everywhere else.',
  password: 'Your password is changed. You were signed out everywhere else.',
  'two-factor': 'Two-factor is on. Next time you sign in, the code is asked for.',
  'two-factor-off': 'Two-factor is off.',
  revoke: 'That session has ended.',
  others: 'Every other session has ended.',
  'add-passkey': 'The passkey is added. From now on you can sign in with it.',
  'remove-passkey': 'The passkey is removed. It opens nothing here any more.',
};

export default function SecurityPage() {
  const { email, security } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const done = answer ? undefined : DONE[params.get('done') ?? ''];
  return (
    <>
      <PageHead
        kicker={<Link to="/profile">Profile</Link>}
        title="Security"
        lead="How you sign in, and where you are signed in."
      />
      {done ? (
        <Notice tone="done" icon="check" live>
          <p>{done}</p>
        </Notice>
      ) : null}
      <FormScope submitted={answer?.sent}>
        <ErrorSummary title="Nothing was changed" />
        {answer?.asked ? <SecurityQuestion security={security} asked={answer.asked} /> : null}
      </FormScope>
      <Section title="E-mail address" id="email">
        <div className="stack">
          <p>
            You sign in with <strong>{email}</strong>, and letters go there.
          </p>
          <div>
            <ButtonLink look="quiet" to="/security/email">
              Change your address
            </ButtonLink>
          </div>
        </div>
      </Section>
      <Section title="Password" id="password">
        <ButtonLink look="quiet" to="/security/password">
          Change your password
        </ButtonLink>
      </Section>
      <Section title="Two-factor" id="two-factor">
        <div className="stack">
          <p>
            {security.hasTwoFactor
              ? 'On: after your password, a code of your app is asked for.'
              : 'Off. With it, somebody who has your password still cannot sign in: a code of an app on your phone is asked for too.'}
          </p>
          <div>
            <ButtonLink look="quiet" to="/security/two-factor">
              {security.hasTwoFactor ? 'New recovery codes, or turn it off' : 'Turn on two-factor'}
            </ButtonLink>
          </div>
        </div>
      </Section>
      <Section title="Passkeys" id="passkeys">
        <Passkeys passkeys={security.passkeys} />
      </Section>
      <Section title="API keys" id="keys">
        <ButtonLink look="quiet" to="/security/keys">
          Keys for programs of yours
        </ButtonLink>
      </Section>
      <Section title="Where you are signed in" id="sessions">
        <Sessions sessions={security.sessions} />
      </Section>
    </>
  );
}

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
import { signedIn } from './own.server.ts';
import { qrOf } from './qr.server.ts';
import { SecurityQuery } from './security.query.ts';
import { RecoveryCodes, TwoFactorSetup } from './two-factor-setup.tsx';
import { actOnTwoFactor } from './two-factor.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await execute(SecurityQuery, {}, { request, context });
  const { searchParams } = new URL(request.url);
  return {
    isOn: signedIn(signedIn(viewer, request).security, request).hasTwoFactor,
    isAsked: searchParams.get('asked') === 'true',
    next: safePath(searchParams.get('next')),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const answer = await actOnTwoFactor(form, { request, context });
  return { ...answer, qr: answer.uri === undefined ? null : qrOf(answer.uri) };
}

export const meta = () => [{ title: 'Two-factor · Sunclock' }];

export default function TwoFactorPage() {
  const { isOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head />
      <FormScope submitted={answer?.sent}>
        <ErrorSummary title="Nothing was changed" />
        <Step isOn={isOn} answer={answer} />
      </FormScope>
    </>
  );
}

function Head() {
  const { isOn, isAsked } = useLoaderData<typeof loader>();
  if (isAsked && !isOn) {
    return (
      <PageHead
        title="Add a second step?"
        lead="You keep things here that would hurt people if they leaked. A code of an app on your phone keeps out whoever gets hold of your password. It takes two minutes."
      />
    );
  }
  const lead = isOn
    ? 'It is on: after your password, a code of your app is asked for.'
    : 'With it, a stolen password opens nothing: a code of an app on your phone is asked for too.';
  return <PageHead kicker={<Link to="/security">Security</Link>} title="Two-factor" lead={lead} />;
}

function Step({ isOn, answer }: { isOn: boolean; answer: Awaited<ReturnType<typeof action>> | undefined }) {
  const { next } = useLoaderData<typeof loader>();
  const codes = answer?.recoveryCodes ?? [];
  if (isOn && codes.length > 0) return <RecoveryCodes codes={codes} />;
  if (isOn) return <Change />;
  if (answer?.qr && answer.uri !== undefined)
    return <TwoFactorSetup uri={answer.uri} qr={answer.qr} codes={codes} next={next} />;
  return <Begin />;
}

function Begin() {
  const { isAsked, next } = useLoaderData<typeof loader>();
  return (
    <>
      <Form method="post" className="stack">
        <input type="hidden" name="next" value={next} />
        <Password />
        <div className="buttons">
          <Submit name="intent" value="begin">
            Set it up
          </Submit>
        </div>
      </Form>
      {isAsked ? (
        <Form method="post" className="stack">
          <input type="hidden" name="next" value={next} />
          <div className="buttons">
            <Submit look="quiet" name="intent" value="later">
              Not now
            </Submit>
          </div>
          <p>We ask again in a month. You find it under Security at any time.</p>
        </Form>
      ) : null}
    </>
  );
}

function Change() {
  return (
    <Form method="post" className="stack">
      <Password />
      <div className="buttons">
        <Submit name="intent" value="renew">
          Make new recovery codes
        </Submit>
        <Submit look="quiet" name="intent" value="off">
          Turn two-factor off
        </Submit>
      </div>
      <p>
        New recovery codes take the place of the old ones. A new phone? Turn two-factor off, then on again.
      </p>
    </Form>
  );
}

const Password = () => (
  <TextField
    name="currentPassword"
    label="Your password"
    hint="So that nobody changes this at a computer you left open."
    type="password"
    autoComplete="current-password"
    required
  />
);

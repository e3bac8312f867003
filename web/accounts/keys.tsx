import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { askedIn, askFor } from '../forms/asked.ts';
import { ErrorSummary, FormScope } from '../forms/fields.tsx';
import { missing, submitted, textOf } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { NewKey } from './new-key.tsx';
import styles from './keys.module.css';
import { KeysQuery, MakeKeyMutation, RevokeKeyMutation, type ApiKey } from './keys.query.ts';
import { signedIn } from './own.server.ts';
import { RevokeQuestion } from './revoke-key.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, keyActs } = await execute(KeysQuery, {}, { request, context });
  const { security, keys } = signedIn(viewer, request);
  return { keys, acts: keyActs.map(({ name }) => name), hasPassword: security?.hasPassword ?? false };
}

/** Makes a key, whose secret is in the answer and nowhere else, or asks and then revokes one: `intent` says which. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const asked = askedIn(form);
  if (asked) return { sent: undefined, secret: null, asked };
  if (form.get('intent') === 'revoke') return revoke(form, caller);
  const empty = missing(form, { name: 'Say what the key is for.' });
  if (empty.length > 0) return { sent: submitted(form, empty), secret: null, asked: null };
  const input = {
    name: textOf(form, 'name') ?? '',
    days: Number(textOf(form, 'days') ?? '') || 0,
    mutations: form.getAll('mutations').map(String),
    currentPassword: String(form.get('currentPassword') ?? ''),
  };
  const { secret, userErrors } = (await execute(MakeKeyMutation, { input }, caller)).keyMake;
  return { sent: userErrors.length > 0 ? submitted(form, userErrors) : undefined, secret, asked: null };
}

async function revoke(form: FormData, caller: Caller) {
  const input = { key: textOf(form, 'key') ?? '' };
  const { userErrors } = (await execute(RevokeKeyMutation, { input }, caller)).keyRevoke;
  if (userErrors.length > 0) return { sent: submitted(form, userErrors), secret: null, asked: null };
  throw redirect('/security/keys?done=revoke');
}

export const meta = () => [{ title: 'API keys · Sunclock' }];

export default function KeysPage() {
  const { keys, acts, hasPassword } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        kicker={<Link to="/security">Security</Link>}
        title="API keys"
        lead="With a key a program of yours reads what you may read, and does what the key names. It never has more rights than you have at that moment."
      />
      {answer?.asked ? <RevokeQuestion keys={keys} asked={answer.asked} /> : null}
      {answer?.secret ? <Secret secret={answer.secret} /> : null}
      {!answer && params.get('done') === 'revoke' ? (
        <Notice tone="done" icon="check" live>
          <p>The key opens nothing any more.</p>
        </Notice>
      ) : null}
      <Section title="Your keys" id="keys">
        {keys.length === 0 ? (
          <p>You have none.</p>
        ) : (
          <ul className={styles['keys']}>
            {keys.map((key) => (
              <Key key={key.id} apiKey={key} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="Make a key" id="new">
        <FormScope submitted={answer?.sent}>
          <ErrorSummary title="No key was made" />
          <NewKey key={answer?.secret ?? 'new'} mutations={acts} hasPassword={hasPassword} />
        </FormScope>
      </Section>
    </>
  );
}

function Secret({ secret }: { secret: string }) {
  return (
    <Notice tone="done" icon="check" title="Copy the key now. It is never shown again." live>
      <p>
        <code className={styles['secret']}>{secret}</code>
      </p>
      <p>Send it as the header “Authorization: Bearer”. Keep it where you keep passwords.</p>
    </Notice>
  );
}

function Key({ apiKey }: { apiKey: ApiKey }) {
  const { id, name, hint, mutations, expiresAt, lastUsedAt, isExpired } = apiKey;
  return (
    <li>
      <p>
        <strong>{name}</strong> <code>{hint}…</code>
        <span>{mutations.length > 0 ? `Reads, and may: ${mutations.join(', ')}` : 'Reads only'}</span>
        <span>
          {isExpired ? 'Ended' : 'Works until'} <Moment at={expiresAt} />.{' '}
          {lastUsedAt ? (
            <>
              Last used <Moment at={lastUsedAt} />
            </>
          ) : (
            'Never used'
          )}
        </span>
      </p>
      <Form method="post">
        <input type="hidden" name="key" value={id} />
        <Submit look="quiet" name="intent" value={askFor('revoke')}>
          Revoke {name}
        </Submit>
      </Form>
    </li>
  );
}

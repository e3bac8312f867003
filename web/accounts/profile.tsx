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
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, SelectField, TextField } from '../forms/fields.tsx';
import { submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { signedIn } from './own.server.ts';
import { ProfileEditMutation, ProfileQuery } from './profile.query.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await execute(ProfileQuery, {}, { request, context });
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
  return { profile: signedIn(viewer, request), zones };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { name: String(form.get('name') ?? ''), zone: String(form.get('zone') ?? '') };
  const { profileEdit } = await execute(ProfileEditMutation, { input }, { request, context });
  if (profileEdit.userErrors.length > 0) return submitted(form, profileEdit.userErrors);
  throw redirect('/profile?done=saved');
}

export const meta = () => [{ title: 'Profile · Sunclock' }];

export default function ProfilePage() {
  const { profile, zones } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead title="Profile" lead="Who you are here, and what is kept about you." />
      {params.get('done') === 'saved' && !sent ? (
        <Notice tone="done" icon="check" live>
          <p>Saved.</p>
        </Notice>
      ) : null}
      <FormScope submitted={sent}>
        <ErrorSummary />
        <Form method="post" className="stack">
          <TextField name="name" label="Name" value={profile.person.name} autoComplete="name" required />
          <SelectField
            name="zone"
            label="Time zone"
            hint="Reminders come in the morning of this zone."
            options={zones}
            value={profile.zone}
          />
          <div className="buttons">
            <Submit>Save</Submit>
          </div>
        </Form>
      </FormScope>
      <Section title="How you sign in" id="sign-in">
        <div className="stack">
          <p>
            With the address <strong>{profile.email}</strong>. <Link to="/security/email">Change it</Link>
          </p>
          <p>
            <Link to="/security">Password, two-factor, passkeys, and where you are signed in</Link>
          </p>
        </div>
      </Section>
      <Section title="Your data" id="data">
        <div className="stack">
          <p>
            <a href="/profile/data.json" download>
              Download all that is kept about you
            </a>{' '}
            (JSON): who you are, where you belong, where you were signed in, the mails to you, and what you
            did.
          </p>
          <p>
            <Link to="/profile/delete">Delete your account</Link>
          </p>
        </div>
      </Section>
    </>
  );
}

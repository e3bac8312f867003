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
import { askedIn, askFor, confirmedIn } from '../forms/asked.ts';
import { attempt, type Outcome } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { Confirm } from '../forms/confirm.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { missing, textOf } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { whatIs } from '../matters/what.ts';
import { codeOf } from '../requests/code.ts';
import formStyles from '../requests/request-form.module.css';
import { known } from '../requests/words.ts';
import { GUEST_ROLE } from './guest-roles.ts';
import styles from './guests.module.css';
import { EndGuestMutation, GuestsQuery, InviteGuestMutation, type Guest } from './guests.query.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { matter } = await hosted(params, { request, context });
  return {
    matter,
    guests: matter.guests ?? [],
    clientMutationId: crypto.randomUUID(),
  };
}

const hosted = (params: LoaderFunctionArgs['params'], caller: Caller) =>
  openMatter(GuestsQuery, { code: codeOf(params['reference']) }, ['INVITE_GUEST'], caller);

/** Two acts, and the question before an end: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const sent = await request.formData();
  const caller = { request, context };
  const { matter } = await hosted(params, caller);
  const asked = askedIn(sent);
  if (asked) return { asked, sent: undefined };
  const act = { invite, end }[String(sent.get('intent'))];
  if (!act) throw new Response(null, { status: 400 });
  const answer = await attempt(sent, matter.id, caller, (chosen) => act(chosen, matter.id, caller));
  if (answer.sent) return { asked: confirmedIn(sent, { end }), sent: answer.sent };
  throw redirect(`${matter.path}/guests?done=${String(sent.get('intent'))}`);
}

async function invite(sent: FormData, matter: string, caller: Caller): Promise<Outcome> {
  const empty = missing(sent, {
    address: 'Write their e-mail address.',
    lastDay: 'Say until which day.',
  });
  if (empty.length > 0) return { userErrors: empty };
  const input = {
    matter,
    ...versionOf(sent),
    address: textOf(sent, 'address') ?? '',
    lastDay: textOf(sent, 'lastDay') ?? '',
    role: known(GUEST_ROLE, textOf(sent, 'role')) ?? ('VIEWER' as const),
  };
  return (await execute(InviteGuestMutation, { input }, caller)).matterInviteGuest;
}

async function end(sent: FormData, matter: string, caller: Caller): Promise<Outcome> {
  const input = {
    matter,
    ...versionOf(sent),
    address: textOf(sent, 'address') ?? '',
  };
  return (await execute(EndGuestMutation, { input }, caller)).matterEndGuest;
}

export const meta = () => [{ title: 'Guests · Sunclock' }];

export default function GuestsPage() {
  const { matter, guests, clientMutationId } = useLoaderData<typeof loader>();
  const { asked, sent } = useActionData<typeof action>() ?? {};
  const isInviting = sent?.values['intent']?.[0] === 'invite';
  return (
    <>
      <MatterHead
        matter={matter}
        title="Guests"
        lead={`People from outside who see this one ${whatIs(matter)}, also where it is private, and nothing else of yours.`}
      />
      {asked ? null : <DoneNote path={matter.path} />}
      {asked ? (
        <Confirm
          asked={asked}
          path={`${matter.path}/guests`}
          change={{ matter, sent, clientMutationId }}
          title={`End the time of ${asked.values['address']}?`}
          says={`From their next click on they see nothing private of this ${whatIs(matter)}. What they did stays in the history. You can invite them again.`}
          yes={`End now for ${asked.values['address']}`}
          no="Let them stay"
        />
      ) : null}
      <Section title="Now" id="now">
        <GuestList
          guests={guests.filter(({ isCurrent }) => isCurrent)}
          empty="Nobody from outside is invited."
          isOpen
        />
      </Section>
      <Section title="Invite somebody" id="invite">
        <ChangeForm
          key={isInviting ? 'refused' : matter.version}
          matter={matter}
          sent={isInviting ? sent : undefined}
          clientMutationId={clientMutationId}
          intent="invite"
          button="Invite them"
        >
          <div className={formStyles['pair']}>
            <TextField name="address" label="Their e-mail address" type="email" required maxLength={200} />
            <SelectField name="role" label="What they may do" options={ROLES} value="VIEWER" />
          </div>
          <TextField
            name="lastDay"
            label="Their last day"
            hint="Access ends by itself at the end of this day, where the organization is. At most a year from now."
            type="date"
            required
          />
        </ChangeForm>
      </Section>
      {guests.some(({ isCurrent }) => !isCurrent) ? (
        <Section title="Before" id="before">
          <GuestList guests={guests.filter(({ isCurrent }) => !isCurrent)} />
        </Section>
      ) : null}
    </>
  );
}

const ROLES = Object.entries(GUEST_ROLE).map(([value, label]) => ({ value, label }));

const DONE: Readonly<Record<string, string>> = {
  invite: 'They are told by mail. Whether the address has an account is told to nobody.',
  end: 'From their next click on they see nothing private of it.',
};

function DoneNote({ path }: { path: string }) {
  const [params] = useSearchParams();
  const text = DONE[params.get('done') ?? ''];
  if (!text) return null;
  return (
    <Notice tone="done" icon="check" title="Done." live>
      <p>
        {text} <Link to={`${path}/guests`}>Close this note</Link>
      </p>
    </Notice>
  );
}

interface GuestListProps {
  readonly guests: readonly Guest[];
  readonly empty?: string;
  /** Each has a button that asks to end their time. */
  readonly isOpen?: boolean;
}

function GuestList({ guests, empty, isOpen }: GuestListProps) {
  if (guests.length === 0) return <p>{empty}</p>;
  return (
    <ul className={styles['guests']}>
      {guests.map((guest) => (
        <li key={`${guest.address} ${guest.endsAt}`}>
          <p>
            <strong>{guest.address}</strong>
            <span>
              {GUEST_ROLE[guest.role]}, {guest.isCurrent ? 'until' : 'ended'} <Moment at={guest.endsAt} />
              {guest.invitedBy ? `. Invited by ${guest.invitedBy.name}` : ''}
            </span>
          </p>
          {isOpen ? (
            <Form method="post">
              <input type="hidden" name="address" value={guest.address} />
              <Submit look="quiet" name="intent" value={askFor('end')}>
                End now for {guest.address}
              </Submit>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

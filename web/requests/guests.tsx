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
import { PageHead, Section } from '../ui/section.tsx';
import { codeOf } from './code.ts';
import { changeOf, formRequest } from './form-request.server.ts';
import { GUEST_ROLE } from './guest-roles.ts';
import styles from './guests.module.css';
import { EndGuestMutation, GuestsQuery, InviteGuestMutation, type Guest } from './guests.query.ts';
import formStyles from './request-form.module.css';
import { known } from './words.ts';

const ACTS = ['INVITE_GUEST'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = { request, context };
  const foiaRequest = await formRequest(params['reference'], ACTS, caller);
  const found = await execute(GuestsQuery, { code: codeOf(params['reference']) }, caller);
  return {
    foiaRequest,
    guests: found.foiaRequest?.guests ?? [],
    clientMutationId: crypto.randomUUID(),
  };
}

/** Two acts, and the question before an end: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const sent = await request.formData();
  const caller = { request, context };
  const foiaRequest = await formRequest(params['reference'], ACTS, caller);
  const asked = askedIn(sent);
  if (asked) return { asked, sent: undefined };
  const act = { invite, end }[String(sent.get('intent'))];
  if (!act) throw new Response(null, { status: 400 });
  const answer = await attempt(sent, foiaRequest.id, caller, (chosen) => act(chosen, foiaRequest.id, caller));
  if (answer.sent) return { asked: confirmedIn(sent, { end }), sent: answer.sent };
  throw redirect(`${foiaRequest.path}/guests?done=${String(sent.get('intent'))}`);
}

async function invite(sent: FormData, foiaRequest: string, caller: Caller): Promise<Outcome> {
  const empty = missing(sent, { address: 'Write their e-mail address.', lastDay: 'Say until which day.' });
  if (empty.length > 0) return { userErrors: empty };
  const input = {
    ...changeOf(sent, foiaRequest),
    address: textOf(sent, 'address') ?? '',
    lastDay: textOf(sent, 'lastDay') ?? '',
    role: known(GUEST_ROLE, textOf(sent, 'role')) ?? ('VIEWER' as const),
  };
  return (await execute(InviteGuestMutation, { input }, caller)).foiaRequestInviteGuest;
}

async function end(sent: FormData, foiaRequest: string, caller: Caller): Promise<Outcome> {
  const input = { ...changeOf(sent, foiaRequest), address: textOf(sent, 'address') ?? '' };
  return (await execute(EndGuestMutation, { input }, caller)).foiaRequestEndGuest;
}

export const meta = () => [{ title: 'Guests · Sunclock' }];

export default function GuestsPage() {
  const { foiaRequest, guests, clientMutationId } = useLoaderData<typeof loader>();
  const { asked, sent } = useActionData<typeof action>() ?? {};
  const isInviting = sent?.values['intent']?.[0] === 'invite';
  return (
    <>
      <PageHead
        kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>}
        title="Guests"
        lead="People from outside who see this one request, also where it is private, and nothing else of yours."
      />
      {asked ? null : <DoneNote path={foiaRequest.path} />}
      {asked ? (
        <Confirm
          asked={asked}
          path={`${foiaRequest.path}/guests`}
          change={{ matter: foiaRequest, sent, clientMutationId }}
          title={`End the time of ${asked.values['address']}?`}
          says="From their next click on they see nothing private of this request. What they did stays in the history. You can invite them again."
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
          key={isInviting ? 'refused' : foiaRequest.version}
          matter={foiaRequest}
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
  end: 'From their next click on they see nothing private of this request.',
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

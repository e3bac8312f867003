import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt, type Outcome } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { missing, textOf, type Submitted } from '../forms/submitted.ts';
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

/** Two acts: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const sent = await request.formData();
  const caller = { request, context };
  const foiaRequest = await formRequest(params['reference'], ACTS, caller);
  const act = { invite, end }[String(sent.get('intent'))];
  if (!act) throw new Response(null, { status: 400 });
  const answer = await attempt(sent, foiaRequest.id, caller, (chosen) => act(chosen, foiaRequest.id, caller));
  if (answer.sent) return { sent: answer.sent };
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
  const sent = useActionData<typeof action>()?.sent;
  const isInviting = sent?.values['intent']?.[0] === 'invite';
  return (
    <>
      <PageHead
        kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>}
        title="Guests"
        lead="People from outside who see this one request, also where it is private, and nothing else of yours."
      />
      <DoneNote path={foiaRequest.path} />
      <Section title="Now" id="now">
        {sent && !isInviting && !guests.some((guest) => isOf(guest, sent)) ? (
          <ChangeForm
            matter={foiaRequest}
            sent={sent}
            clientMutationId={clientMutationId}
            errorTitle="Nothing was changed"
            button={null}
          />
        ) : null}
        <GuestList
          guests={guests.filter(({ isCurrent }) => isCurrent)}
          empty="Nobody from outside is invited."
          form={{ matter: foiaRequest, clientMutationId, sent: isInviting ? undefined : sent }}
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

/** The form that came back was the one of this guest. */
const isOf = ({ address, isCurrent }: Guest, { values }: Submitted) =>
  isCurrent && values['address']?.[0] === address;

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
  /** With it each has a button that ends their time. */
  readonly form?: {
    readonly matter: { readonly path: string; readonly version: number };
    readonly clientMutationId: string;
    readonly sent: Submitted | undefined;
  };
}

function GuestList({ guests, empty, form }: GuestListProps) {
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
          {form ? (
            <ChangeForm
              matter={form.matter}
              sent={form.sent && isOf(guest, form.sent) ? form.sent : undefined}
              clientMutationId={`${form.clientMutationId}-${guest.address}`}
              intent="end"
              errorTitle="Nothing was changed"
              button={<Submit look="quiet">End now for {guest.address}</Submit>}
            >
              <input type="hidden" name="address" value={guest.address} />
            </ChangeForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

import { Form } from 'react-router';
import { askFor } from '../forms/asked.ts';
import { FormScope, SelectField, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import { ROLE_OPTIONS, ROLES } from './roles.ts';
import styles from './team.module.css';
import type { Team } from './team.query.ts';

interface InvitationsProps {
  readonly invitations: NonNullable<Team['invitations']>;
  readonly clientMutationId: string;
  readonly sent: Submitted | undefined;
}

/** For owners: whom to invite, and who has not answered yet. */
export function Invitations({ invitations, clientMutationId, sent }: InvitationsProps) {
  return (
    <Section title="Invite somebody" id="invite">
      <FormScope submitted={sent}>
        <Form method="post" className="stack" key={clientMutationId}>
          <input type="hidden" name="clientMutationId" value={`${clientMutationId}-invite`} />
          <TextField
            name="address"
            label="Their e-mail address"
            hint="They get a mail with a link that works once, for 14 days, and for this address only."
            type="email"
            maxLength={200}
            required
          />
          <SelectField name="role" label="As what" options={ROLE_OPTIONS} value="VOLUNTEER" />
          <div className="buttons">
            <Submit name="intent" value="invite">
              Send the invitation
            </Submit>
          </div>
        </Form>
      </FormScope>
      {invitations.length > 0 ? (
        <ul className={styles['members']}>
          {invitations.map((invitation) => (
            <Waiting key={invitation.address} invitation={invitation} clientMutationId={clientMutationId} />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function Waiting(props: { invitation: InvitationsProps['invitations'][number]; clientMutationId: string }) {
  const { address, role, endsAt, isOver } = props.invitation;
  return (
    <li>
      <p className={styles['who']}>
        <strong>{address}</strong>
        <span>
          Invited as {ROLES[role].word.toLowerCase()}. {isOver ? 'The link ended' : 'The link works until'}{' '}
          <Moment at={endsAt} />
        </span>
      </p>
      <div className={styles['acts']}>
        <Form method="post">
          <input type="hidden" name="address" value={address} />
          <input type="hidden" name="role" value={role} />
          <input type="hidden" name="clientMutationId" value={`${props.clientMutationId}-again-${address}`} />
          <Submit look="quiet" name="intent" value="invite">
            Send again to {address}
          </Submit>
        </Form>
        <Form method="post">
          <input type="hidden" name="address" value={address} />
          <input type="hidden" name="clientMutationId" value={`${props.clientMutationId}-back-${address}`} />
          <Submit look="quiet" name="intent" value={askFor('withdraw')}>
            Take back from {address}
          </Submit>
        </Form>
      </div>
    </li>
  );
}

import { Form } from 'react-router';
import { askFor } from '../forms/asked.ts';
import { SelectField } from '../forms/fields.tsx';
import { Submit } from '../ui/button.tsx';
import { ROLE_OPTIONS, ROLES } from './roles.ts';
import styles from './team.module.css';
import type { Team } from './team.query.ts';

type Member = NonNullable<Team['members']>[number];

interface MembersProps {
  readonly team: Team;
  readonly self: string | undefined;
  /** Made by the loader: one for each time the page was opened. */
  readonly clientMutationId: string;
}

/** The members by name, each with their role and, for owners, what can be done about it. */
export function Members({ team, self, clientMutationId }: MembersProps) {
  return (
    <ul className={styles['members']}>
      {(team.members ?? []).map((member) => (
        <li key={member.person.id}>
          <p className={styles['who']}>
            <strong>
              {member.person.name}
              {member.person.id === self ? ' (you)' : ''}
            </strong>
            <span>
              {ROLES[member.role].word}. {ROLES[member.role].means}
            </span>
          </p>
          {team.viewerCan.includes('CHANGE_ROLE') ? (
            <MemberActs
              member={member}
              clientMutationId={clientMutationId}
              isSelf={member.person.id === self}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function MemberActs(props: { member: Member; clientMutationId: string; isSelf: boolean }) {
  const { person, role } = props.member;
  return (
    <div className={styles['acts']}>
      <Form method="post">
        <Target person={person.id} clientMutationId={`${props.clientMutationId}-role-${person.id}`} />
        <SelectField
          id={`role-${person.id}`}
          name="role"
          label={`Role of ${person.name}`}
          options={ROLE_OPTIONS}
          value={role}
        />
        <Submit look="quiet" name="intent" value={askFor('role')}>
          Set role
        </Submit>
      </Form>
      {props.isSelf ? null : (
        <Form method="post">
          <Target person={person.id} clientMutationId={`${props.clientMutationId}-remove-${person.id}`} />
          <Submit look="quiet" name="intent" value={askFor('remove')}>
            Remove {person.name}
          </Submit>
        </Form>
      )}
    </div>
  );
}

function Target({ person, clientMutationId }: { person: string; clientMutationId: string }) {
  return (
    <>
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="clientMutationId" value={clientMutationId} />
    </>
  );
}

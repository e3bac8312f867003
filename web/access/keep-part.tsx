import type { ReactNode } from 'react';
import { CheckField, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { ChangeForm } from '../requests/change-form.tsx';
import { Choice } from './choice.tsx';
import type { EntryRequest } from './entry.query.ts';
import styles from './visibility.module.css';

/** What can be kept closer than its request. */
export interface Part {
  readonly id: string;
  readonly kind: 'letter' | 'fact' | 'file';
  readonly name: string;
  readonly visibility: 'MATTER' | 'ORGANIZATION' | 'COUNSEL' | 'SEALED';
}

export const PART_SEEN = {
  MATTER: 'Whoever can see the request',
  ORGANIZATION: 'Only our organization',
  COUNSEL: 'Only counsel',
  SEALED: 'Only the people who are named',
} as const;

interface KeepPartProps {
  readonly part: Part;
  readonly request: EntryRequest;
  readonly self: string | undefined;
  readonly sent: Submitted | undefined;
  readonly clientMutationId: string;
}

/** Every way in which a part can be seen that this person may choose, the present one chosen. */
export function KeepPart({ part, request, self, sent, clientMutationId }: KeepPartProps) {
  const { visibility, kind } = part;
  const may = (act: (typeof request.viewerCan)[number]) => request.viewerCan.includes(act);
  return (
    <ChangeForm
      request={request}
      sent={sent}
      clientMutationId={`${clientMutationId}-${kind}`}
      intent={kind}
      button={`Save who can see this ${kind}`}
      current={<p>Now: {PART_SEEN[visibility]}.</p>}
    >
      <div className={styles['choices']} role="radiogroup" aria-label={`Who can see this ${kind}`}>
        <PartChoice part={part} value="MATTER" label="As the request" hint={openHint(request)} />
        <PartChoice
          part={part}
          value="ORGANIZATION"
          label="Only our organization"
          hint="Members and the guests of this request. To all others it does not exist."
        />
        {may('KEEP_FOR_COUNSEL') ? (
          <PartChoice
            part={part}
            value="COUNSEL"
            label="Only counsel"
            hint="Work product and what client and attorney say to each other. Other members no longer see it."
          />
        ) : null}
        {may('SEAL') ? <SealedPart part={part} request={request} self={self} /> : null}
      </div>
      <TextField
        name="reason"
        id={`reason-${kind}`}
        label="Why"
        hint="Whoever can see it reads this in the history; you may leave it empty"
        maxLength={200}
      />
    </ChangeForm>
  );
}

const openHint = ({ viewerAsks }: EntryRequest) =>
  viewerAsks.includes('SET_VISIBILITY')
    ? 'Whoever can see the request sees it. If that is everyone, a second person agrees first.'
    : 'Whoever can see the request sees it.';

interface PartChoiceProps {
  readonly part: Part;
  readonly value: Part['visibility'];
  readonly label: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

function PartChoice({ part, value, ...props }: PartChoiceProps) {
  const word = value.toLowerCase();
  return <Choice value={word} id={`${part.kind}-${word}`} checked={part.visibility === value} {...props} />;
}

function SealedPart({ part, request, self }: Pick<KeepPartProps, 'part' | 'request' | 'self'>) {
  const named = (request.access?.sealedReaders ?? []).map(({ id }) => id);
  const others = (request.organization.members ?? []).filter(({ person }) => person.id !== self);
  return (
    <PartChoice
      part={part}
      value="SEALED"
      label="Sealed"
      hint="You, and those whom you name here: they see all that is sealed in this request. Nobody else can open it, owners included."
    >
      <fieldset className={styles['within']}>
        <legend className="legend">People who are named</legend>
        {others.map(({ person }) => (
          <CheckField
            key={person.id}
            id={`${part.kind}-${person.id}`}
            name="readers"
            value={person.id}
            label={person.name}
            checked={named.includes(person.id)}
          />
        ))}
      </fieldset>
    </PartChoice>
  );
}

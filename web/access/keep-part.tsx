import type { ReactNode } from 'react';
import { ChangeForm } from '../forms/change-form.tsx';
import { CheckList, TextField } from '../forms/fields.tsx';
import type { SavedField } from '../forms/merge.ts';
import type { Submitted } from '../forms/submitted.ts';
import { whatIs } from '../matters/what.ts';
import { Choice, Choices } from './choice.tsx';
import type { EntryMatter } from './entry.query.ts';
import { readersOf } from './visibility-fields.ts';
import styles from './visibility.module.css';

/** What can be kept closer than its matter. */
export interface Part {
  readonly id: string;
  readonly kind: 'letter' | 'fact' | 'file' | 'note' | 'task';
  readonly name: string;
  readonly visibility: 'MATTER' | 'ORGANIZATION' | 'COUNSEL' | 'SEALED';
}

/** Written for the work inside, and so never for everybody. */
export const isInside = (kind: Part['kind']): boolean => kind === 'note' || kind === 'task';

/** Who can see a part that is kept closer than its matter. */
export const PART_SEEN = {
  ORGANIZATION: 'Only our organization',
  COUNSEL: 'Only counsel',
  SEALED: 'Only the people who are named',
} as const;

/** The same of any part: "Whoever can see the request". */
export const partSeen = (visibility: Part['visibility'], what: string): string =>
  visibility === 'MATTER' ? `Whoever can see the ${what}` : PART_SEEN[visibility];

interface KeepPartProps {
  readonly part: Part;
  readonly matter: EntryMatter;
  readonly self: string | undefined;
  readonly sent: Submitted | undefined;
  readonly clientMutationId: string;
}

/** Every way in which a part can be seen that this person may choose, the present one chosen. */
export function KeepPart({ part, matter, self, sent, clientMutationId }: KeepPartProps) {
  const { visibility, kind } = part;
  const may = (act: (typeof matter.viewerCan)[number]) => matter.viewerCan.includes(act);
  const { access, organization } = matter;
  const what = whatIs(matter);
  const readers = readersOf(access?.sealedReaders ?? [], organization.members ?? [], self);
  return (
    <ChangeForm
      matter={matter}
      sent={sent}
      clientMutationId={`${clientMutationId}-${kind}`}
      intent={kind}
      button={`Save who can see this ${kind}`}
      fields={[savedChoice(visibility, what), ...(may('SEAL') ? [readers] : [])]}
    >
      <Choices label={`Who can see this ${kind}`}>
        {isInside(kind) ? null : (
          <PartChoice part={part} value="MATTER" label={`As the ${what}`} hint={openHint(matter)} isFirst />
        )}
        <PartChoice
          part={part}
          value="ORGANIZATION"
          isFirst={isInside(kind)}
          label="Only our organization"
          hint={`Members and the guests of this ${what}. To all others it does not exist.`}
        />
        {may('KEEP_FOR_COUNSEL') ? (
          <PartChoice
            part={part}
            value="COUNSEL"
            label="Only counsel"
            hint="Work product and what client and attorney say to each other. Other members no longer see it."
          />
        ) : null}
        {may('SEAL') ? (
          <PartChoice
            part={part}
            value="SEALED"
            label="Sealed"
            hint={`You, and those whom you name here: they see all that is sealed in this ${what}. Nobody else can open it, owners included.`}
          >
            <CheckList {...readers} id={`readers-${kind}`} className={styles['within']} />
          </PartChoice>
        ) : null}
      </Choices>
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

const savedChoice = (visibility: Part['visibility'], what: string): SavedField => ({
  name: 'choice',
  label: 'Who can see it',
  value: visibility.toLowerCase(),
  options: (['MATTER', 'ORGANIZATION', 'COUNSEL', 'SEALED'] as const).map((word) => ({
    value: word.toLowerCase(),
    label: partSeen(word, what),
  })),
});

function openHint(matter: EntryMatter): string {
  const all = `Whoever can see the ${whatIs(matter)} sees it.`;
  return matter.viewerAsks.includes('SET_VISIBILITY')
    ? `${all} If that is everyone, a second person agrees first.`
    : all;
}

interface PartChoiceProps {
  readonly part: Part;
  readonly value: Part['visibility'];
  readonly label: string;
  readonly hint: string;
  readonly isFirst?: boolean;
  readonly children?: ReactNode;
}

function PartChoice({ part, value, ...props }: PartChoiceProps) {
  const word = value.toLowerCase();
  return <Choice value={word} id={`${part.kind}-${word}`} checked={part.visibility === value} {...props} />;
}

import type { SavedField } from '../forms/merge.ts';
import type { VisibleMatter } from './visibility.query.ts';

/** Every way in which a matter can be seen, as the form names it. */
export const CHOICE = {
  organization: 'Only our organization',
  public: 'Everyone, now',
  later: 'Everyone, from a day on',
  when: 'Everyone, once something has happened',
  counsel: 'Counsel only',
  sealed: 'Only people who are named',
} as const;

export type ChoiceWord = keyof typeof CHOICE;

/** How it can be seen now, as the fields of the form say it. */
export function savedVisibility(matter: VisibleMatter, self: string | undefined) {
  const { access, organization } = matter;
  const held = access?.isEmbargoed === true;
  const [endsOn, endsTime] = held && access.embargoedUntil ? localOf(access.embargoedUntil, access.zone) : [];
  return {
    choice: {
      name: 'choice',
      label: 'Who can see it',
      value: choiceOf(matter),
      options: Object.entries(CHOICE).map(([value, label]) => ({ value, label })),
    },
    endsOn: { name: 'embargo.endsOn', label: 'From this day on', value: endsOn },
    endsTime: { name: 'embargo.endsTime', label: 'From this hour on', value: endsTime },
    condition: {
      name: 'embargo.condition',
      label: 'Once',
      value: (held ? access.embargoCondition : null) ?? 'DETERMINATION',
      options: [
        { value: 'DETERMINATION', label: 'The agency has decided' },
        { value: 'FILING', label: 'A complaint is filed in court' },
      ],
    },
    readers: readersOf(access?.sealedReaders ?? [], organization.members ?? [], self),
  } satisfies Readonly<Record<string, SavedField>>;
}

function choiceOf({ visibility, access }: VisibleMatter): ChoiceWord {
  if (visibility === 'COUNSEL') return 'counsel';
  if (visibility === 'SEALED') return 'sealed';
  if (visibility === 'ORGANIZATION') return 'organization';
  if (!access?.isEmbargoed) return 'public';
  return access.embargoedUntil ? 'later' : 'when';
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The people who are named, beside who names them. */
export function readersOf(
  named: ReadonlyArray<Pick<Named, 'id'>>,
  members: ReadonlyArray<{ readonly person: Named }>,
  self: string | undefined,
) {
  const others = members.filter(({ person }) => person.id !== self);
  return {
    name: 'readers',
    label: 'People who are named',
    values: named.map(({ id }) => id).filter((id) => others.some(({ person }) => person.id === id)),
    options: others.map(({ person }) => ({ value: person.id, label: person.name })),
  } satisfies SavedField;
}

/** The day and hour of an instant in a zone, as fields take them. */
function localOf(at: string, zone: string): [string, string] {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(at));
  const [on = '', time = ''] = parts.split(' ');
  return [on, time === '00:00' ? '' : time];
}

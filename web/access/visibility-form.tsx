import { CheckField, SelectField, TextField } from '../forms/fields.tsx';
import { Choice } from './choice.tsx';
import type { VisibleRequest } from './visibility.query.ts';
import styles from './visibility.module.css';

/** Every way in which a request can be seen that this person may choose, the present one chosen. */
export function VisibilityChoices({ request, self }: { request: VisibleRequest; self: string | undefined }) {
  const { visibility, access, viewerCan } = request;
  const held = access?.isEmbargoed === true;
  return (
    <div className={styles['choices']} role="radiogroup" aria-label="Who can see this request">
      <Choice
        value="organization"
        label="Only our organization"
        hint="Members and the guests of this request. To all others it does not exist."
        checked={visibility === 'ORGANIZATION'}
      />
      <Choice
        value="public"
        label="Everyone, now"
        hint="It stands in lists and search for all the world. Letters that are kept closer stay so."
        checked={visibility === 'PUBLIC' && !held}
      />
      <Later held={held} access={access} />
      <When held={held} access={access} />
      {viewerCan.includes('KEEP_FOR_COUNSEL') ? (
        <Choice
          value="counsel"
          label="Counsel only"
          hint="Work product and what client and attorney say to each other. Other members no longer see it."
          checked={visibility === 'COUNSEL'}
        />
      ) : null}
      {viewerCan.includes('SEAL') ? <Sealed request={request} self={self} /> : null}
    </div>
  );
}

interface Held {
  readonly held: boolean;
  readonly access: VisibleRequest['access'];
}

function Later({ held, access }: Held) {
  const [endsOn, endsTime] =
    held && access?.embargoedUntil ? localOf(access.embargoedUntil, access.zone) : [];
  return (
    <Choice
      value="later"
      label="Everyone, from a day on"
      hint={`Until then only our organization. Lead and backup are warned seven days and one day before.`}
      checked={endsOn !== undefined}
    >
      <div className={styles['within']}>
        <TextField name="embargo.endsOn" label="From this day on" type="date" value={endsOn} />
        <TextField
          name="embargo.endsTime"
          label="From this hour on"
          hint={`If it matters; ${(access?.zone ?? 'America/New_York').replace('_', ' ')} time`}
          type="time"
          value={endsTime}
        />
      </div>
    </Choice>
  );
}

function When({ held, access }: Held) {
  const condition = held ? access?.embargoCondition : null;
  return (
    <Choice
      value="when"
      label="Everyone, once something has happened"
      hint="It opens by itself when the fact is recorded here."
      checked={condition != null}
    >
      <div className={styles['within']}>
        <SelectField
          name="embargo.condition"
          label="Once"
          options={[
            { value: 'DETERMINATION', label: 'The agency has decided' },
            { value: 'FILING', label: 'A complaint is filed in court' },
          ]}
          value={condition}
        />
      </div>
    </Choice>
  );
}

function Sealed({ request, self }: { request: VisibleRequest; self: string | undefined }) {
  const named = (request.access?.sealedReaders ?? []).map(({ id }) => id);
  const others = (request.organization.members ?? []).filter(({ person }) => person.id !== self);
  return (
    <Choice
      value="sealed"
      label="Only people who are named"
      hint="You, and those whom you name here. Nobody else can open it, owners included."
      checked={request.visibility === 'SEALED'}
    >
      <fieldset className={styles['within']}>
        <legend className="legend">People who are named</legend>
        {others.map(({ person }) => (
          <CheckField
            key={person.id}
            name="readers"
            value={person.id}
            label={person.name}
            checked={named.includes(person.id)}
          />
        ))}
      </fieldset>
    </Choice>
  );
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

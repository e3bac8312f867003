import { CheckList, SelectField, TextField } from '../forms/fields.tsx';
import { Choice, Choices } from './choice.tsx';
import { whatIs } from '../matters/what.ts';
import { CHOICE, type ChoiceWord, type savedVisibility } from './visibility-fields.ts';
import type { VisibleMatter } from './visibility.query.ts';
import styles from './visibility.module.css';

type Fields = ReturnType<typeof savedVisibility>;

const HINT: Readonly<Record<ChoiceWord, string>> = {
  organization: 'Members and the guests of it. To all others it does not exist.',
  public: 'It stands in lists and search for all the world. Letters that are kept closer stay so.',
  later:
    'Until then only our organization. Where there is a lead or a backup, they are warned seven days and one day before.',
  when: 'It opens by itself when the fact is recorded here.',
  counsel: 'Work product and what client and attorney say to each other. Other members no longer see it.',
  sealed: 'You, and those whom you name here. Nobody else can open it, owners included.',
};

interface VisibilityChoicesProps {
  readonly matter: VisibleMatter;
  readonly fields: Fields;
}

/** Every way in which a matter can be seen that this person may choose, the present one chosen. */
export function VisibilityChoices({ matter, fields }: VisibilityChoicesProps) {
  const { viewerCan, access } = matter;
  const zone = (access?.zone ?? 'America/New_York').replace('_', ' ');
  const choice = (value: ChoiceWord) => ({
    value,
    label: CHOICE[value],
    hint: HINT[value],
    checked: fields.choice.value === value,
  });
  return (
    <Choices label={`Who can see this ${whatIs(matter)}`}>
      <Choice {...choice('organization')} isFirst />
      <Choice {...choice('public')} />
      <Choice {...choice('later')}>
        <div className={styles['within']}>
          <TextField {...fields.endsOn} type="date" />
          <TextField {...fields.endsTime} hint={`If it matters; ${zone} time`} type="time" />
        </div>
      </Choice>
      {matter.__typename === 'FoiaRequest' ? (
        <Choice {...choice('when')}>
          <div className={styles['within']}>
            <SelectField {...fields.condition} />
          </div>
        </Choice>
      ) : null}
      {viewerCan.includes('KEEP_FOR_COUNSEL') ? <Choice {...choice('counsel')} /> : null}
      {viewerCan.includes('SEAL') ? (
        <Choice {...choice('sealed')}>
          <CheckList {...fields.readers} className={styles['within']} />
        </Choice>
      ) : null}
    </Choices>
  );
}

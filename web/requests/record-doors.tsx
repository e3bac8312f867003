import { useSubmitted } from '../forms/fields.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import styles from './record.module.css';
import type { FactChoices, FactKind } from './record.query.ts';
import { RecordFact } from './record-fact.tsx';
import { slotOf } from './record-input.ts';

type Door = FactKind['door'];

export interface DoorWords {
  readonly door: Door;
  readonly title: string;
  readonly hint: string;
  readonly icon: IconName;
}

/** The six plain doors, and what we did ourselves. A volunteer chooses by what the letter is about, not by law. */
export const LETTER_DOORS: readonly DoorWords[] = [
  { door: 'GOT_IT', title: 'They got it', hint: 'Receipt, a number, a track', icon: 'check' },
  {
    door: 'ASKS',
    title: 'They ask something',
    hint: 'A question, a missing form, “still interested?”',
    icon: 'question',
  },
  { door: 'MONEY', title: 'They want money', hint: 'Fee category, estimate, advance, waiver', icon: 'coin' },
  {
    door: 'MORE_TIME',
    title: 'They need more time',
    hint: 'Extension, other office, expedited or not',
    icon: 'clock',
  },
  {
    door: 'ANSWERED',
    title: 'They answered',
    hint: 'Records, a refusal, part of either, closed',
    icon: 'letter',
  },
  { door: 'SOMETHING_ELSE', title: 'Something else', hint: 'What fits no other door', icon: 'plus' },
  { door: 'OURS', title: 'We did something', hint: 'Answered, paid, appealed', icon: 'sent' },
];

interface RecordDoorsProps {
  readonly doors: readonly DoorWords[];
  readonly kinds: readonly FactKind[];
  readonly request: FactChoices;
  /** The door that a link named, open from the start. */
  readonly door: string | null;
  /** Several files may come with what is recorded. */
  readonly ofSeveral?: boolean;
}

export function RecordDoors({ doors, kinds, request, door: wanted, ofSeveral = false }: RecordDoorsProps) {
  const ticked = useSubmitted()?.values['fact'] ?? [];
  return (
    <fieldset>
      <legend className="legend">What does it say? Open each door that fits, and tick.</legend>
      <div className={styles['doors']}>
        {doors.map(({ door, title, hint, icon }) => {
          const behind = kinds.filter((kind) => kind.door === door);
          const open = wanted === door || behind.some((kind) => ticked.includes(slotOf(kind)));
          return (
            <details key={door} open={open} className={styles['door']}>
              <summary>
                <Icon name={icon} />
                <span>
                  <strong>{title}</strong> <small>{hint}</small>
                </span>
              </summary>
              <div className={styles['facts']}>
                {behind.length === 0 ? (
                  <p>
                    There is nothing to tick for it. Say what it is in the summary: it is kept, and staff can
                    read facts in it later.
                  </p>
                ) : null}
                {behind.map((kind) => (
                  <RecordFact key={slotOf(kind)} {...{ kind, request, ofSeveral }} />
                ))}
              </div>
            </details>
          );
        })}
      </div>
    </fieldset>
  );
}

import { SelectField, TextBox, TextField, useSubmitted } from '../forms/fields.tsx';
import { FileField } from '../forms/file-field.tsx';
import styles from './record.module.css';
import { CHANNEL, choices } from './words.ts';

const DIRECTION = [
  { value: 'IN', label: 'It came to us' },
  { value: 'OUT', label: 'It went out from us' },
];

/** What the fields are called where the paper is no letter. */
interface PaperWords {
  readonly legend: string;
  readonly file: string;
  readonly subject: string;
  readonly dated: string;
  readonly channel: keyof typeof CHANNEL;
}

const LETTER: PaperWords = {
  legend: 'The letter, call or notice',
  file: 'The letter first, then what came with it. Kept as it came; what is already recorded is recognised.',
  subject: 'As its heading says: “Acknowledgement of your request”',
  dated: 'An appeal runs from this date',
  channel: 'LETTER',
};

interface RecordLetterProps {
  readonly agency: string;
  readonly organization: string;
  readonly words?: PaperWords;
}

/** The paper itself. Its dates are what the facts below take, unless they have their own. */
export function RecordLetter({ agency, organization, words = LETTER }: RecordLetterProps) {
  const hasSummary = Boolean(useSubmitted()?.values['communication.summary']?.[0]);
  return (
    <fieldset>
      <legend className="legend">{words.legend}</legend>
      <div className={styles['letter']}>
        <FileField
          name="communication.file"
          label="The file or a photo of it"
          hint={words.file}
          organization={organization}
          isMany
        />
        <SelectField name="communication.direction" label="Which way" options={DIRECTION} />
        <SelectField
          name="communication.channel"
          label="How"
          options={choices(CHANNEL)}
          value={words.channel}
        />
        <TextField
          name="communication.subject"
          label="What is it"
          hint={words.subject}
          required
          maxLength={200}
        />
        <TextField
          name="communication.sender"
          label="From"
          hint={`A name or an office of ${agency}`}
          maxLength={200}
        />
        <TextField name="communication.datedOn" label="Date on its face" hint={words.dated} type="date" />
        <TextField
          name="communication.sentOn"
          label="Sent"
          hint="Postmark, mail header, portal posting"
          type="date"
        />
        <TextField name="communication.receivedOn" label="Reached us" type="date" />
      </div>
      <details className={styles['more']} open={hasSummary}>
        <summary>Add a summary</summary>
        <TextBox
          name="communication.summary"
          label="In your words"
          hint="A call with a name and a promise is worth writing down, even with no fact in it."
          rows={4}
        />
      </details>
    </fieldset>
  );
}

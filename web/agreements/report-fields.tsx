import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { CHANNEL, choices } from '../requests/words.ts';
import { ACTION_KINDS, CONFIDENCES, EFFECTS, FACT_KINDS, PRECISIONS } from './report-words.ts';

/** What a source tells: when, what, where it can be read, and what it did to the agreement. */
export function FactFields() {
  return (
    <>
      <TextBox
        name="statement"
        label="What happened"
        hint="In a sentence or two"
        rows={3}
        maxLength={5000}
        required
      />
      <TextField name="on" label="When" hint="For a month or a year: its first day" type="date" required />
      <SelectField name="precision" label="How exactly the source says it" options={PRECISIONS} />
      <SelectField name="factKind" label="Of what kind" options={FACT_KINDS} />
      <TextField
        name="url"
        label="Where it can be read"
        hint="The address: https://…"
        maxLength={2000}
        required
      />
      <TextField name="urlTitle" label="What that is" maxLength={300} />
      <SelectField name="confidence" label="How sure it is" options={CONFIDENCES} />
      <fieldset className="stack">
        <legend className="legend">What it did to the agreement, if the source says so</legend>
        <SelectField name="effect" label="It says that" options={EFFECTS} blank="Nothing of the kind" />
        <TextField
          name="order"
          label="Under which order"
          hint="Court, number and day, in a line"
          maxLength={300}
        />
        <TextField name="effectFrom" label="From" hint="Where that is not the day above" type="date" />
        <TextField name="effectUntil" label="Until" hint="Where the source names a last day" type="date" />
      </fieldset>
    </>
  );
}

/** What an agency published, said or filed: its words beside as we read it, and where it can be read. */
export const ActionFields = ({ agencies }: { agencies: ReadonlyArray<{ id: string; name: string }> }) => (
  <>
    <SelectField
      name="agency"
      label="Which agency"
      options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <SelectField name="kind" label="What it was" options={ACTION_KINDS} />
    <TextField name="actionOn" label="When" type="date" required />
    <TextBox name="actionStatement" label="What it did, in a sentence" rows={2} maxLength={5000} required />
    <TextBox name="said" label="As the agency said it" hint="Its own words" rows={3} maxLength={5000} />
    <TextBox name="reading" label="As we read it" rows={3} maxLength={5000} />
    <TextField
      name="actionUrl"
      label="Where it can be read"
      hint="The address: https://… with the page, where it has pages"
      maxLength={2000}
      required
    />
    <TextField
      name="actionUrlTitle"
      label="What that is"
      hint="Such as: 90 FR 1234, page 3"
      maxLength={300}
    />
  </>
);

const DIRECTION = [
  { value: 'IN', label: 'They called or wrote to us' },
  { value: 'OUT', label: 'We called or wrote to them' },
];

/** Who, when, and what was said and promised. */
export function CallFields() {
  return (
    <>
      <SelectField name="channel" label="How" options={choices(CHANNEL)} value="PHONE" />
      <SelectField name="direction" label="Which way" options={DIRECTION} />
      <TextField name="who" label="With whom" hint="The name, and the office" maxLength={300} required />
      <TextField name="day" label="When" type="date" />
      <TextField name="subject" label="What it was about" maxLength={300} required />
      <TextBox name="summary" label="What was said and promised" rows={4} maxLength={5000} />
    </>
  );
}

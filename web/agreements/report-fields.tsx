import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { CHANNEL, choices } from '../requests/words.ts';
import { CONFIDENCES, EFFECTS, FACT_KINDS, PRECISIONS } from './report-words.ts';

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

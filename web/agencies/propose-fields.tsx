import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { choices } from '../requests/words.ts';
import type { ContactShown } from './agency.query.ts';
import { ALIAS_KIND, CONTACT_CHANNEL, CONTACT_KIND } from './words.ts';

/** One way to reach an office; filled in where it takes the place of another. */
export function ContactEntryFields({ contact }: { contact: ContactShown | null }) {
  return (
    <>
      <SelectField
        name="kind"
        label="Whom one reaches"
        options={choices(CONTACT_KIND)}
        value={contact?.kind ?? null}
      />
      <SelectField
        name="channel"
        label="How"
        options={choices(CONTACT_CHANNEL)}
        blank="Only the office is known"
        value={contact ? contact.channel : 'EMAIL'}
      />
      <TextField
        name="value"
        label="The address or number"
        hint="Of a portal only its address, never a password"
        value={contact?.value}
        maxLength={300}
      />
      <TextField
        name="office"
        label="The office or the role"
        hint="Not the name of a person: people change"
        value={contact?.office}
        maxLength={300}
      />
      <TextField
        name="purpose"
        label="What it is for, or what it takes"
        value={contact?.purpose}
        maxLength={300}
      />
      <TextField
        name="validFrom"
        label="So since"
        type="date"
        hint="If the source says so"
        value={contact?.validFrom}
      />
    </>
  );
}

export function AliasFields() {
  return (
    <>
      <TextField name="name" label="The name" required maxLength={200} />
      <SelectField name="kind" label="What kind of name" options={choices(ALIAS_KIND)} />
    </>
  );
}

/** What every proposal says for itself. */
export function EvidenceFields({ today }: { today: string }) {
  return (
    <>
      <TextField
        name="source"
        label="Where you read it"
        hint="The address of the page, from https:// on"
        required
        maxLength={2000}
      />
      <TextField name="readOn" label="When you read it" type="date" value={today} max={today} />
      <TextBox name="note" label="What should be known about it" rows={3} maxLength={5000} />
    </>
  );
}

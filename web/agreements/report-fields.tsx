import type { ReactNode } from 'react';
import { CheckList, SelectField, TextBox, TextField, useSubmitted } from '../forms/fields.tsx';
import { FileField } from '../forms/file-field.tsx';
import { PlaceFields } from '../requests/record-fact.tsx';
import { CHANNEL, choices } from '../requests/words.ts';
import { factsOf, papersOf } from './action-choices.ts';
import { ActedFields, AddressField, savedAction } from './action-fields.tsx';
import type { Reported } from './report.query.ts';

interface ActionFieldsProps {
  readonly agencies: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly agreement: Reported;
}

/** What an agency published, said or filed: its words beside as we read it, what shows it, what it answers, what came of it. */
export const ActionFields = ({ agencies, agreement }: ActionFieldsProps) => {
  const fields = savedAction(agencies);
  return (
    <>
      <ActedFields fields={fields} />
      <ShownBy agreement={agreement}>
        <AddressField fields={fields} />
      </ShownBy>
      <Between agreement={agreement} />
    </>
  );
};

/** A paper with its page, an address, or both. */
function ShownBy({ agreement, children }: { agreement: Reported; children: ReactNode }) {
  const papers = papersOf(agreement);
  return (
    <fieldset className="stack">
      <legend className="legend">What shows it: a paper, an address, or both</legend>
      <FileField
        name="actionFile"
        label="The paper"
        hint="Kept with the agreement as it comes."
        organization={agreement.organization.id}
      />
      {papers.length > 0 ? (
        <SelectField name="paper" label="Or one that is here already" options={papers} blank="None" />
      ) : null}
      <PlaceFields name="cited" />
      {children}
    </fieldset>
  );
}

/** The facts of the agreement before and after it. */
function Between({ agreement }: { agreement: Reported }) {
  const facts = factsOf(agreement);
  const isNamed = (useSubmitted()?.values['gaveRiseTo'] ?? []).length > 0;
  if (facts.length === 0) return null;
  return (
    <>
      <SelectField
        name="aboutEvent"
        label="What it answers"
        options={facts}
        blank="Nothing that is recorded here"
      />
      <details open={isNamed}>
        <summary>What came of it</summary>
        <CheckList name="gaveRiseTo" label="Facts that it gave rise to" values={[]} options={facts} />
      </details>
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

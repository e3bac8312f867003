import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { agencyOptions, agreementOptions } from '../forms/matter-options.ts';
import type { SavedField } from '../forms/merge.ts';
import styles from '../requests/request-form.module.css';
import { choices } from '../requests/words.ts';
import type { DocketChoices, FormDocket } from './docket-form.query.ts';
import { systemsText } from './docket-input.ts';
import { DOCKET_KIND } from './words.ts';

/** What a docket says of itself as it is saved; empty for a new one. */
export function savedFields({ agencies, agreements }: DocketChoices, docket?: FormDocket) {
  return {
    title: { name: 'title', label: 'What it is called in lists', value: docket?.title },
    agency: {
      name: 'agency',
      label: 'Agency',
      value: docket?.agency.id,
      options: agencyOptions(agencies),
    },
    kind: {
      name: 'kind',
      label: 'Kind of docket',
      value: docket?.kind,
      options: choices(DOCKET_KIND),
    },
    docketNumber: { name: 'docketNumber', label: 'Docket number', value: docket?.docketNumber },
    agreement: {
      name: 'agreement',
      label: 'About which agreement',
      value: docket?.agreement?.id,
      options: agreementOptions(agreements.nodes, docket?.agreement),
    },
    portalUrl: { name: 'portalUrl', label: 'Its page in the portal', value: docket?.portalUrl },
    subject: { name: 'subject', label: 'What it is about', value: docket?.subject },
    systems: {
      name: 'systems',
      label: 'Systems of records',
      value: docket ? systemsText(docket.systems) : '',
    },
    missingNotice: {
      name: 'missingNotice',
      label: 'A notice seems to be missing',
      value: docket?.missingNotice,
    },
  } satisfies Readonly<Record<string, SavedField>>;
}

/** The same fields for a new docket and for an edit. */
export function DocketFields({ fields }: { fields: ReturnType<typeof savedFields> }) {
  return (
    <>
      <TextField
        {...fields.title}
        hint="A few words that a colleague would look for"
        required
        maxLength={200}
      />
      <div className={styles['pair']}>
        <SelectField {...fields.agency} blank="Choose" required />
        <SelectField {...fields.kind} hint="Choose “No docket” where the notice names none" />
        <TextField
          {...fields.docketNumber}
          hint="As printed, with its leading zeros: CMS-2018-0075. However it is written, the same docket is recognised."
          maxLength={200}
        />
        <SelectField {...fields.agreement} blank="None" />
        <TextField {...fields.portalUrl} hint="Its address, beginning with https://" maxLength={300} />
      </div>
      <TextBox {...fields.subject} hint="In a sentence or two" rows={3} required maxLength={5000} />
      <TextBox
        {...fields.systems}
        hint="One on each line, with bars between number, name and notice: 09-70-0541 | T-MSIS | 83 FR 46951"
        rows={3}
      />
      <TextBox
        {...fields.missingNotice}
        hint="Say what you looked for and did not find. It stands there as a question for counsel, never as a finding."
        rows={3}
        maxLength={5000}
      />
    </>
  );
}

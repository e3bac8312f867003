import type { ReactNode } from 'react';
import { ChangeForm } from '../forms/change-form.tsx';
import { CheckField, TextField } from '../forms/fields.tsx';
import type { SavedField } from '../forms/merge.ts';
import type { Submitted } from '../forms/submitted.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import type { CorrectedAgreement } from './correction.query.ts';

/** What a correction must say before the API is asked. */
export const WHY = { reason: 'Say why it is corrected.' };

interface CorrectionFormProps {
  readonly agreement: CorrectedAgreement;
  readonly title: string;
  /** What stands there now. */
  readonly lead: string;
  readonly sent: Submitted | undefined;
  readonly clientMutationId: string;
  readonly fields: readonly SavedField[];
  readonly children: ReactNode;
}

/** What it should say, that it never happened, and why. */
export const CorrectionForm = ({
  agreement,
  title,
  lead,
  fields,
  children,
  ...form
}: CorrectionFormProps) => (
  <>
    <MatterHead matter={agreement} title={title} lead={lead} />
    <Notice tone="wait">
      <p>The old entry stays, crossed out, with your reason. Dates and status follow from the new one.</p>
    </Notice>
    <Section title="What it should say" id="correct">
      <ChangeForm matter={agreement} button="Save the correction" fields={fields} {...form}>
        {children}
        <CheckField name="void" label="It never happened: take it out of the count" />
        <TextField
          name="reason"
          label="Why"
          hint="Everyone who can read the fact reads this"
          required
          maxLength={500}
        />
      </ChangeForm>
    </Section>
  </>
);

import { ChangeForm } from '../forms/change-form.tsx';
import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import styles from './request-form.module.css';
import type { FormRequest } from './request-form.query.ts';
import { ACTOR, choices, OUTCOME } from './words.ts';

interface ManageFormProps {
  /** Or another matter that has the same people. */
  readonly request: Pick<FormRequest, 'path' | 'version' | 'organization' | 'lead' | 'backup'>;
  readonly sent: Submitted | undefined;
  readonly clientMutationId: string;
  readonly intent: string;
}

const formOf = ({ request, ...form }: ManageFormProps) => ({
  ...form,
  matter: request,
});

/** One more thing asked for. */
export function AddPart(props: ManageFormProps) {
  return (
    <ChangeForm {...formOf(props)} button="Add it">
      <TextBox name="text" label="What is asked for" rows={3} required />
    </ChangeForm>
  );
}

/** A part's own end, as the agency said it and as it means here. */
export function ClosePart({ parts, ...props }: ManageFormProps & { parts: FormRequest['parts'] }) {
  return (
    <ChangeForm {...formOf(props)} button="Close it">
      <div className={styles['pair']}>
        <SelectField
          name="part"
          label="Part"
          options={parts.map(({ id, number, text }) => ({
            value: id,
            label: `${number}. ${text.slice(0, 80)}`,
          }))}
        />
        <SelectField name="outcome" label="What it means" options={choices(OUTCOME).filter(isEnd)} />
        <TextField name="closedOn" label="Closed on" type="date" required />
        <TextField name="outcomeAsStated" label="In the agency’s words" maxLength={500} />
      </div>
    </ChangeForm>
  );
}

const isEnd = ({ value }: { value: string }) => value !== 'OPEN';

/** A date from a paper, or set by a named member: never counted, never moved. */
export function SetStatedDate(props: ManageFormProps) {
  return (
    <ChangeForm {...formOf(props)} button="Set the date">
      <div className={styles['pair']}>
        <TextField name="label" label="What is due" required maxLength={200} />
        <SelectField name="actor" label="Who must act" options={choices(ACTOR)} value="US" />
        <TextField name="dueOn" label="Day" type="date" required />
        <TextField name="time" label="Hour, if it names one" type="time" />
      </div>
      <TextField
        name="source"
        label="Where it comes from"
        hint="The letter, the order, or who set it and why"
        required
        maxLength={500}
      />
    </ChangeForm>
  );
}

/** Withdrawn by us. A closing by the agency is something else: record it as what came. */
export function Withdraw(props: ManageFormProps) {
  return (
    <ChangeForm {...formOf(props)} button="Withdraw it">
      <div className={styles['pair']}>
        <TextField name="withdrawnOn" label="Withdrawn on" type="date" required />
        <TextField name="reason" label="Why" required maxLength={500} />
      </div>
    </ChangeForm>
  );
}

import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import styles from './request-form.module.css';
import type { FormRequest, RequestChoices } from './request-form.query.ts';

const VISIBILITY = [
  { value: 'ORGANIZATION', label: 'Only our organization' },
  { value: 'PUBLIC', label: 'Everyone' },
];

const sampleMark = (isSample: boolean) => (isSample ? ' (sample)' : '');

/** What is asked, of whom, and who asks: the same fields for a new draft and for an edit. */
export function RequestFields({ choices, request }: { choices: RequestChoices; request?: FormRequest }) {
  return (
    <>
      <TextField
        name="title"
        label="Title"
        hint="A few words that a colleague would look for"
        value={request?.title}
        required
        maxLength={200}
      />
      <div className={styles['pair']}>
        <SelectField
          name="agency"
          label="Agency"
          hint="The component that holds the records: CMS, not HHS"
          options={choices.agencies.nodes.map(({ id, name, isSample }) => ({
            value: id,
            label: name + sampleMark(isSample),
          }))}
          value={request?.agency.id}
          blank="Choose"
          required
        />
        <SelectField
          name="agreement"
          label="About which agreement"
          options={choices.agreements.nodes.map(({ id, title, isSample }) => ({
            value: id,
            label: title + sampleMark(isSample),
          }))}
          value={request?.agreement?.id}
          blank="None"
        />
      </div>
      <TextBox
        name="requestText"
        label="The request"
        hint="As it will be sent, word for word"
        value={request?.requestText}
        rows={12}
        required
      />
      <Requester requester={request?.requester} />
      {request ? null : (
        <SelectField
          name="visibility"
          label="Who may see it"
          hint="You can change it later, and hold it back until a day"
          options={VISIBILITY}
        />
      )}
    </>
  );
}

function Requester({ requester }: { requester: FormRequest['requester'] | undefined }) {
  return (
    <fieldset>
      <legend className="legend">Requester of record</legend>
      <p className={styles['note']}>
        Exactly as printed on the request. Only the requester can sue, so a name that differs from the
        plaintiff’s costs the case.
      </p>
      <div className={styles['pair']}>
        <TextField name="requester.name" label="Name" value={requester?.name} required maxLength={200} />
        <TextField
          name="requester.organization"
          label="Organization"
          value={requester?.organization}
          maxLength={200}
        />
        <TextField
          name="requester.onBehalfOf"
          label="On behalf of"
          value={requester?.onBehalfOf}
          maxLength={200}
        />
        <TextField
          name="requester.signatory"
          label="Signed by"
          value={requester?.signatory}
          maxLength={200}
        />
      </div>
    </fieldset>
  );
}

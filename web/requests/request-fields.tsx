import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { agencyOptions, agreementOptions, VISIBILITY_OPTIONS } from '../forms/matter-options.ts';
import type { SavedField } from '../forms/merge.ts';
import styles from './request-form.module.css';
import type { FormRequest, RequestChoices } from './request-form.query.ts';

type Fields = ReturnType<typeof savedFields>;

/** What is asked, of whom, and who asks, as it is saved; empty for a new draft. */
export function savedFields({ agencies, agreements }: RequestChoices, request?: FormRequest) {
  const requester = request?.requester;
  const about = 'Requester of record';
  return {
    title: { name: 'title', label: 'Title', value: request?.title },
    agency: {
      name: 'agency',
      label: 'Agency',
      value: request?.agency.id,
      options: agencyOptions(agencies),
    },
    agreement: {
      name: 'agreement',
      label: 'About which agreement',
      value: request?.agreement?.id,
      options: agreementOptions(agreements.nodes, request?.agreement),
    },
    requestText: { name: 'requestText', label: 'The request', value: request?.requestText },
    requester: { name: 'requester.name', label: 'Name', about, value: requester?.name },
    organization: {
      name: 'requester.organization',
      label: 'Organization',
      about,
      value: requester?.organization,
    },
    onBehalfOf: { name: 'requester.onBehalfOf', label: 'On behalf of', about, value: requester?.onBehalfOf },
    signatory: { name: 'requester.signatory', label: 'Signed by', about, value: requester?.signatory },
  } satisfies Readonly<Record<string, SavedField>>;
}

/** The same fields for a new draft and for an edit. */
export function RequestFields({
  fields,
  isNew = false,
  isBatch = false,
}: {
  fields: Fields;
  isNew?: boolean;
  /** Who is asked stands in fields of its own. */
  isBatch?: boolean;
}) {
  return (
    <>
      <TextField
        {...fields.title}
        hint="A few words that a colleague would look for"
        required
        maxLength={200}
      />
      <div className={styles['pair']}>
        {isBatch ? null : (
          <SelectField
            {...fields.agency}
            hint={
              <>
                The component that holds the records: CMS, not HHS.{' '}
                <a href="/agencies" target="_blank" rel="noreferrer">
                  Find it by another name (in a new tab)
                </a>
              </>
            }
            blank="Choose"
            required
          />
        )}
        <SelectField {...fields.agreement} blank="None" />
      </div>
      <TextBox {...fields.requestText} hint="As it will be sent, word for word" rows={12} required />
      <Requester fields={fields} />
      {isNew ? (
        <SelectField
          name="visibility"
          label="Who may see it"
          hint="You can change it later, and hold it back until a day"
          options={VISIBILITY_OPTIONS}
        />
      ) : null}
    </>
  );
}

function Requester({ fields }: { fields: Fields }) {
  return (
    <fieldset>
      <legend className="legend">Requester of record</legend>
      <p className={styles['note']}>
        Exactly as printed on the request. Only the requester can sue, so a name that differs from the
        plaintiff’s costs the case.
      </p>
      <div className={styles['pair']}>
        <TextField {...fields.requester} required maxLength={200} />
        <TextField {...fields.organization} maxLength={200} />
        <TextField {...fields.onBehalfOf} maxLength={200} />
        <TextField {...fields.signatory} maxLength={200} />
      </div>
    </fieldset>
  );
}

import { Link } from 'react-router';
import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { FileField } from '../forms/file-field.tsx';
import type { AppealRequest } from './appeal.query.ts';
import styles from './request-form.module.css';
import { CHANNEL, choices } from './words.ts';

/** Office and postal address of the first that is recorded; empty without one. */
function appealOffice({ contacts }: AppealRequest['agency']): string {
  const [first] = contacts.nodes;
  const { office = null, value = null } =
    contacts.nodes.find(({ channel }) => channel === 'MAIL') ?? first ?? {};
  return [office, value].filter(Boolean).join(', ').slice(0, 300);
}

/** What was sent, where to, when and how. */
export function AppealLetter({
  agency,
  title,
  organization,
}: Pick<AppealRequest, 'agency' | 'title' | 'organization'>) {
  const office = appealOffice(agency);
  return (
    <>
      <div className={styles['pair']}>
        <TextField
          name="recipient"
          label="Sent to"
          value={office}
          hint={
            office ? (
              <>
                The appeal office of the agency: <Link to={`${agency.path}#appeal`}>where that was read</Link>
              </>
            ) : (
              'The letter of the agency says where appeals go'
            )
          }
          maxLength={300}
        />
        <TextField
          name="communication.sentOn"
          label="Sent on"
          type="date"
          hint="The postmark, or the day of the e-mail"
          required
        />
        <SelectField name="communication.channel" label="How" options={choices(CHANNEL)} value="EMAIL" />
        <TextField
          name="communication.subject"
          label="What it is"
          value={`Appeal: ${title}`.slice(0, 200)}
          required
          maxLength={200}
        />
      </div>
      <FileField
        name="communication.file"
        label="The appeal itself"
        hint="As it was sent"
        organization={organization.id}
      />
      <TextBox name="communication.summary" label="What it argues" rows={4} />
    </>
  );
}

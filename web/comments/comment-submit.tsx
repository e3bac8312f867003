import { ChangeForm } from '../forms/change-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { FileField } from '../forms/file-field.tsx';
import styles from '../requests/request-form.module.css';
import { choices } from '../requests/words.ts';
import { ZONES } from '../requests/zones.ts';
import { Submit } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { AddButton } from './comment-signers.tsx';
import { type CommentForms, formOf } from './comment-form.ts';
import { MissingList } from './comment-list.tsx';
import { SENT_HOW } from './words.ts';

/** The last steps of a draft: somebody of the staff says that it is ready, it is sent elsewhere, and that is recorded here. */
export function CommentSubmit({ self, ...props }: CommentForms & { self: string | undefined }) {
  const { comment } = props;
  return (
    <>
      <Section title="Is it ready?" id="ready">
        <MissingList missing={comment.missing} />
        {comment.status === 'READY' ? (
          <p>It was said that it can be sent. A change of its words takes that back.</p>
        ) : (
          <ChangeForm {...formOf(props, 'ready')} button={<AddButton>It can be sent</AddButton>} />
        )}
      </Section>
      <Section title="It was sent" id="submit">
        <p>
          Nothing is sent from here: send it through the portal, by mail or by hand, keep the receipt, and
          record it. From then on nothing changes it, and it is seen by whoever can see the docket.
        </p>
        <details open={formOf(props, 'submit').sent !== undefined || undefined}>
          <summary>Record that it was sent</summary>
          <SubmitForm {...props} self={self} />
        </details>
      </Section>
      <Section title="Not this one" id="remove">
        <details open={formOf(props, 'remove').sent !== undefined || undefined}>
          <summary>Take the draft away</summary>
          <ChangeForm
            {...formOf(props, 'remove')}
            button={
              <div className="buttons">
                <Submit look="quiet">Take the draft away</Submit>
              </div>
            }
          >
            <TextField
              name="reason"
              label="Why"
              hint="Its words stay in the history, and from there it can be brought back"
              maxLength={300}
            />
          </ChangeForm>
        </details>
      </Section>
    </>
  );
}

function SubmitForm({ self, ...props }: CommentForms & { self: string | undefined }) {
  return (
    <ChangeForm {...formOf(props, 'submit')} withFile button={<AddButton>Record that it was sent</AddButton>}>
      <div className={styles['pair']}>
        <TextField name="submittedOn" label="Day" type="date" required />
        <SelectField name="how" label="How" options={choices(SENT_HOW)} />
        <TextField name="time" label="Hour" hint="As the receipt shows it" type="time" />
        <SelectField name="zone" label="Zone of the hour" options={ZONES} />
        <TextField
          name="submittedBy"
          label="Who sent it"
          hint="Who pressed the button, or took it to the post"
          value={self}
          required
          maxLength={300}
        />
        <TextField
          name="trackingNumber"
          label="Tracking number"
          hint="As the receipt prints it: m3x-0012-abcd"
          maxLength={300}
        />
      </div>
      <FileField
        name="receipt"
        label="The receipt"
        hint="The receipt screen, the mail or the slip: it is the evidence that it was sent."
        organization={props.docket.organization.id}
      />
    </ChangeForm>
  );
}

import { ChangeForm } from '../forms/change-form.tsx';
import { TextField } from '../forms/fields.tsx';
import styles from '../requests/request-form.module.css';
import { Submit } from '../ui/button.tsx';
import { Day } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import lists from './dockets.module.css';
import { type CommentForms, formOf } from './comment-form.ts';
import type { PublicComment } from './comment.query.ts';

type SignOn = PublicComment['signOns'][number];

const nameOf = ({ person, organization }: SignOn): string =>
  [person, organization].filter(Boolean).join(', ');

/** Who signs, and with whose leave: nobody is named in public who did not say so. */
export function CommentSigners(props: CommentForms) {
  const { signOns } = props.comment;
  return (
    <Section title="Who signs it" id="signers">
      {signOns.length === 0 ? (
        <p>Nobody yet. It can be sent without: then it is ours alone.</p>
      ) : (
        <ul className={lists['list']}>
          {signOns.map((signOn) => (
            <li key={signOn.id}>
              <strong>{nameOf(signOn)}</strong>
              {signOn.authorityBy ? `: leave given by ${signOn.authorityBy}` : ''}
              {signOn.authorityOn ? (
                <>
                  {' '}
                  on <Day on={signOn.authorityOn} />
                </>
              ) : null}
              <ChangeForm
                {...formOf(props, 'remove-sign-on', ['signOn', signOn.id])}
                button={
                  <div className="buttons">
                    <Submit look="quiet">
                      Take off<span className="hidden"> {nameOf(signOn)}</span>
                    </Submit>
                  </div>
                }
              >
                <input type="hidden" name="signOn" value={signOn.id} />
              </ChangeForm>
            </li>
          ))}
        </ul>
      )}
      <details open={formOf(props, 'add-sign-on').sent !== undefined || undefined}>
        <summary>Add who signs</summary>
        <ChangeForm {...formOf(props, 'add-sign-on')} button={<AddButton>Add the signature</AddButton>}>
          <div className={styles['pair']}>
            <TextField
              name="signatory"
              label="Organization"
              hint="As it is to be printed; empty where a person signs alone"
              maxLength={300}
            />
            <TextField
              name="person"
              label="Person"
              hint="With their title; empty where an organization signs alone"
              maxLength={300}
            />
            <TextField
              name="authorityBy"
              label="Who gave leave to sign"
              hint="And how we know: “Executive director, by mail”. Only insiders see it."
              required
              maxLength={300}
            />
            <TextField name="authorityOn" label="On which day" type="date" required />
          </div>
        </ChangeForm>
      </details>
    </Section>
  );
}

export const AddButton = ({ children }: { children: string }) => (
  <div className="buttons">
    <Submit>{children}</Submit>
  </div>
);

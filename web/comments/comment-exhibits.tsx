import { ChangeForm } from '../forms/change-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { FileField } from '../forms/file-field.tsx';
import { Submit } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { AddButton } from './comment-signers.tsx';
import lists from './dockets.module.css';
import { type CommentForms, formOf } from './comment-form.ts';

/** The files that go with it, in their order. */
export function CommentExhibits(props: CommentForms) {
  const { comment, docket } = props;
  return (
    <Section title="Exhibits" id="exhibits">
      {comment.exhibits.length === 0 ? <p>No file goes with it yet.</p> : null}
      <ul className={lists['list']}>
        {comment.exhibits.map(({ number, label, document }) => (
          <li key={number}>
            Exhibit {number}: {document ? <a href={document.path}>{label}</a> : label}
            <ChangeForm
              {...formOf(props, 'remove-exhibit', ['exhibit', String(number)])}
              button={
                <div className="buttons">
                  <Submit look="quiet">
                    Take off<span className="hidden"> exhibit {number}</span>
                  </Submit>
                </div>
              }
            >
              <input type="hidden" name="exhibit" value={number} />
            </ChangeForm>
          </li>
        ))}
      </ul>
      <details open={formOf(props, 'add-exhibit').sent !== undefined || undefined}>
        <summary>Add an exhibit</summary>
        <ChangeForm
          {...formOf(props, 'add-exhibit')}
          withFile
          button={<AddButton>Add the exhibit</AddButton>}
        >
          <FileField
            name="file"
            label="The file"
            hint="It is kept as it comes. Others see it once the comment is sent."
            organization={docket.organization.id}
          />
          <TextField
            name="label"
            label="What it is"
            hint="“Declaration of a clinic director”"
            required
            maxLength={300}
          />
        </ChangeForm>
      </details>
    </Section>
  );
}

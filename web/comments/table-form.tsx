import { BadLines } from '../forms/bad-lines.tsx';
import { ChangeForm } from '../forms/change-form.tsx';
import { CheckField } from '../forms/fields.tsx';
import { FileField } from '../forms/file-field.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { Day } from '../ui/dates.tsx';
import type { DocketOfComment } from './comment.query.ts';
import { NoticeOfOthers } from './note-fields.tsx';
import type { TablePreview } from './note.query.ts';
import styles from './table-form.module.css';

interface TableFormProps {
  readonly docket: DocketOfComment;
  readonly sent: Submitted | undefined;
  readonly preview: TablePreview | null;
  readonly clientMutationId: string;
}

/** A table of comments in two steps: what it would bring, line by line, then the save. The file is stored once. */
export function TableForm({ docket, sent, preview, clientMutationId }: TableFormProps) {
  return (
    <ChangeForm
      matter={docket}
      sent={sent}
      clientMutationId={clientMutationId}
      action="#table"
      withFile
      button={
        <div className="buttons">
          <Submit name="intent" value="preview" look={preview ? 'quiet' : 'firm'}>
            {preview ? 'Look again' : 'See what it would bring'}
          </Submit>
        </div>
      }
    >
      {preview ? <WhatItBrings preview={preview} /> : null}
      <FileField
        name="file"
        label="The table"
        hint="CSV or XLSX, as regulations.gov sends it or as our own export writes it. Its first line names the columns."
        organization={docket.organization.id}
        isTable
      />
      <NoticeOfOthers docket={docket} id="table-notice" />
    </ChangeForm>
  );
}

function WhatItBrings({ preview }: { preview: TablePreview }) {
  const { freshCount, knownCount, badCount, columns, ignored } = preview;
  return (
    <section aria-labelledby="brings" className="stack">
      <h3 id="brings">If you save this</h3>
      <p>
        <strong>{counted(freshCount, 'comment is noted', 'comments are noted')}.</strong>{' '}
        {knownCount > 0 ? `${counted(knownCount, 'is', 'are')} here already and passed over.` : ''}
      </p>
      <p>
        Taken from the columns {columns.join(', ')}.
        {ignored.length > 0 ? ` Nothing is taken from ${ignored.join(', ')}.` : ''}
      </p>
      <First preview={preview} />
      {badCount > 0 ? <Bad preview={preview} /> : null}
      {freshCount > 0 ? (
        <div className="buttons">
          <Submit name="intent" value="import">
            Note them
          </Submit>
          <span>Nothing is saved yet.</span>
        </div>
      ) : null}
    </section>
  );
}

function First({ preview: { fresh, freshCount } }: { preview: TablePreview }) {
  if (fresh.length === 0) return null;
  return (
    <details open>
      <summary>{freshCount > fresh.length ? `The first ${fresh.length}` : 'Which'}</summary>
      <ul className={styles['first']}>
        {fresh.map(({ line, commenter, trackingNumber, postedOn }) => (
          <li key={line}>
            {commenter}
            {trackingNumber ? `, ${trackingNumber}` : ''}
            {postedOn ? (
              <>
                , posted on <Day on={postedOn} />
              </>
            ) : null}{' '}
            (line {line})
          </li>
        ))}
      </ul>
    </details>
  );
}

function Bad({ preview: { bad, badCount } }: { preview: TablePreview }) {
  return (
    <>
      <p>
        <strong>{counted(badCount, 'line cannot be taken', 'lines cannot be taken')}:</strong> put it right in
        the file and choose it again, or leave it out. The file stays, and the history says which lines.
      </p>
      <BadLines bad={bad} count={badCount} />
      <CheckField name="leaveOutBad" label="Leave these lines out" />
    </>
  );
}

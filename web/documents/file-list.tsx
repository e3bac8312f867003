import type { Submitted } from '../forms/submitted.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { Moment } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { FileLink, FileState } from './file-link.tsx';
import styles from './findings.module.css';
import { checkPath } from './letter-paths.ts';
import type { Letter, LetterFile } from './letter-files.query.ts';
import { LEFT_OUT } from './words.ts';

interface Forms {
  readonly matter: { readonly path: string; readonly version: number };
  readonly clientMutationId: string;
  readonly answer:
    | { readonly intent: string; readonly file: string | null; readonly sent: Submitted }
    | undefined;
  readonly mayAdd: boolean;
}

interface FileListProps {
  readonly files: readonly LetterFile[];
  readonly letter: Letter;
  readonly forms: Forms;
}

/** Every file of a letter with where it came from, its sum, and what was taken out of it. */
export function FileList({ files, letter, forms }: FileListProps) {
  if (files.length === 0) {
    return (
      <EmptyState title="No file came with it yet">
        <p>Add the letter itself, and what lay in its envelope: pages, pictures, e-mails, a ZIP.</p>
      </EmptyState>
    );
  }
  return (
    <ul className={styles['list']}>
      {files.map((file) => (
        <li key={file.id}>
          {file.redaction ? (
            <p>Its words were removed from the record.</p>
          ) : (
            <One file={file} letter={letter} forms={forms} />
          )}
        </li>
      ))}
    </ul>
  );
}

function One({ file, letter, forms }: { file: LetterFile; letter: Letter; forms: Forms }) {
  return (
    <>
      <p>
        <FileLink file={file} />
        <FileState file={file} to={checkPath(forms.matter, letter, file)} />
      </p>
      <Source file={file} />
      <p className={styles['masked']}>SHA-256 {file.sha256}</p>
      <Package file={file} forms={forms} />
    </>
  );
}

function Source({ file: { source } }: { file: LetterFile }) {
  if (!source) return null;
  if (source.kind === 'UNPACKED') {
    return (
      <p>
        Taken out of {source.archive?.name ?? 'a package'} <Moment at={source.takenAt} />: {source.place}
      </p>
    );
  }
  const { address, finalAddress } = source;
  return (
    <p className={styles['masked']}>
      Taken from the web <Moment at={source.takenAt} />
      {address ? `: ${address}` : ''}
      {finalAddress && finalAddress !== address ? `, which led to ${finalAddress}` : ''}. The server answered{' '}
      {source.status}
      {source.contentType ? ` and called it ${source.contentType}` : ''}.
    </p>
  );
}

/** A ZIP: the way to take its files out, or what was left in it. */
function Package({ file, forms }: { file: LetterFile; forms: Forms }) {
  const { answer, matter, clientMutationId, mayAdd } = forms;
  if (file.unpackedAt) return <LeftOut file={file} at={file.unpackedAt} />;
  if (file.mediaType !== 'application/zip' || !mayAdd) return null;
  const sent = answer?.intent === 'unpack' && answer.file === file.id ? answer.sent : undefined;
  return (
    <ChangeForm
      matter={matter}
      sent={sent}
      clientMutationId={`${clientMutationId}-unpack`}
      intent="unpack"
      withFile
      button={
        <Submit look="quiet">
          Take the files out<span className="hidden"> of {file.name}</span>
        </Submit>
      }
    >
      <input type="hidden" name="file" value={file.id} />
      <p>Each becomes a file of its own here. The ZIP stays as it came.</p>
    </ChangeForm>
  );
}

function LeftOut({ file: { leftOut }, at }: { file: LetterFile; at: string }) {
  return (
    <>
      <p>
        Its files were taken out <Moment at={at} />.
      </p>
      {leftOut.length > 0 ? (
        <details>
          <summary>{counted(leftOut.length, 'was', 'were')} left in it</summary>
          <ul>
            {leftOut.map(({ name, reason }) => (
              <li key={`${name} ${reason}`}>
                {name}: {LEFT_OUT[reason]}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

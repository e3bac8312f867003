import styles from './file-field.module.css';
import { withName } from './kept-files.ts';
import type { UploadedFile } from './use-uploads.ts';

interface OnTheWayProps {
  readonly files: readonly UploadedFile[];
  readonly name: string;
  readonly drop: (key: string) => void;
  readonly again: (key: string) => void;
}

/** How far each file is, told to everybody; those that arrived go along with the form by their ids. */
export function OnTheWay({ files, name, drop, again }: OnTheWayProps) {
  if (files.length === 0) return null;
  return (
    <ul className={styles['way']} aria-live="polite">
      {files.map(({ key, name: called, bytes, sent, id, failed }) => (
        <li key={key}>
          <strong>{called}</strong>{' '}
          {id ? (
            <>
              arrived.
              <input type="hidden" name={name} value={id} />
              <input type="hidden" name={`${name}.name`} value={withName(id, called)} />
            </>
          ) : failed ? (
            <span className={styles['error']}>{failed}</span>
          ) : (
            <progress value={sent} max={bytes || 1} aria-label={`Sending ${called}`} />
          )}{' '}
          {failed ? (
            <button type="button" onClick={() => again(key)}>
              Try again<span className="hidden">: {called}</span>
            </button>
          ) : null}{' '}
          <button type="button" onClick={() => drop(key)}>
            Leave out<span className="hidden">: {called}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSubmitted } from './fields.tsx';
import { namesOf, withName } from './kept-files.ts';
import styles from './file-field.module.css';
import { fieldId } from './submitted.ts';
import { OnTheWay } from './on-the-way.tsx';
import { useSite } from '../site/use-site.ts';
import { mostOf } from './sizes.ts';
import { useUploads } from './use-uploads.ts';

interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Who keeps the file; with it, a script sends each file at once and in pieces. */
  readonly organization: string;
  /** More than one may be chosen. */
  readonly isMany?: boolean;
  /** Its lines are taken in: less fits than of other files. */
  readonly isTable?: boolean;
}

/**
 * Files to choose, to drop, to paste or to take with the camera. Those that an earlier step stored are carried on by their ids,
 * and named. Without a script it is a plain field, and the form takes the files along.
 */
export function FileField(props: FileFieldProps) {
  const { name, label, hint, organization, isMany = false, isTable = false } = props;
  const { uploadLimits } = useSite();
  const scope = useSubmitted();
  const place = useRef<HTMLDivElement>(null);
  const { files, add, drop, again } = useUploads(organization, place);
  const hasScript = useSyncExternalStore(nothing, yes, no);
  const choose = (some: Iterable<File>) => {
    const list = [...some];
    if (!isMany) for (const { key } of files) drop(key);
    add(isMany ? list : list.slice(0, 1));
  };
  usePaste(choose);
  const id = fieldId(name);
  const error = scope?.errors.find(({ field }) => field === name)?.message;
  // Those that are listed as arrived are not listed twice.
  const kept = keptIn(scope?.values, name).filter((one) => !files.some((file) => file.id === one.id));
  const own = files.length > 0 && !isMany ? [] : kept;
  const field = {
    type: 'file' as const,
    // With a script the files go ahead of the form.
    ...(hasScript ? { onChange: takeFrom(choose) } : { name }),
    ...(isMany ? { multiple: true } : {}),
  };
  return (
    <div ref={place} className={styles['file']}>
      <label htmlFor={id}>{label}</label>
      <Kept files={own} name={name} isMany={isMany} />
      <Drop onFiles={choose}>
        <input
          id={id}
          {...field}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          aria-invalid={error ? true : undefined}
        />
        <label className={styles['camera']}>
          Or take a photo of it
          <input {...field} accept="image/*" capture="environment" />
        </label>
      </Drop>
      <OnTheWay files={files} name={name} drop={drop} again={again} />
      {error ? (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      ) : null}
      <p id={`${id}-hint`}>
        {hint} At most {mostOf(uploadLimits, isTable)}
        {isMany ? ' each' : ''}. {hasScript ? 'Or drop it here, or paste a screenshot.' : ''}
      </p>
    </div>
  );
}

const nothing = () => () => undefined;
const yes = () => true;
const no = () => false;

const takeFrom =
  (choose: (files: Iterable<File>) => void) =>
  ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    choose([...(currentTarget.files ?? [])]);
    // The same file may be chosen again.
    currentTarget.value = '';
  };

interface KeptFile {
  readonly id: string;
  readonly name: string;
}

const keptIn = (
  values: Readonly<Record<string, readonly string[]>> | undefined,
  name: string,
): KeptFile[] => {
  const names = namesOf(values?.[`${name}.name`] ?? []);
  return (values?.[name] ?? [])
    .filter((id) => id !== '')
    .map((id) => ({ id, name: names.get(id) ?? 'the file' }));
};

/** One file is replaced by choosing another; of several, each can be left out. */
function Kept({ files, name, isMany }: { files: readonly KeptFile[]; name: string; isMany: boolean }) {
  return files.map((file) => (
    <p key={file.id}>
      {isMany ? (
        <label>
          <input type="checkbox" name={name} value={file.id} defaultChecked /> Kept:{' '}
          <strong>{file.name}</strong>
        </label>
      ) : (
        <>
          Kept: <strong>{file.name}</strong>. Choose another to replace it.
          <input type="hidden" name={name} value={file.id} />
        </>
      )}
      <input type="hidden" name={`${name}.name`} value={withName(file.id, file.name)} />
    </p>
  ));
}

/** A place to drop files on. The field in it does the same by keyboard. */
function Drop({
  onFiles,
  children,
}: {
  onFiles: (files: Iterable<File>) => void;
  children: React.ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={styles['drop']}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}

/** A picture from the clipboard, wherever on the page it is pasted; it gets a name that says what it is. */
function usePaste(choose: (files: Iterable<File>) => void): void {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])];
      if (files.length > 0) latest.current(files.map(named));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

const named = (file: File): File =>
  file.name === 'image.png'
    ? new File([file], `screenshot-${new Date().toISOString().slice(0, 16).replace(':', '')}.png`, file)
    : file;

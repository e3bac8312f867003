import { useSubmitted } from './fields.tsx';
import styles from './file-field.module.css';
import { fieldId } from './submitted.ts';

/** A file to choose. One that was stored by an earlier step is carried on by its id, and named. */
export function FileField({ name, label, hint }: { name: string; label: string; hint: string }) {
  const scope = useSubmitted();
  const id = fieldId(name);
  const kept = scope?.values[name]?.[0];
  const keptName = scope?.values[`${name}.name`]?.[0];
  const error = scope?.errors.find(({ field }) => field === name)?.message;
  return (
    <div className={styles['file']}>
      <label htmlFor={id}>{label}</label>
      {kept ? (
        <p>
          Kept: <strong>{keptName ?? 'the file'}</strong>. Choose another to replace it.
          <input type="hidden" name={name} value={kept} />
          <input type="hidden" name={`${name}.name`} value={keptName ?? ''} />
        </p>
      ) : null}
      <input
        id={id}
        type="file"
        name={name}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        aria-invalid={error ? true : undefined}
      />
      {error ? (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      ) : null}
      <p id={`${id}-hint`}>{hint}</p>
    </div>
  );
}

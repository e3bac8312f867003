import styles from './change-list.module.css';

export interface Change {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an act changed or would change, a field at a time: what stood before crossed out, what stands since below it. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className={styles['changes']}>
      {changes.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {before === null ? null : (
              <del>
                <span className="visually-hidden">before: </span>
                {before}
              </del>
            )}
            {after === null ? (
              <span>nothing since</span>
            ) : (
              <ins>
                <span className="visually-hidden">since then: </span>
                {after}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { BadLines } from '../forms/bad-lines.tsx';
import { SelectField } from '../forms/fields.tsx';
import { counted } from '../ui/count.ts';
import { COLUMN_WORDS } from './table-columns.ts';
import type { TablePreview } from './withholdings-import.query.ts';
import styles from './withholdings.module.css';

const OPTIONS = Object.entries(COLUMN_WORDS).map(([value, label]) => ({ value, label }));

/** What the table holds: which column is what, what would be taken, and each line that cannot be. */
export function TablePreviewView({ preview }: { preview: TablePreview }) {
  const { columns, matching, rowCount, knownCount, badCount, bad } = preview;
  const known =
    knownCount > 0 ? ` ${counted(knownCount, 'of them is', 'of them are')} here already, word for word.` : '';
  return (
    <>
      <fieldset>
        <legend className="legend">Which column holds what</legend>
        <div className={styles['columns']}>
          {columns.map((head, at) => (
            <SelectField
              // oxlint-disable-next-line react/no-array-index-key -- a column is its place
              key={at}
              name={`column.${at}`}
              label={head || `Column ${at + 1}, without a head`}
              blank="Leave it out"
              options={OPTIONS}
              value={matching.find(({ column }) => column === at)?.field}
            />
          ))}
        </div>
      </fieldset>
      <p>
        <strong>{counted(rowCount, 'row')} can be taken in.</strong>
        {known} {badCount > 0 ? `${counted(badCount, 'row')} cannot.` : ''}
      </p>
      <BadLines bad={bad} count={badCount} />
      <FirstRows rows={preview.rows} />
    </>
  );
}

function FirstRows({ rows: shown }: { rows: TablePreview['rows'] }) {
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="first-rows">
      <h2 id="first-rows">The first rows, as they would be kept</h2>
      <ol className={styles['list']}>
        {shown.map((row) => (
          <li key={row.line} className={styles['row']}>
            <strong>{[row.batesFrom, row.batesTo].filter(Boolean).join(' to ') || `Line ${row.line}`}</strong>
            <p>
              {[row.documentDate, row.author, row.description, row.exemption].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

// Which column of a table holds what, as a form says it: a field `column.0`, `column.1` and so on for each.
import type { ColumnName } from './withholdings-import.query.ts';

export const COLUMN_WORDS: Readonly<Record<ColumnName, string>> = {
  PAGES: 'Bates range in one column',
  BATES_FROM: 'First Bates number',
  BATES_TO: 'Last Bates number',
  DOCUMENT_DATE: 'Date of the document',
  AUTHOR: 'Author',
  RECIPIENTS: 'Recipients',
  DESCRIPTION: 'What it is',
  EXEMPTION: 'Exemption',
  PRIVILEGE: 'Privilege',
  REASON: 'Why they withhold it',
  RULING: 'What the court ruled',
};

/** Null before a first look, when the heads of the table are to say it. */
export function columnsIn(form: FormData): { field: ColumnName; column: number }[] | null {
  const given = [...form.keys()].filter((name) => /^column\.\d{1,2}$/.test(name));
  if (given.length === 0) return null;
  return given.flatMap((name) => {
    const field = (Object.keys(COLUMN_WORDS) as ColumnName[]).find((word) => word === form.get(name));
    return field ? [{ field, column: Number(name.slice('column.'.length)) }] : [];
  });
}

import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import type { SavedField } from '../forms/merge.ts';
import styles from '../requests/request-form.module.css';
import type { FormAction } from './correction.query.ts';
import { ACTION_KINDS, withOwn } from './report-words.ts';
import { SOURCES_HINT, sourcesText } from './source-lines.ts';

/** What an agency published, said or filed as it is saved; empty for a new one. */
export function savedAction(
  agencies: ReadonlyArray<{ readonly id: string; readonly name: string }>,
  action?: FormAction,
) {
  const own = action?.agency;
  return {
    agency: {
      name: 'agency',
      label: 'Which agency',
      value: own?.id,
      options: withOwn(
        agencies.map(({ id, name }) => ({ value: id, label: name })),
        own?.id,
        own?.name,
      ),
    },
    kind: { name: 'kind', label: 'What it was', value: action?.kind, options: ACTION_KINDS },
    on: { name: 'actionOn', label: 'When', value: action?.occurred.on },
    statement: {
      name: 'actionStatement',
      label: 'What it did, in a sentence',
      value: action?.statement,
    },
    said: { name: 'said', label: 'As the agency said it', value: action?.asTheAgencySaid },
    reading: { name: 'reading', label: 'As we read it', value: action?.asWeReadIt },
    sources: {
      name: 'actionSources',
      label: 'Where everybody can read it',
      value: action && sourcesText(action.sources),
    },
  } satisfies Readonly<Record<string, SavedField>>;
}

type Fields = ReturnType<typeof savedAction>;

/** Who, what and when, and its words beside as we read it. */
export const ActedFields = ({ fields }: { fields: Fields }) => (
  <>
    <SelectField {...fields.agency} />
    <SelectField {...fields.kind} />
    <TextField {...fields.on} type="date" required />
    <TextBox {...fields.statement} rows={2} maxLength={5000} required />
    <div className={styles['pair']}>
      <TextBox {...fields.said} hint="Its own words" rows={3} maxLength={5000} />
      <TextBox {...fields.reading} rows={3} maxLength={5000} />
    </div>
  </>
);

/** Its addresses. */
export const AddressField = ({ fields }: { fields: Fields }) => (
  <TextBox {...fields.sources} hint={SOURCES_HINT} rows={2} />
);

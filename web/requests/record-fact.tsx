import type { ReactNode } from 'react';
import { CheckField, SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { shortDayText } from '../ui/dates.tsx';
import styles from './record.module.css';
import { fieldName } from './record-input.ts';
import type { FactField, FactKind, RecordedRequest } from './record.query.ts';

/** One fact to tick. Its fields show once it is ticked: by style alone, so that it works with no script. */
export function RecordFact({ kind, request }: { kind: FactKind; request: RecordedRequest }) {
  return (
    <div className={styles['fact']}>
      <CheckField
        name="fact"
        value={kind.kind}
        label={kind.label}
        hint={
          <>
            {kind.hint} {kind.example ? <q>{kind.example.replace(/^“|”$/g, '')}</q> : null}
          </>
        }
      />
      <div className={styles['fields']}>
        <TextField
          name={`${kind.kind}.on`}
          label={kind.dateLabel}
          type="date"
          hint={DATE_HINT[kind.dateDefault] ?? 'Leave it empty to take the letter’s date'}
        />
        {kind.fields.map((field) => (
          <FurtherField key={field.key} kind={kind.kind} field={field} request={request} />
        ))}
        <Evidence kind={kind.kind} />
      </div>
    </div>
  );
}

/** Where on the file it is said: for whoever looks for it later. */
function Evidence({ kind }: { kind: string }) {
  return (
    <>
      <TextField name={`${kind}.page`} label="Page of the file that says it" type="number" />
      <TextField
        name={`${kind}.passage`}
        label="Its words there"
        hint="Some words as they stand, to find the place again"
        maxLength={500}
      />
    </>
  );
}

/** Where a fact's date comes from if none is typed. */
const DATE_HINT: Readonly<Record<string, string>> = {
  NONE: 'The letter states it; its own date is not enough',
  DATED_ON: 'Empty: the date on the letter’s face',
  SENT_ON: 'Empty: the date it was sent',
  RECEIVED_ON: 'Empty: the date it reached us',
};

interface FurtherFieldProps {
  readonly kind: string;
  readonly field: FactField;
  readonly request: RecordedRequest;
}

function FurtherField({ kind, field, request }: FurtherFieldProps): ReactNode {
  const name = fieldName(kind, field.key);
  const label = field.required ? field.label : `${field.label} (if it says so)`;
  const length = field.maxLength === null ? {} : { maxLength: field.maxLength };
  switch (field.type) {
    case 'longText':
      return <TextBox name={name} label={label} rows={3} {...length} />;
    case 'date':
      return <TextField name={name} label={label} type="date" />;
    case 'integer':
      return <TextField name={name} label={label} type="number" />;
    case 'boolean':
      return <SelectField name={name} label={label} options={YES_NO} blank="Not said" />;
    case 'choice':
      return <SelectField name={name} label={label} options={field.options} blank="Choose" />;
    case 'eventReference':
      return (
        <SelectField
          name={name}
          label={label}
          options={questionsOf(request, kind)}
          blank={field.required ? 'Choose' : 'The last one'}
        />
      );
    case 'partReferences':
      return <Several name={name} label={label} options={partsOf(request)} />;
    case 'determinationReferences':
      return <Several name={name} label={label} options={determinationsOf(request)} />;
    default:
      return <TextField name={name} label={label} {...length} />;
  }
}

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

interface Choice {
  readonly value: string;
  readonly label: string;
}

function Several({ name, label, options }: { name: string; label: string; options: readonly Choice[] }) {
  if (options.length === 0) return null;
  return (
    <fieldset className={styles['several']}>
      <legend>{label}</legend>
      {options.map((option, index) => (
        <CheckField
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          isFirst={index === 0}
        />
      ))}
    </fieldset>
  );
}

/** What of theirs can be answered: their questions about the request and about fees. */
const QUESTIONS = new Set([
  'info_requested',
  'perfection_requested',
  'fee_issue_raised',
  'fee_demanded',
  'fee_estimated',
  'still_interested_received',
]);

/** A download is about a link, a decision about an appeal, an answer about a question. */
const isAbout = (answer: string, kind: string): boolean => {
  if (answer === 'release_downloaded') return kind === 'release_link_received';
  return answer.startsWith('appeal_') ? kind === 'appeal_filed' : QUESTIONS.has(kind);
};

const questionsOf = ({ events }: RecordedRequest, answer: string): Choice[] =>
  events.nodes
    .filter(({ kind }) => isAbout(answer, kind))
    .map(({ id, sentence }) => ({ value: id, label: sentence }));

const partsOf = ({ parts }: RecordedRequest): Choice[] =>
  parts.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }));

const determinationsOf = ({ determinations }: RecordedRequest): Choice[] =>
  determinations.map(({ id, kind, datedOn }) => ({
    value: id,
    label: `${kind.toLowerCase().replaceAll('_', ' ')}${datedOn ? `, ${shortDayText(datedOn)}` : ''}`,
  }));

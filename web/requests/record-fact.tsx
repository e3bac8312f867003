import type { ReactNode } from 'react';
import { CheckField, SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { shortDayText } from '../ui/dates.tsx';
import { ZONES } from './zones.ts';
import styles from './record.module.css';
import { fieldName, slotOf } from './record-input.ts';
import type { FactChoices, FactField, FactKind } from './record.query.ts';

/** One fact to tick. Its fields show once it is ticked: by style alone, so that it works with no script. */
export function RecordFact(props: { kind: FactKind; request: FactChoices; ofSeveral: boolean }) {
  const { kind, request, ofSeveral } = props;
  const slot = slotOf(kind);
  return (
    <div className={styles['fact']}>
      <CheckField
        name="fact"
        value={slot}
        label={kind.label}
        hint={
          <>
            {kind.hint} {kind.example ? <q>{kind.example.replace(/^“|”$/g, '')}</q> : null}
          </>
        }
      />
      <div className={styles['fields']}>
        <TextField
          name={`${slot}.on`}
          label={kind.dateLabel}
          type="date"
          hint={DATE_HINT[kind.dateDefault] ?? 'Leave it empty to take the paper’s date'}
        />
        {kind.fields.map((field) => (
          <FurtherField key={field.key} kind={kind} field={field} request={request} />
        ))}
        <Evidence kind={slot} ofSeveral={ofSeveral} />
      </div>
    </div>
  );
}

/** Where on the file it is said: for whoever looks for it later. */
function Evidence({ kind, ofSeveral }: { kind: string; ofSeveral: boolean }) {
  return (
    <>
      {ofSeveral ? (
        <TextField
          name={`${kind}.file`}
          label="Which file says it"
          hint="Where several came: 1 is the first, the paper itself; empty means that"
          type="number"
          min="1"
        />
      ) : null}
      <PlaceFields name={kind} />
    </>
  );
}

/** The page, and some words of it. */
export const PlaceFields = ({ name }: { name: string }) => (
  <>
    <TextField name={`${name}.page`} label="Page of the file that says it" type="number" min="1" />
    <TextField
      name={`${name}.passage`}
      label="Its words there"
      hint="Some words as they stand, to find the place again"
      maxLength={500}
    />
  </>
);

/** Where a fact's date comes from if none is typed. */
const DATE_HINT: Readonly<Record<string, string>> = {
  NONE: 'The paper states it; its own date is not enough',
  DATED_ON: 'Empty: the date on its face',
  SENT_ON: 'Empty: the date it was sent',
  RECEIVED_ON: 'Empty: the date it reached us',
};

interface FurtherFieldProps {
  readonly kind: FactKind;
  readonly field: FactField;
  readonly request: FactChoices;
}

function FurtherField({ kind, field, request }: FurtherFieldProps): ReactNode {
  const name = fieldName(slotOf(kind), field.key);
  const label = field.required ? field.label : `${field.label} (if it says so)`;
  const length = field.maxLength === null ? {} : { maxLength: field.maxLength };
  switch (field.type) {
    case 'longText':
      return <TextBox name={name} label={label} rows={3} {...length} />;
    case 'time':
      return <TextField name={name} label={label} type="time" />;
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
          label={request.about ?? label}
          options={questionsOf(request, kind)}
          blank={aboutItself(request, kind) ?? (field.required ? 'Choose' : 'The last one')}
        />
      );
    case 'zone':
      return <SelectField name={name} label={label} options={ZONES} blank="Not said: Eastern time" />;
    case 'commentReferences':
      return <Several name={name} label={label} options={request.comments ?? []} />;
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

/** What stands for the choice where a fact can be about what the same paper says. */
const aboutItself = ({ onPaper }: FactChoices, { kind }: FactKind): string | undefined =>
  onPaper?.of.includes(kind) ? onPaper.label : undefined;

/** The facts that this one can be about: an answer's questions, the motion of an opposition. */
const questionsOf = ({ events }: FactChoices, { about }: FactKind): Choice[] =>
  events.nodes
    .filter(({ kind }) => about.includes(kind))
    .map(({ id, sentence }) => ({ value: id, label: sentence }));

const partsOf = ({ parts }: FactChoices): Choice[] =>
  parts.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }));

const determinationsOf = ({ determinations }: FactChoices): Choice[] =>
  determinations.map(({ id, kind, datedOn }) => ({
    value: id,
    label: `${kind.toLowerCase().replaceAll('_', ' ')}${datedOn ? `, ${shortDayText(datedOn)}` : ''}`,
  }));

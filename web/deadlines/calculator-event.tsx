import { NativeSelect } from '@mantine/core';
import { TextField } from '../forms/fields.tsx';
import { Submit } from '../ui/button.tsx';
import styles from './calculator.module.css';
import type { CalculatorRule } from './calculator.query.ts';
import { FIELDS, fieldsOf, SELDOM, type FieldName, type Row } from './calculator-params.ts';

interface CalculatorEventProps {
  readonly event: CalculatorRule['takes'][number];
  readonly rows: readonly Row[];
  /** The number of its first row in the address. */
  readonly first: number;
}

/** One kind of event: a date, what else it says, and room for it to have happened again. */
export function CalculatorEvent({ event, rows, first }: CalculatorEventProps) {
  const { type, label, required } = event;
  const names = fieldsOf(event.fields);
  const often = names.filter((name) => !SELDOM.includes(name));
  const seldom = names.filter((name) => SELDOM.includes(name));
  return (
    <fieldset className={styles['event']}>
      <legend>{label}</legend>
      {rows.map((row, at) => {
        const field = (name: FieldName) => (
          <EventField
            key={name}
            name={name}
            id={`e.${first + at}.${name}`}
            value={row[name] ?? ''}
            required={required && at === 0 && name === 'date'}
          />
        );
        return (
          <div key={first + at}>
            <input type="hidden" name={`e.${first + at}.type`} value={type} />
            <div className={styles['fields']}>{often.map(field)}</div>
            {seldom.length > 0 ? (
              <details open={seldom.some((name) => row[name])}>
                <summary>
                  Hour and way<span className="hidden">: {label}</span>
                </summary>
                <div className={styles['fields']}>{seldom.map(field)}</div>
              </details>
            ) : null}
          </div>
        );
      })}
      {rows.at(-1)?.['date'] ? (
        <Submit look="quiet" name="more" value={type}>
          It happened again
        </Submit>
      ) : null}
    </fieldset>
  );
}

const YES_NO = [
  { value: '', label: 'Not said' },
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

const METHODS = [
  { value: '', label: 'Not said' },
  { value: 'electronic', label: 'Electronically' },
  { value: 'ecf', label: 'By the court’s electronic filing' },
  { value: 'mail', label: 'By mail' },
  { value: 'hand', label: 'By hand' },
];

function EventField(props: { name: FieldName; id: string; value: string; required: boolean }) {
  const { name, id, value, required } = props;
  const { label, input } = FIELDS[name];
  switch (input) {
    case 'yesno':
      return <NativeSelect id={id} name={id} label={label} data={YES_NO} defaultValue={value} />;
    case 'method':
      return <NativeSelect id={id} name={id} label={label} data={METHODS} defaultValue={value} />;
    case 'date':
    case 'time':
    case 'number':
    case 'text':
      return <TextField id={id} name={id} label={label} type={input} value={value} required={required} />;
  }
}

import { NativeSelect } from '@mantine/core';
import { Form } from 'react-router';
import { ErrorSummary, FormScope, SelectField, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import styles from './calculator.module.css';
import type { CalculatorRule, CalculatorSetting, Preview } from './calculator.query.ts';
import { FIELDS, fieldsOf, rowsOf } from './calculator-params.ts';

/** The first step: which rule. Its own GET form, so that the fields of the rule can follow with no script. */
export function RuleChooser({
  rules,
  chosen,
}: {
  rules: readonly CalculatorRule[];
  chosen: CalculatorRule | null;
}) {
  const families = [...new Set(rules.map(({ family }) => family))].map((family) => ({
    group: family,
    items: rules
      .filter((rule) => rule.family === family)
      .map(({ key, name, citation }) => ({ value: key, label: `${key}: ${name} (${citation})` })),
  }));
  return (
    <Form method="get" className={styles['chooser']}>
      <NativeSelect
        id="rule"
        name="rule"
        label="Rule"
        data={families}
        defaultValue={chosen?.key ?? 'FOIA-20'}
      />
      <Submit look={chosen ? 'quiet' : 'firm'}>{chosen ? 'Change the rule' : 'Choose'}</Submit>
    </Form>
  );
}

interface CalculatorFormProps {
  readonly rule: CalculatorRule;
  readonly settings: readonly CalculatorSetting[];
  readonly params: URLSearchParams;
  readonly preview: Preview | null;
}

/** The second step: what happened, and the settings of disputed points. */
export function CalculatorForm({ rule, settings, params, preview }: CalculatorFormProps) {
  const errors = (preview?.userErrors ?? []).map(({ code, message }) => ({ code, message, field: '' }));
  const submitted: Submitted | undefined =
    errors.length > 0 ? { values: valuesOf(params), errors } : undefined;
  return (
    <FormScope submitted={submitted}>
      <ErrorSummary />
      <Form method="get" className="stack">
        <input type="hidden" name="rule" value={rule.key} />
        <Events rule={rule} params={params} />
        {settings.length > 0 ? <Settings settings={settings} params={params} /> : null}
        <div className="buttons">
          <Submit>Work out the date</Submit>
        </div>
      </Form>
    </FormScope>
  );
}

/** What the rule needs first; what else may have happened is folded away, unless something in it is filled. */
function Events({ rule, params }: { rule: CalculatorRule; params: URLSearchParams }) {
  const needed = rule.takes.filter(({ required }) => required);
  const optional = rule.takes.filter(({ required }) => !required);
  const used = optional.some(({ type }) => params.get(`${type}.date`) || params.get('more') === type);
  return (
    <fieldset>
      <legend className="legend">What happened</legend>
      <div className={styles['events']}>
        {needed.map((event) => (
          <EventFields key={event.type} event={event} params={params} />
        ))}
      </div>
      {optional.length > 0 ? (
        <details open={used || needed.length === 0} className={styles['optional']}>
          <summary>What else may have happened</summary>
          <div className={styles['events']}>
            {optional.map((event) => (
              <EventFields key={event.type} event={event} params={params} />
            ))}
          </div>
        </details>
      ) : null}
    </fieldset>
  );
}

function EventFields({ event, params }: { event: CalculatorRule['takes'][number]; params: URLSearchParams }) {
  const { type, label, required, fields } = event;
  const rows = rowsOf(params, type);
  return (
    <fieldset className={styles['event']}>
      <legend>{label}</legend>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles['fields']}>
          {fieldsOf(fields).map((name) => (
            <EventField
              key={name}
              name={name}
              type={type}
              row={row}
              params={params}
              required={required && row === 0}
            />
          ))}
        </div>
      ))}
      {required ? null : (
        <Submit look="quiet" name="more" value={type}>
          Another
        </Submit>
      )}
    </fieldset>
  );
}

function EventField(props: {
  name: keyof typeof FIELDS;
  type: string;
  row: number;
  params: URLSearchParams;
  required: boolean;
}) {
  const { name, type, row, params, required } = props;
  const { label, input } = FIELDS[name];
  const value = params.getAll(`${type}.${name}`)[row] ?? '';
  const id = `${type}-${name}-${row}`;
  const common = { id, name: `${type}.${name}`, label: row > 0 ? `${label} (${row + 1})` : label };
  if (input === 'yesno') {
    return <NativeSelect {...common} data={YES_NO} defaultValue={value} />;
  }
  return <TextField {...common} type={input} value={value} required={required && name === 'date'} />;
}

const YES_NO = [
  { value: '', label: 'Not said' },
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

function Settings({ settings, params }: { settings: readonly CalculatorSetting[]; params: URLSearchParams }) {
  const changed = settings.some(
    ({ key, defaultValue }) => (params.get(`set.${key}`) ?? defaultValue) !== defaultValue,
  );
  return (
    <details open={changed} className={styles['settings']}>
      <summary>
        Disputed points: {settings.length === 1 ? 'one setting' : `${settings.length} settings`}
      </summary>
      <div className={styles['settingFields']}>
        {settings.map(({ key, label, values, defaultValue, meaning, isList }) =>
          isList ? (
            <TextField
              key={key}
              name={`set.${key}`}
              label={label}
              hint={meaning}
              value={params.get(`set.${key}`)}
            />
          ) : (
            <SelectField
              key={key}
              name={`set.${key}`}
              label={label}
              hint={meaning}
              value={params.get(`set.${key}`) ?? defaultValue}
              options={values.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
            />
          ),
        )}
      </div>
    </details>
  );
}

function valuesOf(params: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

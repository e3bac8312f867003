import { NativeSelect } from '@mantine/core';
import { Form } from 'react-router';
import { ErrorSummary, FormScope, SelectField, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import styles from './calculator.module.css';
import { CalculatorEvent } from './calculator-event.tsx';
import type { CalculatorRule, CalculatorSetting, Preview } from './calculator.query.ts';
import { rowsShown } from './calculator-params.ts';

/** The families of rules, in the order of the law. */
const FAMILY: Readonly<Record<string, string>> = {
  foia: 'Freedom of Information Act',
  litigation: 'Courts',
  privacy_act: 'Privacy Act',
  comments: 'Comments on notices',
  oversight: 'Oversight',
  stated: 'Dates that a paper names',
  states: 'States’ public-records laws',
};

/** The first step: which rule. Its own GET form, so that the fields of the rule can follow with no script. */
export function RuleChooser({
  rules,
  chosen,
}: {
  rules: readonly CalculatorRule[];
  chosen: CalculatorRule | null;
}) {
  const families = [...new Set(rules.map(({ family }) => family))].map((family) => ({
    group: FAMILY[family] ?? family,
    items: rules
      .filter((rule) => rule.family === family)
      .map(({ key, name, citation }) => ({ value: key, label: `${name} (${citation})` })),
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
  const submitted: Submitted | undefined = errors.length > 0 ? { values: {}, errors } : undefined;
  return (
    <>
      <FormScope submitted={submitted}>
        <ErrorSummary title="No date can be worked out yet" />
      </FormScope>
      <Form method="get" className="stack">
        <input type="hidden" name="rule" value={rule.key} />
        <Events rule={rule} params={params} />
        {settings.length > 0 ? <Settings settings={settings} params={params} /> : null}
        <div className="buttons">
          <Submit>Work out the date</Submit>
        </div>
      </Form>
    </>
  );
}

/** What the rule needs first; what else may have happened is folded away, unless something in it is filled. */
function Events({ rule, params }: { rule: CalculatorRule; params: URLSearchParams }) {
  const shown = rowsOfEach(rule, params);
  const folded = shown.filter(({ event, used }) => !event.required && !used);
  const open = shown.filter((one) => !folded.includes(one));
  return (
    <fieldset>
      <legend className="legend">What happened</legend>
      <div className={styles['events']}>
        {open.map((one) => (
          <CalculatorEvent key={one.event.type} {...one} />
        ))}
      </div>
      {folded.length > 0 ? (
        <details open={open.length === 0} className={styles['optional']}>
          <summary>{open.length === 0 ? 'One of these started it' : 'What else may have happened'}</summary>
          <div className={styles['events']}>
            {folded.map((one) => (
              <CalculatorEvent key={one.event.type} {...one} />
            ))}
          </div>
        </details>
      ) : null}
    </fieldset>
  );
}

/** Each kind of event with its rows, which are numbered through. */
function rowsOfEach(rule: CalculatorRule, params: URLSearchParams) {
  let first = 0;
  return rule.takes.map((event) => {
    const rows = rowsShown(params, event.type);
    const one = { event, rows, first, used: rows.length > 1 || Boolean(rows[0]?.['date']) };
    first += rows.length;
    return one;
  });
}

function Settings({ settings, params }: { settings: readonly CalculatorSetting[]; params: URLSearchParams }) {
  const changed = settings.some(
    ({ key, defaultValue }) => (params.get(`s.${key}`) ?? defaultValue) !== defaultValue,
  );
  return (
    <details open={changed} className={styles['settings']}>
      <summary>Disputed points: {counted(settings.length, 'setting')}</summary>
      <div className={styles['settingFields']}>
        {settings.map(({ key, label, values, defaultValue, meaning }) => {
          const field = {
            name: `s.${key}`,
            label,
            hint: meaning,
            value: params.get(`s.${key}`) ?? defaultValue,
          };
          if (values.length === 0) return <TextField key={key} {...field} />;
          return (
            <SelectField
              key={key}
              {...field}
              options={values.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
            />
          );
        })}
      </div>
    </details>
  );
}

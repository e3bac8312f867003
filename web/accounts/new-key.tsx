import { Form } from 'react-router';
import { CheckField, SelectField, TextField } from '../forms/fields.tsx';
import { Submit } from '../ui/button.tsx';
import styles from './keys.module.css';

const DAYS = ['7', '30', '90', '366'].map((value) => ({ value, label: `${value} days` }));

/** Reading is always in; each act is ticked by its name in the API. */
export function NewKey(props: { mutations: readonly string[]; hasPassword: boolean }) {
  return (
    <Form method="post" className="stack">
      <TextField name="name" label="What it is for" maxLength={80} required />
      <SelectField name="days" label="It works for" options={DAYS} value="90" />
      <fieldset className={styles['scope']}>
        <legend>What it may do beside reading</legend>
        <details>
          <summary>Nothing, unless you tick something</summary>
          {props.mutations.map((mutation, index) => (
            <CheckField
              key={mutation}
              name="mutations"
              value={mutation}
              label={mutation}
              isFirst={index === 0}
            />
          ))}
        </details>
      </fieldset>
      {props.hasPassword ? (
        <TextField
          name="currentPassword"
          label="Your password"
          type="password"
          autoComplete="current-password"
          required
        />
      ) : null}
      <div className="buttons">
        <Submit name="intent" value="create">
          Make the key
        </Submit>
      </div>
    </Form>
  );
}

import { Form, Link } from 'react-router';
import { CheckField, SelectField, TextField } from '../forms/fields.tsx';
import styles from '../requests/filters.module.css';
import { Submit } from '../ui/button.tsx';
import { isNarrowed } from './filter.ts';

interface FiltersProps {
  readonly params: URLSearchParams;
  readonly agencies: ReadonlyArray<{ readonly value: string; readonly label: string }>;
}

/** A GET form, so that each view has an address. */
export const Filters = ({ params, agencies }: FiltersProps) => (
  <search>
    <Form method="get" className={styles['filters']} key={params.toString()}>
      <div className={styles['fields']}>
        <TextField
          name="text"
          label="Words or docket number"
          type="search"
          value={params.get('text')}
          maxLength={200}
        />
        <SelectField
          name="agency"
          label="Agency, with all below it"
          options={agencies}
          blank="Any"
          value={params.get('agency')}
        />
      </div>
      <div className={styles['send']}>
        <CheckField
          name="sample"
          label="Include the sample dockets"
          checked={params.get('sample') === 'true'}
        />
        <Submit look="quiet">Show</Submit>
        {isNarrowed(params) ? (
          <Link to={params.get('sample') ? '?sample=true' : '?'}>Clear the filters</Link>
        ) : null}
      </div>
    </Form>
  </search>
);

import { Form, Link } from 'react-router';
import { CheckField, SelectField, TextField } from '../forms/fields.tsx';
import type { Option } from '../forms/merge.ts';
import styles from '../requests/filters.module.css';
import { choices } from '../requests/words.ts';
import { Submit } from '../ui/button.tsx';
import { activeFilters, ORDER_WORDS } from './filter.ts';
import { LAWSUIT_STATUS, NATURE } from './words.ts';

interface FiltersProps {
  readonly params: URLSearchParams;
  readonly courts: readonly Option[];
  readonly agencies: readonly Option[];
}

/** Narrowed by a link from elsewhere: kept when the form is sent. */
const FROM_LINKS = ['agreement', 'request'] as const;

/** A GET form, so that each view has an address. */
export function Filters({ params, courts, agencies }: FiltersProps) {
  return (
    <search>
      <Form method="get" className={styles['filters']} key={params.toString()}>
        {FROM_LINKS.map((name) =>
          params.get(name) ? (
            <input key={name} type="hidden" name={name} value={params.get(name) ?? ''} />
          ) : null,
        )}
        <div className={styles['fields']}>
          <TextField
            name="text"
            label="Words or case number"
            type="search"
            value={params.get('text')}
            maxLength={200}
          />
          <SelectField
            name="status"
            label="Status"
            options={choices(LAWSUIT_STATUS)}
            blank="Any"
            value={params.get('status')}
          />
          <SelectField name="court" label="Court" options={courts} blank="Any" value={params.get('court')} />
          <SelectField
            name="agency"
            label="Agency, with all below it"
            options={agencies}
            blank="Any"
            value={params.get('agency')}
          />
        </div>
        <details open={['nature', 'order'].some((name) => params.get(name))}>
          <summary>More filters and order</summary>
          <div className={styles['fields']}>
            <SelectField
              name="nature"
              label="Brought under"
              options={choices(NATURE)}
              blank="Any law"
              value={params.get('nature')}
            />
            <SelectField
              name="order"
              label="Order"
              options={choices(ORDER_WORDS)}
              value={params.get('order') ?? 'due'}
            />
          </div>
        </details>
        <div className={styles['send']}>
          <CheckField name="overdue" label="Only overdue" checked={params.get('overdue') === 'true'} />
          <CheckField
            name="sample"
            label="Include the sample lawsuits"
            checked={params.get('sample') === 'true'}
          />
          <Submit look="quiet">Show</Submit>
          {activeFilters(params) > 0 ? (
            <Link to={params.get('sample') ? '?sample=true' : '?'}>Clear the filters</Link>
          ) : null}
        </div>
      </Form>
    </search>
  );
}

import { Form, Link } from 'react-router';
import { CheckField, SelectField, TextField } from '../forms/fields.tsx';
import { Submit } from '../ui/button.tsx';
import { activeFilters, ORDER_WORDS } from './filter.ts';
import styles from './filters.module.css';
import { ACTOR, choices, OUTCOME, STATUS } from './words.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The list's filters: a GET form, so that each view has an address. */
export function Filters(props: {
  params: URLSearchParams;
  agencies: readonly Choice[];
  people: readonly Choice[];
}) {
  const { params, agencies, people } = props;
  const more = ['outcome', 'lead', 'dueFrom', 'dueTo', 'order'].some((name) => params.get(name));
  return (
    <search>
      <Form method="get" className={styles['filters']} key={params.toString()}>
        <div className={styles['fields']}>
          <TextField name="text" label="Words" type="search" value={params.get('text')} maxLength={200} />
          <SelectField
            name="status"
            label="Status"
            options={choices(STATUS)}
            blank="Any"
            value={params.get('status')}
          />
          <SelectField
            name="agency"
            label="Agency"
            options={agencies}
            blank="Any"
            value={params.get('agency')}
          />
          <SelectField
            name="actor"
            label="Who acts next"
            options={choices(ACTOR)}
            blank="Anyone"
            value={params.get('actor')}
          />
        </div>
        <details open={more}>
          <summary>More filters and order</summary>
          <div className={styles['fields']}>
            <SelectField
              name="outcome"
              label="Outcome"
              options={choices(OUTCOME)}
              blank="Any"
              value={params.get('outcome')}
            />
            {people.length > 0 ? (
              <SelectField
                name="lead"
                label="Lead"
                options={people}
                blank="Anyone"
                value={params.get('lead')}
              />
            ) : null}
            <TextField name="dueFrom" label="Next date from" type="date" value={params.get('dueFrom')} />
            <TextField name="dueTo" label="Next date to" type="date" value={params.get('dueTo')} />
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
            label="Include the sample requests"
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

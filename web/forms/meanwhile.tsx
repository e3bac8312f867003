import { useEffect, useRef } from 'react';
import { ChangeList } from '../ui/change-list.tsx';
import { dayText, Moment } from '../ui/dates.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSubmitted } from './fields.tsx';
import styles from './meanwhile.module.css';
import {
  keepName,
  OPEN,
  savedValues,
  type Keep,
  type Merged,
  type OpenField,
  type SavedField,
} from './merge.ts';
import { fieldId, type Meanwhile } from './submitted.ts';

/** Stands at the head of a form that came too late: who saved what, and the choice where both changed the same. */
export function MeanwhilePanel({ meanwhile, merged }: { meanwhile: Meanwhile; merged: Merged }) {
  const { acts } = meanwhile;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} tabIndex={-1} className={styles['panel']} aria-labelledby="meanwhile">
      <Icon name="alert" />
      <div>
        <h2 id="meanwhile">{headOf(acts.map(({ by }) => by?.name))}</h2>
        <p>
          Nothing of yours is lost: all that you typed stands in the fields below, and nothing is saved yet.
        </p>
        <Acts meanwhile={meanwhile} />
        <Taken fields={merged.taken} />
        {merged.open.map((open) => (
          <Decide key={open.field.name} open={open} />
        ))}
        <p>{merged.open.length > 0 ? 'Then save again.' : 'Look at it, then save again.'}</p>
      </div>
    </section>
  );
}

function headOf(names: ReadonlyArray<string | undefined>): string {
  const known = [...new Set(names.filter((name) => name !== undefined))];
  const who = known.length === names.length && known.length > 0 ? known.join(' and ') : 'Somebody else';
  return `${who} saved while you were writing`;
}

function Acts({ meanwhile: { acts, total } }: { meanwhile: Meanwhile }) {
  if (acts.length === 0) return <p>What they changed is not shown to you.</p>;
  return (
    <>
      <ol className={styles['acts']}>
        {acts.map(({ number, at, by, sentence, reason, changes }) => (
          <li key={number}>
            <p>
              <strong>{sentence}</strong> {by?.name ?? 'The system'}, <Moment at={at} />
            </p>
            <ChangeList changes={changes} />
            {reason ? <p>Why: {reason}</p> : null}
          </li>
        ))}
      </ol>
      {total > acts.length ? <p>And {total - acts.length} more before that.</p> : null}
    </>
  );
}

function Taken({ fields }: { fields: readonly SavedField[] }) {
  if (fields.length === 0) return null;
  return (
    <div>
      <p>You had not changed these, so they stand as they are saved now:</p>
      <ul>
        {fields.map((field) => (
          <li key={field.name}>
            {labelOf(field)}: {inWords(field, savedValues(field))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing is chosen beforehand: neither text is given up by mistake. */
function Decide({ open: { field, saved, typed, keep } }: { open: OpenField }) {
  const name = keepName(field.name);
  const error = useSubmitted()?.errors.find((one) => one.field === name)?.message;
  const id = fieldId(name);
  const side = (value: Keep, label: string, head: string, values: readonly string[]) => {
    const own = value === 'saved' ? id : `${id}-${value}`;
    return (
      <div className={styles['side']}>
        <input
          type="radio"
          id={own}
          name={name}
          value={value}
          required
          defaultChecked={keep === value}
          aria-describedby={`${own}-text`}
        />
        <div>
          <label htmlFor={own}>{label}</label>
          <div id={`${own}-text`}>
            <small>{head}</small> <span>{inWords(field, values)}</span>
          </div>
        </div>
      </div>
    );
  };
  return (
    <fieldset className={styles['decide']} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{labelOf(field)}: both of you changed it. Which stays?</legend>
      <input type="hidden" name={OPEN} value={field.name} />
      {error ? (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      ) : null}
      <div className={styles['sides']}>
        {side('saved', 'Keep theirs', 'Now saved:', saved)}
        {side('typed', 'Use mine', 'You typed:', typed)}
      </div>
    </fieldset>
  );
}

const labelOf = ({ about, label }: SavedField): string =>
  about ? `${about}, ${label.toLowerCase()}` : label;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The words of choices, the days of dates, one line each. */
function inWords({ options }: SavedField, values: readonly string[]): string {
  const words = values
    .filter((value) => value.trim() !== '')
    .map((value) => {
      const option = options?.find((one) => one.value === value);
      return option?.label ?? (DAY.test(value) ? dayText(value) : value);
    });
  return words.length > 0 ? words.join('\n') : 'Nothing';
}

import type { ReactNode } from 'react';
import { useSubmitted } from '../forms/fields.tsx';
import styles from './visibility.module.css';

/** One of several ways, with what belongs to it. All stand open, so that no script is needed to reach them. */
export function Choice(props: {
  value: string;
  /** Where a page has several such lists; otherwise it is made from the value. */
  id?: string;
  label: string;
  hint: string;
  checked: boolean;
  children?: ReactNode;
}) {
  const sent = useSubmitted()?.values['choice']?.[0];
  const id = `choice-${props.id ?? props.value}`;
  return (
    <div className={styles['choice']}>
      <input
        type="radio"
        id={id}
        name="choice"
        value={props.value}
        defaultChecked={sent === undefined ? props.checked : sent === props.value}
        aria-describedby={`${id}-hint`}
      />
      <div>
        <label htmlFor={id}>{props.label}</label>
        <p id={`${id}-hint`}>{props.hint}</p>
        {props.children}
      </div>
    </div>
  );
}

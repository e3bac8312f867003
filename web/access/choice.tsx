import type { ReactNode } from 'react';
import { GroupRefusal, useRefusal, useSubmitted } from '../forms/fields.tsx';
import { fieldId } from '../forms/submitted.ts';
import styles from './visibility.module.css';

const NAME = 'choice';

/** One of several ways is chosen. */
export function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <GroupRefusal name={NAME} />
      <div className={styles['choices']} role="radiogroup" aria-label={label}>
        {children}
      </div>
    </>
  );
}

/** One of several ways, with what belongs to it. All stand open, so that no script is needed to reach them. */
export function Choice(props: {
  value: string;
  /** Where a page has several such lists; otherwise it is made from the value. */
  id?: string;
  label: string;
  hint: string;
  checked: boolean;
  /** The refusal of the choice leads to it. */
  isFirst?: boolean;
  children?: ReactNode;
}) {
  const sent = useSubmitted()?.values[NAME]?.[0];
  const isRefused = useRefusal(NAME) !== undefined && props.isFirst === true;
  const id = isRefused ? fieldId(NAME) : `choice-${props.id ?? props.value}`;
  return (
    <div className={styles['choice']}>
      <input
        type="radio"
        id={id}
        name={NAME}
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

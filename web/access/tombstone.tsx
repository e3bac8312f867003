import { Moment } from '../ui/dates.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './tombstone.module.css';

export interface RedactionShown {
  readonly at: string;
  readonly reason: string;
  readonly by: { readonly name: string } | null;
}

/** Stands where words were removed for good: who did it, when and why. */
export function Tombstone({ redaction, what }: { redaction: RedactionShown; what: string }) {
  const { at, reason, by } = redaction;
  return (
    <p className={styles['tombstone']}>
      <Icon name="alert" />{' '}
      <span>
        <strong>{what} removed for good</strong> on <Moment at={at} />
        {by ? ` by ${by.name}` : ''}. Why: {reason}
      </span>
    </p>
  );
}

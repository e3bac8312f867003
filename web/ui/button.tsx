import { Button as MantineButton } from '@mantine/core';
import { useSyncExternalStore, type ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';

interface Look {
  children: ReactNode;
  /** `firm` is the one act a page is for; `quiet` everything beside it. */
  look?: 'firm' | 'quiet';
}

/** A button that sends its form. `name` and `value` tell the action which button it was; with `formMethod` nothing is done, the page is asked anew. */
export function Submit({
  children,
  look = 'firm',
  ...rest
}: Look & {
  name?: string;
  value?: string;
  form?: string;
  formMethod?: 'get';
  formAction?: string;
  formNoValidate?: boolean;
}) {
  return (
    <MantineButton
      type="submit"
      unstyled
      className={styles['button']}
      data-look={look}
      {...rest}
      // What is only asked may be asked of a form that is not filled in yet.
      {...(rest.formMethod ? { formNoValidate: true } : {})}
    >
      {children}
    </MantineButton>
  );
}

/** A link that looks like a button, for an act that starts on another page. */
export function ButtonLink({ children, look = 'firm', to }: Look & { to: string }) {
  return (
    <MantineButton component={Link} to={to} unstyled className={styles['button']} data-look={look}>
      {children}
    </MantineButton>
  );
}

/** A button for what only a script can do. Shown where scripts run; `without` is said where they do not. */
export function ScriptButton({
  children,
  look = 'quiet',
  onPress,
  without,
}: Look & { onPress: () => void; without: string }) {
  const hasScript = useSyncExternalStore(nothing, yes, no);
  if (!hasScript) {
    return (
      <noscript>
        <p>{without}</p>
      </noscript>
    );
  }
  return (
    <MantineButton type="button" unstyled className={styles['button']} data-look={look} onClick={onPress}>
      {children}
    </MantineButton>
  );
}

/** Nothing changes after the page has come to life. */
const nothing = () => () => undefined;
const yes = () => true;
const no = () => false;

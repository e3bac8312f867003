import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './notice.module.css';
import type { Tone } from './tone.ts';

/** A message in the page. `live` announces it when it appears after an act. */
export function Notice(props: {
  tone: Tone;
  icon?: IconName;
  title?: string;
  live?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={styles['notice']} data-tone={props.tone} role={props.live ? 'status' : undefined}>
      {props.icon ? <Icon name={props.icon} /> : null}
      <div>
        {props.title ? <strong>{props.title}</strong> : null}
        {props.children}
      </div>
    </div>
  );
}

/** What stands where a list would be: says what would be here, and how it gets here. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['emptyTitle']}>{title}</p>
      <div>{children}</div>
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tone.ts';

/** A short label in a tone, with an icon: never colour alone. */
export function Badge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={styles['badge']} data-tone={tone}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </span>
  );
}

/** Marks a fictional matter wherever its title stands. */
export function SampleLabel() {
  return (
    <span
      className={styles['sample']}
      title="A fictional matter with fictional agencies, for trying things out"
    >
      Sample
    </span>
  );
}

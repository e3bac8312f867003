import type { ReactNode } from 'react';
import styles from './section.module.css';

/** The head of a page: a small line above (where we are), the title, and a sentence under it. */
export function PageHead(props: {
  kicker?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className={styles['head']}>
      {props.kicker ? <p className={styles['kicker']}>{props.kicker}</p> : null}
      <h1>{props.title}</h1>
      {props.lead ? <p className={styles['lead']}>{props.lead}</p> : null}
      {props.children}
    </header>
  );
}

/** A titled part of a page, under a rule. */
export function Section(props: { title: ReactNode; id?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['section']} aria-labelledby={props.id}>
      <div className={styles['bar']}>
        <h2 id={props.id}>{props.title}</h2>
        {props.aside ? <div className={styles['aside']}>{props.aside}</div> : null}
      </div>
      {props.children}
    </section>
  );
}

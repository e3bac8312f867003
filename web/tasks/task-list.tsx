import { Form, Link } from 'react-router';
import type { ReactNode } from 'react';
import { Kept } from '../access/kept.tsx';
import { Submit } from '../ui/button.tsx';
import { Day, Moment } from '../ui/dates.tsx';
import type { Task } from './tasks.query.ts';
import styles from './tasks.module.css';

/** Where the buttons of a list stand, so that one comes back there. */
export type Place = 'my-day' | 'matter' | 'tasks';

interface TaskItemProps {
  readonly task: Task;
  /** Path of its request. */
  readonly path: string;
  readonly place: Place;
  /** What it is about, where the page does not say. */
  readonly about?: ReactNode;
  /** Further ways to change it. */
  readonly children?: ReactNode;
}

export const TaskList = ({ children }: { children: ReactNode }) => (
  <ul className={styles['list']}>{children}</ul>
);

/** One piece of work: what, for what, who has it, and the buttons for what the reader may do. */
export function TaskItem({ task, path, place, about, children }: TaskItemProps) {
  return (
    <li className={styles['task']}>
      <h3>{task.title}</h3>
      <p className={styles['meta']}>
        {about}
        <WhoHasIt task={task} />
        {task.dueOn ? (
          <span>
            We want it by <Day on={task.dueOn} />
          </span>
        ) : null}
        {task.deadline ? <span>For: {task.deadline.label}</span> : null}
        <Kept visibility={task.visibility} />
      </p>
      {task.note ? <p className={styles['note']}>{task.note}</p> : null}
      {task.lapsedAt ? (
        <p>
          You had this until <Moment at={task.lapsedAt} />. 48 hours passed without a word from you, so it
          went back to everybody{task.claim ? ', and somebody else took it' : ''}.
          {task.viewerCan.includes('CLAIM') ? ' Take it again if you are still on it.' : ''}
        </p>
      ) : null}
      <Acts task={task} path={path} place={place} />
      {children}
    </li>
  );
}

function WhoHasIt({ task: { claim, status, closedAt, closedBy } }: { task: Task }) {
  if (closedAt) {
    return (
      <span>
        {status === 'DONE' ? 'Done' : 'Dropped'} <Moment at={closedAt} />
        {closedBy ? ` by ${closedBy.name}` : ''}
      </span>
    );
  }
  if (!claim) return <span>Free to take</span>;
  return (
    <span>
      {claim.isMine ? 'You have it' : `${claim.by?.name ?? 'Somebody'} has it`} until{' '}
      <Moment at={claim.lapsesAt} />
    </span>
  );
}

function Acts({ task, path, place }: Pick<TaskItemProps, 'task' | 'path' | 'place'>) {
  const { viewerCan, claim, title } = task;
  const may = (act: Task['viewerCan'][number]) => viewerCan.includes(act);
  const isMine = claim?.isMine ?? false;
  const button = (intent: string, words: string, isFirst = false) => (
    <Submit name="intent" value={intent} look={isFirst ? 'firm' : 'quiet'}>
      {words}
      <span className="visually-hidden">: {title}</span>
    </Submit>
  );
  if (viewerCan.length === 0) return null;
  return (
    <Form method="post" action={`${path}/tasks`} className={styles['acts']} data-screen-only>
      <input type="hidden" name="task" value={task.id} />
      <input type="hidden" name="taskVersion" value={task.version} />
      <input type="hidden" name="back" value={place} />
      {may('CLAIM') && !isMine ? button('claim', 'Take it', true) : null}
      {may('COMPLETE') && (isMine || place === 'tasks') ? button('complete', 'Done', isMine) : null}
      {may('CLAIM') && isMine ? button('claim', 'Still on it') : null}
      {may('RELEASE') ? button('release', isMine ? 'Let it go' : 'Free it') : null}
      {may('REOPEN') ? button('reopen', 'Open it again') : null}
      {place === 'matter' && may('EDIT') ? <Link to={`${path}/tasks`}>Change it</Link> : null}
    </Form>
  );
}

import { Link } from 'react-router';
import { TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { TaskFormFields } from './task-fields.tsx';
import type { MatterTasks, Task } from './tasks.query.ts';

interface ChangeTaskProps {
  readonly matter: MatterTasks;
  readonly clientMutationId: string;
  readonly task: Task;
  /** Its place in the list, so that the fields of two tasks are told apart. */
  readonly at: number;
  readonly sent: Submitted | undefined;
}

/** A task has a version of its own, and a form about it carries that one too. */
const WhichTask = ({ task, sent }: Pick<ChangeTaskProps, 'task' | 'sent'>) => (
  <>
    <input type="hidden" name="task" value={task.id} />
    <input type="hidden" name="taskVersion" value={sent?.values['taskVersion']?.[0] ?? task.version} />
  </>
);

export function EditTask(props: ChangeTaskProps) {
  const { matter, clientMutationId, task, at, sent } = props;
  return (
    <details open={sent !== undefined}>
      <summary>
        Change it<span className="visually-hidden">: {task.title}</span>
      </summary>
      <ChangeForm
        matter={matter}
        sent={sent}
        clientMutationId={`${clientMutationId}-edit-${at}`}
        intent="edit"
        button="Save the task"
      >
        <WhichTask task={task} sent={sent} />
        <TaskFormFields matter={matter} task={task} at={at} sent={sent} />
        {matter.viewerCan.includes('KEEP_PART') ? (
          <p>
            <Link to={`${matter.path}/entries/${encodeURIComponent(task.id)}`}>
              Who can see it<span className="hidden">: {task.title}</span>
            </Link>
          </p>
        ) : null}
      </ChangeForm>
    </details>
  );
}

export function DropTask(props: ChangeTaskProps) {
  const { matter, clientMutationId, task, at, sent } = props;
  return (
    <details open={sent !== undefined}>
      <summary>
        It need not be done<span className="visually-hidden">: {task.title}</span>
      </summary>
      <ChangeForm
        matter={matter}
        sent={sent}
        clientMutationId={`${clientMutationId}-drop-${at}`}
        intent="drop"
        button="Drop the task"
      >
        <WhichTask task={task} sent={sent} />
        <TextField
          name="reason"
          id={`reason-${at}`}
          label="Why"
          hint="Members and guests read it in the history; you may leave it empty"
          maxLength={300}
        />
      </ChangeForm>
    </details>
  );
}

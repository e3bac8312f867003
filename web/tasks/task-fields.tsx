import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import type { MatterTasks, Task } from './tasks.query.ts';

interface TaskFieldsProps {
  readonly matter: Pick<MatterTasks, 'deadlines'>;
  readonly task?: Task;
  /** Where several forms of a page have the same fields. */
  readonly at?: number;
  readonly sent?: Submitted | undefined;
}

/** What a task says: the fields of a new one and of a changed one. */
export function TaskFormFields({ matter, task, at, sent }: TaskFieldsProps) {
  const value = (name: 'title' | 'note' | 'dueOn' | 'deadline', stands: string | null | undefined) =>
    sent?.values[name]?.[0] ?? stands;
  const idOf = (name: string) => (at === undefined ? {} : { id: `${name}-${at}` });
  const open = matter.deadlines.filter(({ isOpen, id }) => isOpen || id === task?.deadline?.id);
  return (
    <>
      <TextField
        name="title"
        {...idOf('title')}
        label="What is to be done"
        value={value('title', task?.title)}
        maxLength={200}
        required
      />
      <TextBox
        name="note"
        {...idOf('note')}
        label="How"
        hint="Whom to ask, where to look; you may leave it empty"
        value={value('note', task?.note)}
        rows={3}
        maxLength={5_000}
      />
      <TextField
        name="dueOn"
        {...idOf('dueOn')}
        type="date"
        label="By which day"
        hint="A day of our own: it is no deadline, moves none, and nobody is mailed about it"
        value={value('dueOn', task?.dueOn)}
      />
      {open.length > 0 ? (
        <SelectField
          name="deadline"
          {...idOf('deadline')}
          label="For which date of the law"
          blank="None"
          value={value('deadline', task?.deadline?.id)}
          options={open.map(({ id, label, dueOn }) => ({
            value: id,
            label: dueOn ? `${label}, ${dueOn}` : label,
          }))}
        />
      ) : null}
    </>
  );
}

// The acts on tasks.
import { addTask, type AddTaskInput } from '#commands/tasks/add-task.ts';
import { claimTask } from '#commands/tasks/claim-task.ts';
import { completeTask } from '#commands/tasks/complete-task.ts';
import { dropTask } from '#commands/tasks/drop-task.ts';
import { editTask, type EditTaskInput } from '#commands/tasks/edit-task.ts';
import { releaseTask } from '#commands/tasks/release-task.ts';
import { reopenTask } from '#commands/tasks/reopen-task.ts';
import { act } from '../acts/act.ts';
import { onMatter, repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { inside, readersIn } from '../access/inside.ts';
import { Task } from '../refs.ts';
import { answered, type Refused } from '../user-error.ts';

interface TaskShape extends Refused {
  readonly taskId?: string;
}

const TaskPayload = builder.objectRef<TaskShape>('TaskPayload').implement({
  description: 'What an act on a task gives back.',
  fields: (t) => ({
    task: t.field({
      type: Task,
      nullable: true,
      description: 'The task as it is now; null when nothing was saved.',
      resolve: ({ taskId }, _args, ctx) => (taskId === undefined ? null : ctx.loaders.tasks(taskId)),
    }),
    ...answered(t),
  }),
});

const TITLE = 'What is to be done; at most 200 characters.';
const NOTE = 'How to do it; at most 5,000 characters.';
const DUE = 'By which day of our own.';
const DEADLINE = 'The date of the law that it is for, one of the same matter.';

const TaskAddInput = builder.inputType('TaskAddInput', {
  description: 'A new task.',
  fields: (t) => ({
    ...onMatter(t),
    title: t.string({ required: true, description: TITLE }),
    note: t.string({ description: NOTE }),
    dueOn: t.field({ type: 'Date', description: DUE }),
    deadline: t.id({ description: DEADLINE }),
    ...inside(t),
  }),
});

const onTask = (t: Parameters<typeof repeatable>[0]) => ({
  ...repeatable(t),
  task: t.id({ required: true, description: 'Which task.' }),
  expectedVersion: t.int({
    required: true,
    description:
      'The version of the task that was read; if another one is current, nothing is saved and CONFLICT comes back.',
  }),
});

const TaskEditInput = builder.inputType('TaskEditInput', {
  description: 'What changes of a task; what is left out stays.',
  fields: (t) => ({
    ...onTask(t),
    title: t.string({ description: TITLE }),
    note: t.string({ description: NOTE }),
    dueOn: t.field({ type: 'Date', description: DUE }),
    deadline: t.id({ description: DEADLINE }),
  }),
});

const TaskInput = builder.inputType('TaskInput', { description: 'A task.', fields: (t) => onTask(t) });

const TaskDropInput = builder.inputType('TaskDropInput', {
  description: 'A task that need not be done.',
  fields: (t) => ({
    ...onTask(t),
    reason: t.string({ description: 'Why; insiders read it in the history.' }),
  }),
});

const WORKERS = 'Owners, editors, counsel and volunteers may, as members or guests.';
const HOLDERS =
  'Who has it may, anybody who may take it while nobody has it, and owners, editors and counsel always.';
const inputArg = 'What to do.';

builder.mutationFields((t) => ({
  taskAdd: t.field({
    type: TaskPayload,
    description: `Puts work on a matter. ${WORKERS} For counsel and sealed, counsel alone. It is free until somebody takes it, and is no deadline.`,
    args: { input: t.arg({ type: TaskAddInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, addTask, { ...withUuids(input), readers: readersIn(input) } as AddTaskInput),
  }),
  taskEdit: t.field({
    type: TaskPayload,
    description: `Changes what a task says. ${WORKERS} By whoever has it, it is a sign of life: 48 hours count anew.`,
    args: { input: t.arg({ type: TaskEditInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, editTask, withUuids(input) as EditTaskInput),
  }),
  taskClaim: t.field({
    type: TaskPayload,
    description: `Takes a task, or says again that one is on it. ${WORKERS} It is theirs for 48 hours from then; of two at once, one gets it and the other is told who and until when.`,
    args: { input: t.arg({ type: TaskInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, claimTask, withUuids(input)),
  }),
  taskRelease: t.field({
    type: TaskPayload,
    description:
      'Lets a task go. Who has it may, and owners, editors and counsel for somebody else. It is free at once.',
    args: { input: t.arg({ type: TaskInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, releaseTask, withUuids(input)),
  }),
  taskComplete: t.field({
    type: TaskPayload,
    description: `Says that a task is done. ${HOLDERS} It ends no deadline: only a recorded letter does.`,
    args: { input: t.arg({ type: TaskInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, completeTask, withUuids(input)),
  }),
  taskDrop: t.field({
    type: TaskPayload,
    description: `Says that a task need not be done. ${HOLDERS} It stays readable, with who dropped it and why.`,
    args: { input: t.arg({ type: TaskDropInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, dropTask, withUuids(input)),
  }),
  taskReopen: t.field({
    type: TaskPayload,
    description: `Opens a task again that was done or dropped. ${WORKERS} It is free then.`,
    args: { input: t.arg({ type: TaskInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, reopenTask, withUuids(input)),
  }),
}));

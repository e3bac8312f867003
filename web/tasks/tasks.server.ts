import { execute, type Caller } from '../api.server.ts';
import { missing, numberOf, submitted, textOf, type Refusal, type Submitted } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf } from '../requests/code.ts';
import { turnAway } from '../requests/gate.ts';
import type { Outcome } from '../forms/attempt.server.ts';
import {
  AddTaskMutation,
  ClaimTaskMutation,
  CompleteTaskMutation,
  DropTaskMutation,
  EditTaskMutation,
  ReleaseTaskMutation,
  ReopenTaskMutation,
} from './task-acts.query.ts';
import { type MatterTasks, TasksQuery } from './tasks.query.ts';

/** For those inside. Others are told that there is no such page, or, where the matter is public, to sign in. */
export async function readTasks(
  reference: string | undefined,
  size: object,
  caller: Caller,
): Promise<MatterTasks> {
  const { matter, viewer } = await openMatter(TasksQuery, { code: codeOf(reference), ...size }, [], caller);
  const { tasks } = matter;
  return tasks ? { ...matter, tasks } : turnAway(viewer, caller.request);
}

/** Does the act that the form's `intent` names. Throws 400 for another word. */
export async function changeTasks(form: FormData, id: string, caller: Caller): Promise<Outcome> {
  const act = ACTS[String(form.get('intent'))];
  if (!act) throw new Response(null, { status: 400 });
  return await act(form, id, caller);
}

type Act = (form: FormData, matter: string, caller: Caller) => Promise<Outcome>;

/** Which task, the version the person saw, and an id that makes a double click one act. */
const taskOf = (form: FormData) => ({
  task: textOf(form, 'task') ?? '',
  expectedVersion: numberOf(form, 'taskVersion'),
  clientMutationId: textOf(form, 'clientMutationId'),
});

const fieldsOf = (form: FormData) => ({
  title: textOf(form, 'title') ?? '',
  note: textOf(form, 'note'),
  dueOn: textOf(form, 'dueOn'),
  deadline: textOf(form, 'deadline'),
});

const TITLE = { title: 'Say what is to be done.' };

const ACTS: Readonly<Record<string, Act>> = {
  add: async (form, matter, caller) => {
    const empty = missing(form, TITLE);
    if (empty.length > 0) return { userErrors: empty };
    const visibility = SEEN_BY.find((word) => word === form.get('visibility')) ?? 'ORGANIZATION';
    const input = { ...versionOf(form), matter, ...fieldsOf(form), visibility };
    return (await execute(AddTaskMutation, { input }, caller)).taskAdd;
  },
  edit: async (form, _id, caller) => {
    const empty = missing(form, TITLE);
    if (empty.length > 0) return { userErrors: empty };
    const input = { ...taskOf(form), ...fieldsOf(form) };
    return (await execute(EditTaskMutation, { input }, caller)).taskEdit;
  },
  claim: async (form, _id, caller) =>
    (await execute(ClaimTaskMutation, { input: taskOf(form) }, caller)).taskClaim,
  release: async (form, _id, caller) =>
    (await execute(ReleaseTaskMutation, { input: taskOf(form) }, caller)).taskRelease,
  complete: async (form, _id, caller) =>
    (await execute(CompleteTaskMutation, { input: taskOf(form) }, caller)).taskComplete,
  drop: async (form, _id, caller) => {
    const input = { ...taskOf(form), reason: textOf(form, 'reason') };
    return (await execute(DropTaskMutation, { input }, caller)).taskDrop;
  },
  reopen: async (form, _id, caller) =>
    (await execute(ReopenTaskMutation, { input: taskOf(form) }, caller)).taskReopen,
};

const SEEN_BY = ['ORGANIZATION', 'COUNSEL', 'SEALED'] as const;

/** Where a person stands after the act: back where the button was. */
export function wayBack(form: FormData, path: string): string {
  switch (form.get('back')) {
    case 'my-day':
      return '/my-day';
    case 'matter':
      return `${path}?done=changed`;
    default:
      return `${path}/tasks`;
  }
}

/**
 * Tries an act on one task, which has a version of its own. A form that comes too late is shown again at the version of now,
 * with what was typed.
 */
export async function tryOnTask(
  form: FormData,
  act: (form: FormData) => Promise<Outcome>,
): Promise<Submitted | null> {
  const { userErrors } = await act(form);
  if (userErrors.length === 0) return null;
  const { values, errors } = submitted(form, userErrors.map(inWordsOfTasks));
  const isLate = userErrors.some(({ code }) => code === 'CONFLICT');
  const { taskVersion: _late, ...typed } = values;
  return { errors, values: isLate ? typed : values };
}

const inWordsOfTasks = (refusal: Refusal): Refusal =>
  refusal.code === 'CONFLICT' ? { code: 'TASK_CHANGED', message: TOO_LATE, path: [] } : refusal;

const TOO_LATE =
  'Somebody else changed this task meanwhile. It is shown as it stands now, with what you typed; send it again if you still want to.';

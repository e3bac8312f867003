// Work on a matter that people take.
import { can } from '#domain/access/policy.ts';
import { roleOn, type Viewer } from '#domain/access/viewer.ts';
import { readWindow } from '#db/queries/keyset.ts';
import {
  countTasks,
  countTasksOfEach,
  listTasks,
  TASK_ORDER,
  type TaskRow,
  tasksOfEach,
  type TaskView as View,
} from '#db/queries/tasks.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { matterOf } from '../acts/act.ts';
import { builder } from '../builder.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { reads } from '../reads.ts';
import { Deadline, Matter, type MatterRow, Person, Task, TaskConnection } from '../refs.ts';
import { required } from '../required.ts';
import { PartVisibility } from '../access/words.ts';
import { TaskAction, TaskStatus, TaskView } from './words.ts';

const isHeldBy = ({ holderId }: TaskRow, viewer: Viewer) =>
  viewer.kind === 'person' && viewer.personId === holderId;

/** Words of `TaskAction`. The commands check again. */
export function actsOn(row: TaskRow, viewer: Viewer): string[] {
  const { matterId, organizationId, visibility: part } = row;
  // Whoever reads a task may read its matter, so that only the role is left to ask.
  const subject = { matterId, organizationId, visibility: 'public', part } as const;
  const may = (action: 'work_on_tasks' | 'run_tasks') => can(viewer, action, subject).allowed;
  if (!may('work_on_tasks')) return [];
  if (row.status !== 'open') return ['reopen'];
  const isFree = row.holderId === null;
  const isMine = isHeldBy(row, viewer);
  const mayClose = isFree || isMine || may('run_tasks');
  return [
    ...(isFree || isMine ? ['claim'] : []),
    ...(isMine || (!isFree && may('run_tasks')) ? ['release'] : []),
    ...(mayClose ? ['complete', 'drop'] : []),
    'edit',
  ];
}

const TaskClaim = builder.objectRef<TaskRow>('TaskClaim').implement({
  description:
    'That somebody has a task. Without a sign of life it lapses after 48 hours, and the task is free.',
  fields: (t) => ({
    by: t.field({
      type: Person,
      nullable: true,
      description: 'Who; null where the viewer may not be told the name.',
      resolve: ({ holderId }, _args, ctx) => (holderId === null ? null : ctx.loaders.people(holderId)),
    }),
    isMine: t.boolean({
      description: 'It is the viewer.',
      resolve: (row, _args, { viewer }) => isHeldBy(row, viewer),
    }),
    takenAt: t.field({
      type: 'DateTime',
      description: 'Since when.',
      resolve: ({ takenAt }) => required(takenAt),
    }),
    lapsesAt: t.field({
      type: 'DateTime',
      description: 'When it lapses, unless they take it again or change it before.',
      resolve: ({ lapsesAt }) => required(lapsesAt),
    }),
  }),
});

Task.implement({
  description:
    'Work on a matter that somebody is to do. Its day is the organization’s own: it is no deadline and moves none.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('Task', row.id),
    }),
    title: t.exposeString('title', { description: 'What is to be done.' }),
    note: t.exposeString('note', { nullable: true, description: 'How to do it; null where nobody said.' }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'By which day of our own, in the organization’s zone; null without one.',
    }),
    status: t.expose('status', { type: TaskStatus, description: 'How it stands.' }),
    visibility: t.expose('visibility', {
      type: PartVisibility,
      description: 'Who may see it: never MATTER.',
    }),
    version: t.exposeInt('version', {
      description: 'Goes up with every act on it; give it as `expectedVersion` to the next.',
    }),
    deadline: t.field({
      type: Deadline,
      nullable: true,
      description:
        'The date of the law that it is for; null without one, or where the viewer may not see it.',
      resolve: ({ deadlineId }, _args, ctx) =>
        deadlineId === null ? null : ctx.loaders.deadlines(deadlineId),
    }),
    matter: t.field({
      type: Matter,
      description: 'The matter that it is about.',
      resolve: async ({ matterId }, args, ctx) => required(await matterOf({ matterId }, args, ctx)),
    }),
    claim: t.field({
      type: TaskClaim,
      nullable: true,
      description: 'Who has it now; null where nobody has.',
      resolve: (row) => (row.holderId === null ? null : row),
    }),
    lapsedAt: t.expose('lapsedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the claim of the viewer lapsed, since 48 hours had passed without a sign of life; null where it did not.',
    }),
    madeBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who wanted it; null where the viewer may not be told the name.',
      resolve: ({ madeById }, _args, ctx) => (madeById === null ? null : ctx.loaders.people(madeById)),
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'Since when it is there.' }),
    closedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who did or dropped it; null while it is open.',
      resolve: ({ closedById }, _args, ctx) => (closedById === null ? null : ctx.loaders.people(closedById)),
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done or dropped; null while it is open.',
    }),
    viewerCan: t.field({
      type: [TaskAction],
      description: 'What the viewer may do on it now.',
      resolve: (row, _args, { viewer }) => actsOn(row, viewer) as never,
    }),
  }),
});

builder.interfaceField(Matter, 'tasks', (t) =>
  t.field({
    type: TaskConnection,
    nullable: true,
    extensions: reads<MatterRow>('id', 'organizationId'),
    description:
      'Work on it, the soonest day first; null to those who are neither members of the organization that keeps it nor its guests.',
    complexity: pageComplexity,
    args: { ...pageArgs(t.arg), view: t.arg({ type: TaskView, description: 'Which; OPEN by default.' }) },
    resolve: async (row, { view, ...args }, { db, viewer, loaders }) => {
      if (roleOn(viewer, row) === null) return null;
      const shown = (view ?? 'open') as View;
      const window = readWindow(args, TASK_ORDER);
      const page = await loaders.ofParent(`tasks ${shown} ${JSON.stringify(args)}`, row.id, (ids) =>
        tasksOfEach(db, viewer, ids, shown, window),
      );
      return connect(page, () =>
        loaders.ofParent(`tasks count ${shown}`, row.id, (ids) => countTasksOfEach(db, viewer, ids, shown)),
      );
    },
  }),
);

builder.queryField('tasks', (t) =>
  t.field({
    type: TaskConnection,
    description:
      'Work on all matters of the viewer’s organizations and those they are a guest of, the soonest day first.',
    complexity: pageComplexity,
    args: { ...pageArgs(t.arg), view: t.arg({ type: TaskView, description: 'Which; OPEN by default.' }) },
    resolve: async (_root, { view, ...args }, { db, viewer }) => {
      const shown = (view ?? 'open') as View;
      const page = await listTasks(db, viewer, shown, readWindow(args, TASK_ORDER));
      return connect(page, () => countTasks(db, viewer, shown));
    },
  }),
);

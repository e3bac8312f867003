// Work on matters that people take, as a viewer may see it. Who has a task is counted from the clock at each reading: a claim
// that lapsed is none.
import type { InsideVisibility, Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import {
  type Count,
  COUNT_LIMIT,
  countOf,
  countsOfEach,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pageOf,
  pagesOfEach,
  type RowsOfEach,
  type Window,
} from './keyset.ts';
import { together } from './together.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';

/** Which tasks a list shows. `mine`: the viewer has it; `free`: nobody has. */
export type TaskView = 'open' | 'mine' | 'free' | 'done' | 'dropped';

export interface TaskRow {
  readonly id: string;
  readonly matterId: string;
  readonly organizationId: string;
  readonly deadlineId: string | null;
  readonly title: string;
  readonly note: string | null;
  readonly dueOn: string | null;
  readonly status: 'open' | 'done' | 'dropped';
  readonly visibility: InsideVisibility;
  readonly version: number;
  readonly madeById: string | null;
  readonly madeAt: string;
  readonly closedById: string | null;
  readonly closedAt: string | null;
  /** Who has it now. */
  readonly holderId: string | null;
  readonly takenAt: string | null;
  readonly lapsesAt: string | null;
  /** When the viewer's own last claim on it lapsed; null where it did not, and once it is closed. */
  readonly lapsedAt: string | null;
}

/** By the day that we set ourselves, the soonest first. */
export const TASK_ORDER: Order<TaskRow> = {
  name: 'task.due',
  descending: false,
  columns: [
    {
      expression: "coalesce(w.due_on, 'infinity'::date)",
      type: 'date',
      valueOf: (row) => row.dueOn ?? 'infinity',
    },
    { expression: 'w.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const columns = ({ sql }: Connection) => sql`
  w.id, w.matter_id, m.organization_id, w.deadline_id, w.title, w.note, w.due_on, w.status, w.visibility, w.version,
  w.made_by_id, w.made_at, w.closed_by_id, w.closed_at, held.person_id as holder_id, held.taken_at, held.lapses_at,
  case when w.status = 'open' and own.lapses_at <= (select app_now()) and coalesce(own.ended_at, own.lapses_at) = own.lapses_at
    then own.lapses_at end as lapsed_at`;

const meOf = (viewer: Viewer): string | null => (viewer.kind === 'person' ? viewer.personId : null);

const source = ({ sql }: Connection, viewer: Viewer) => sql`tasks w join matters m on m.id = w.matter_id
  left join task_claims held on held.task_id = w.id and held.ended_at is null and held.lapses_at > (select app_now())
  left join lateral (select c.lapses_at, c.ended_at from task_claims c
    where c.person_id = ${meOf(viewer)}::uuid and c.task_id = w.id order by c.taken_at desc, c.id desc limit 1) own on true`;

const isVisible = (db: Connection, viewer: Viewer) =>
  db.sql`${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'w')}`;

function isInView({ sql }: Connection, viewer: Viewer, view: TaskView) {
  switch (view) {
    case 'open':
      return sql`w.status = 'open'`;
    case 'mine':
      return sql`w.status = 'open' and held.person_id = ${meOf(viewer)}::uuid`;
    case 'free':
      return sql`w.status = 'open' and held.id is null`;
    case 'done':
      return sql`w.status = 'done'`;
    case 'dropped':
      return sql`w.status = 'dropped'`;
  }
}

/** The tasks with these ids that the viewer may see, in no order. */
export async function tasksByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly TaskRow[]> {
  return together(
    db,
    db.sql<TaskRow[]>`
    select ${columns(db)} from ${source(db, viewer)}
    where w.id = any(${ids as string[]}::uuid[]) and ${isVisible(db, viewer)}`,
  );
}

/** A page over all matters that the viewer works on. */
export async function listTasks(
  db: Connection,
  viewer: Viewer,
  view: TaskView,
  window: Window<TaskRow>,
): Promise<Page<TaskRow>> {
  const rows = await db.sql<TaskRow[]>`
    select ${columns(db)} from ${source(db, viewer)}
    where ${isInView(db, viewer, view)} and ${isVisible(db, viewer)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countTasks(db: Connection, viewer: Viewer, view: TaskView): Promise<Count> {
  const [row] = await together(
    db,
    db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from ${source(db, viewer)} where ${isInView(db, viewer, view)} and ${isVisible(db, viewer)}
      limit ${COUNT_LIMIT + 1}) found`,
  );
  return countOf(row.counted);
}

/** The tasks of each matter. */
const ofMatters = (db: Connection, viewer: Viewer, view: TaskView): RowsOfEach<TaskRow> => ({
  columns: columns(db),
  rows: db.sql`${source(db, viewer)}
    where w.matter_id = parent.id and ${isInView(db, viewer, view)} and ${isVisible(db, viewer)}`,
  parentOf: (row) => row.matterId,
});

/** A page of each matter's tasks, in one statement. */
export const tasksOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  view: TaskView,
  window: Window<TaskRow>,
): Promise<ReadonlyMap<string, Page<TaskRow>>> =>
  pagesOfEach(db, matterIds, ofMatters(db, viewer, view), window);

export const countTasksOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  view: TaskView,
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, matterIds, ofMatters(db, viewer, view));

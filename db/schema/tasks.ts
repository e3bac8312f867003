import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { dateOrNever, id, instant, localDate } from './columns.ts';
import { deadlines } from './deadlines.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';

/** Work that somebody is to do on a matter. Its day is our own; what the law asks is a deadline, which it may serve. */
export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    deadlineId: uuid().references(() => deadlines.id),
    title: text().notNull(),
    note: text(),
    /** A day in the organization's zone; moves no clock and is moved by none. */
    dueOn: localDate(),
    status: text().notNull().default('open'),
    /** Never public: the least private is for the organization and its guests. */
    visibility: text().notNull().default('organization'),
    /** Goes up with every act on the task. */
    version: integer().notNull().default(1),
    madeById: uuid().references(() => people.id),
    madeAt: instant().notNull(),
    closedById: uuid().references(() => people.id),
    closedAt: instant(),
  },
  (t) => [
    index('tasks_order').on(t.matterId, t.status, dateOrNever(t.dueOn), t.id),
    index('tasks_due').on(t.status, dateOrNever(t.dueOn), t.id),
    index('tasks_deadline').on(t.deadlineId),
    check('tasks_status', sql`${t.status} in ('open', 'done', 'dropped')`),
    check('tasks_closed', sql`(${t.status} = 'open') = (${t.closedAt} is null)`),
    check('tasks_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
  ],
);

/**
 * Who took a task, and until when without another sign of life. A claim that lapsed is over by the clock alone: nothing has to
 * happen for the task to be free.
 */
export const taskClaims = pgTable(
  'task_claims',
  {
    id: id(),
    taskId: uuid()
      .notNull()
      .references(() => tasks.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    takenAt: instant().notNull(),
    lapsesAt: instant().notNull(),
    /** Let go, done or dropped, or lapsed when another took it; null until then. */
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('task_claims_one_at_a_time')
      .on(t.taskId)
      .where(sql`${t.endedAt} is null`),
    index('task_claims_person').on(t.personId, t.taskId, t.takenAt.desc(), t.id.desc()),
  ],
);

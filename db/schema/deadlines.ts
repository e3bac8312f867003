import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { dateOrNever, id, instant, localDate } from './columns.ts';
import { matterEvents } from './events.ts';
import { matters } from './matters.ts';

/**
 * A clock. Identity is (matter, rule, root event: the first of the supersession chain that started it) and survives
 * every recompute. The columns after `actor` repeat the newest version, for lists; only `settle` writes them.
 */
export const deadlines = pgTable(
  'deadlines',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    ruleKey: text().notNull(),
    rootEventId: uuid()
      .notNull()
      .references(() => matterEvents.id),
    /** Which clock it is (`ClockName` of the domain); words for it are made when it is read. */
    name: text().notNull(),
    /** Only for a date set by hand: what is due, in the member's words. */
    title: text(),
    actor: text().notNull(),
    /** False once met, moot, or when the fact that started it was withdrawn. */
    isOpen: boolean().notNull(),
    status: text().notNull(),
    certainty: text().notNull(),
    dueOn: localDate(),
    dueAt: instant(),
    fileBy: localDate(),
    sueFrom: localDate(),
    versionNumber: integer().notNull(),
  },
  (t) => [
    uniqueIndex('deadlines_identity').on(t.matterId, t.ruleKey, t.rootEventId),
    index('deadlines_due').on(dateOrNever(t.dueOn), t.id),
    index('deadlines_actor_due').on(t.actor, dateOrNever(t.dueOn), t.id),
  ],
);

/** Every value a deadline ever had, append-only, with the working that produced it and the event that caused it. */
export const deadlineVersions = pgTable(
  'deadline_versions',
  {
    id: id(),
    deadlineId: uuid()
      .notNull()
      .references(() => deadlines.id),
    number: integer().notNull(),
    dueOn: localDate(),
    dueAt: instant(),
    fileBy: localDate(),
    sueFrom: localDate(),
    status: text().notNull(),
    certainty: text().notNull(),
    explanation: jsonb().$type<readonly unknown[]>().notNull(),
    trace: jsonb().$type<readonly unknown[]>().notNull(),
    alternatives: jsonb().$type<readonly unknown[]>().notNull(),
    settings: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The further fields of the answer (start, base due, extension, days used ...), by their names in the engine. */
    details: jsonb().$type<Record<string, unknown>>().notNull(),
    ruleVersion: text().notNull(),
    causedByEventId: uuid().references(() => matterEvents.id),
    computedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('deadline_versions_number').on(t.deadlineId, t.number)],
);

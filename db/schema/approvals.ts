import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, redaction } from './columns.ts';
import { matterEvents } from './events.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';

/**
 * An act that somebody asked for and a second person decides on. `input` is what the act was called with, already found
 * right once; `before` and `after` are what it would have changed then. Nothing of the act is done before it is accepted.
 */
export const approvals = pgTable(
  'approvals',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    /** The act, in the words of `commands/`, and the word of the permission table that must be allowed to decide. */
    act: text().notNull(),
    needed: text().notNull(),
    input: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Of the matter when it was asked for. */
    version: integer().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    reason: text(),
    /** The recorded fact that it is about: the evidence stands beside it. */
    eventId: uuid().references(() => matterEvents.id),
    /** Of what it touches, where that is kept closer than the matter. */
    visibility: text(),
    redaction: redaction(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    /** Late after this; never decided by time alone. */
    decideBy: instant().notNull(),
    state: text().notNull().default('waiting'),
    decidedById: uuid().references(() => people.id),
    decidedAt: instant(),
    decisionReason: text(),
  },
  (t) => [
    index('approvals_waiting').on(t.state, t.decideBy, t.id),
    index('approvals_matter').on(t.matterId),
    uniqueIndex('approvals_asked_once')
      .on(t.matterId, t.act, sql`md5(${t.input}::text)`)
      .where(sql`state = 'waiting'`),
    check('approvals_state', sql`${t.state} in ('waiting', 'accepted', 'rejected', 'taken_back')`),
    check('approvals_decided', sql`(${t.state} = 'waiting') = (${t.decidedAt} is null)`),
    check(
      'approvals_second_person',
      sql`${t.state} not in ('accepted', 'rejected') or ${t.decidedById} <> ${t.personId}`,
    ),
    check('approvals_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
  ],
);

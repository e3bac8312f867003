import { index, pgTable, text, time, uuid } from 'drizzle-orm/pg-core';
import { id, localDate, tsvector } from './columns.ts';
import { matters } from './matters.ts';

/**
 * The order of an agreement's timeline over all its matters, kept by `settle`: which row of which table stands where, and
 * nothing else. What an entry says, and who may read it, is asked of that row when it is read.
 */
export const timelineEntries = pgTable(
  'timeline_entries',
  {
    /** The id of the fact, letter, docket entry ... that it stands for. */
    id: id(),
    agreementId: uuid()
      .notNull()
      .references(() => matters.id),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    /** Which table the row is in. */
    origin: text().notNull(),
    kind: text().notNull(),
    happenedOn: localDate().notNull(),
    /** 24:00 where none is known: the end of the day. */
    happenedTime: time().notNull(),
    /** Words of the row, for the text filter. */
    search: tsvector().notNull(),
  },
  (t) => [
    index('timeline_entries_order').on(t.agreementId, t.happenedOn, t.happenedTime, t.id),
    index('timeline_entries_matter').on(t.matterId),
    index('timeline_entries_search').using('gin', t.search),
  ],
);

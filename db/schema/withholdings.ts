import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, redaction } from './columns.ts';
import { documents } from './documents.ts';
import { matterEvents } from './events.ts';
import { foiaRequests } from './requests.ts';
import { people } from './people.ts';

/**
 * What an agency withheld, row by row, as its index prints it. The position of our side stands in the same row and is told to
 * counsel alone (`db/queries/withholdings.ts`).
 */
export const withholdings = pgTable(
  'withholdings',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => foiaRequests.matterId, { onDelete: 'cascade' }),
    /** The production or answer that it belongs to, by its first fact; null where the source does not say. */
    eventId: uuid().references(() => matterEvents.id),
    batesFrom: text(),
    batesTo: text(),
    documentDate: text(),
    author: text(),
    recipients: text(),
    description: text(),
    exemption: text(),
    privilege: text(),
    reason: text(),
    ruling: text(),
    position: text(),
    visibility: text(),
    /** Rows of one table came together; null for one written by hand. */
    importId: uuid(),
    /** The file of that table: it holds the same words. */
    tableId: uuid().references(() => documents.id),
    /** Where it stands in that table. */
    line: integer(),
    /** Of the words as they came, and which of several alike it is: the same table again adds nothing. */
    rowKey: text().notNull(),
    recordedById: uuid().references(() => people.id),
    recordedAt: instant().notNull(),
    removedAt: instant(),
    redaction: redaction(),
  },
  (t) => [
    index('withholdings_order').on(t.matterId, t.id),
    uniqueIndex('withholdings_once')
      .on(t.matterId, t.rowKey)
      .where(sql`removed_at is null`),
    index('withholdings_event').on(t.eventId),
    index('withholdings_table').on(t.tableId),
    check('withholdings_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
  ],
);

import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, localDate, redaction } from './columns.ts';
import { documents } from './documents.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';

/** One letter, message, call, portal notice or visit, in or out, with its three dates. Events cite it. */
export const communications = pgTable(
  'communications',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    direction: text().notNull(),
    channel: text().notNull(),
    subject: text().notNull(),
    summary: text(),
    sender: text(),
    recipient: text(),
    datedOn: localDate(),
    sentOn: localDate(),
    receivedOn: localDate(),
    /** The day it is sorted under: the earliest of its dates, or the day it was recorded. */
    happenedOn: localDate().notNull(),
    documentId: uuid().references(() => documents.id),
    visibility: text(),
    redaction: redaction(),
    /** True when the person recording was not sure and handed it to staff. */
    needsStaff: boolean().notNull().default(false),
    recordedById: uuid().references(() => people.id),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index('communications_order').on(t.matterId, t.happenedOn.desc(), t.id.desc()),
    index('communications_document').on(t.documentId),
    check('communications_direction', sql`${t.direction} in ('in', 'out')`),
    check(
      'communications_channel',
      sql`${t.channel} in ('letter', 'email', 'portal', 'phone', 'fax', 'visit')`,
    ),
    check('communications_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
  ],
);

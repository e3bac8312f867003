import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  time,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { communications } from './communications.ts';
import { id, instant, localDate, redaction } from './columns.ts';
import { documents } from './documents.ts';
import { docketEntries } from './lawsuits.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';

/**
 * A dated fact in a matter. Append-only: a correction is a new row whose `supersedes_id` names the one before;
 * each row is superseded at most once, so a chain never forks. Fold order: occurred_on, time (none = end of day),
 * recorded_at, id.
 */
export const matterEvents = pgTable(
  'matter_events',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    kind: text().notNull(),
    occurredOn: localDate().notNull(),
    occurredUntil: localDate(),
    precision: text().notNull(),
    basis: text().notNull(),
    occurredTime: time(),
    zone: text(),
    communicationId: uuid().references(() => communications.id),
    /** The docket entry that says it; a fact cites one paper at most. */
    docketEntryId: uuid().references(() => docketEntries.id),
    /** The file that says it, where it is not the paper's own: one that came with it. */
    documentId: uuid().references(() => documents.id),
    page: integer(),
    /** Words of that page, as they stand there. */
    passage: text(),
    aboutEventId: uuid().references((): AnyPgColumn => matterEvents.id),
    supersedesId: uuid().references((): AnyPgColumn => matterEvents.id),
    /** The correction says that the fact never happened. */
    isVoid: boolean().notNull().default(false),
    reason: text(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    payloadVersion: smallint().notNull().default(1),
    visibility: text(),
    redaction: redaction(),
    personId: uuid().references(() => people.id),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index('matter_events_order').on(t.matterId, t.occurredOn, t.id),
    index('matter_events_communication').on(t.communicationId),
    index('matter_events_docket_entry').on(t.docketEntryId),
    check(
      'matter_events_file_of_paper',
      sql`${t.documentId} is null or ${t.communicationId} is not null or ${t.docketEntryId} is not null`,
    ),
    check('matter_events_one_paper', sql`${t.communicationId} is null or ${t.docketEntryId} is null`),
    uniqueIndex('matter_events_supersedes').on(t.supersedesId),
    index('matter_events_corrections')
      .on(t.recordedAt, t.id)
      .where(sql`supersedes_id is not null`),
    check(
      'matter_events_precision',
      sql`${t.precision} in ('day', 'month', 'year', 'about', 'on_or_before', 'on_or_after')`,
    ),
    check('matter_events_basis', sql`${t.basis} in ('stated', 'inferred')`),
    check('matter_events_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
  ],
);

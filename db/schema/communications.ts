import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, localDate, redaction } from './columns.ts';
import { matters } from './matters.ts';
import { organizations, people } from './people.ts';

/** A file as received: its bytes lie in storage under a generated name, only ever served through the gate. */
export const documents = pgTable(
  'documents',
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    sha256: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    storageKey: text().notNull().unique(),
    uploadedById: uuid()
      .notNull()
      .references(() => people.id),
    uploadedAt: instant().notNull(),
    /** Kept closer than the letters that cite it; null as they are. */
    visibility: text(),
    redaction: redaction(),
  },
  (t) => [
    index('documents_sha256').on(t.sha256, t.organizationId),
    check('documents_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
  ],
);

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

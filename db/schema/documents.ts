import { sql, type SQL } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LeftOut } from '#domain/documents/archive.ts';
import type { DocumentCheck, PictureFindings } from '#domain/documents/check.ts';
import type { Place } from '#domain/documents/passage.ts';
import { id, instant, redaction, tsvector } from './columns.ts';
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
    /** What it is a redacted copy of; null for what was received. */
    originalId: uuid().references((): AnyPgColumn => documents.id),
    /** Kept closer than the letters that cite it; null as they are. */
    visibility: text(),
    redaction: redaction(),
    readingState: text().notNull().default('waiting'),
    /** Why it could not be read; null otherwise. */
    unreadable: text(),
    readAt: instant(),
    /** As the file says; more than there are rows of pages where it is longer than what is read. */
    pageCount: integer(),
    /** ISO 639-3. */
    language: text(),
    /** What the file says of itself. */
    metadata: jsonb().$type<Readonly<Record<string, string>>>(),
    /** The fence: only the reading that took the newest number may write. */
    readingGeneration: integer().notNull().default(0),
    readingLeaseUntil: instant(),
    readingAttempts: smallint().notNull().default(0),
    /** Whether outsiders may have it: `domain/documents/check.ts`. */
    checkState: text().notNull().default('waiting'),
    checkedAt: instant(),
    /** What was found, masked; null until it was looked into. */
    checkResult: jsonb().$type<DocumentCheck>(),
    /** What was found in words that were read from its pictures, masked; null until it was read. */
    pictureFindings: jsonb().$type<PictureFindings>(),
    /** When the files in it were taken out, and which were not kept; null for what is no package, or still packed. */
    unpackedAt: instant(),
    leftOut: jsonb().$type<readonly LeftOut[]>(),
  },
  (t) => [
    index('documents_sha256').on(t.sha256, t.organizationId),
    index('documents_original').on(t.originalId),
    // Of a file and its redacted copies outsiders have at most one.
    uniqueIndex('documents_out')
      .on(sql`coalesce(original_id, id)`)
      .where(sql`check_state in ('clear', 'released')`),
    index('documents_waiting')
      .on(t.id)
      .where(sql`reading_state = 'waiting'`),
    index('documents_unchecked')
      .on(t.id)
      .where(sql`check_state = 'waiting'`),
    check('documents_check_state', sql`${t.checkState} in ('waiting', 'held', 'clear', 'released')`),
    check('documents_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
    check('documents_reading_state', sql`${t.readingState} in ('waiting', 'read', 'unreadable')`),
    check('documents_unreadable', sql`(${t.readingState} = 'unreadable') = (${t.unreadable} is not null)`),
  ],
);

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** What was read from one page. Made from the file and made anew at will; removed with its words. */
export const documentPages = pgTable(
  'document_pages',
  {
    id: uuid().notNull().unique(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    text: text().notNull(),
    words: tsvector().generatedAlwaysAs((): SQL => sql`to_tsvector('english', ${documentPages.text})`),
    origin: text().notNull(),
    confidence: smallint(),
    /** Of the picture, in pixels; null where there is none. */
    width: integer(),
    height: integer(),
    places: jsonb().$type<readonly Place[]>().notNull(),
    /** WebP. */
    picture: bytea(),
    thumbnail: bytea(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.number] }),
    index('document_pages_words').using('gin', t.words),
    check('document_pages_number', sql`${t.number} > 0`),
    check('document_pages_origin', sql`${t.origin} in ('text', 'ocr', 'none')`),
  ],
);

/** Bates numbers as they are printed on pages; a page that was stamped twice has two, of two series. */
export const pageLabels = pgTable(
  'page_labels',
  {
    documentId: uuid().notNull(),
    page: integer().notNull(),
    /** What makes two labels of one series: letters and digits before the number, in capitals. */
    series: text().notNull(),
    number: bigint({ mode: 'number' }).notNull(),
    /** As printed. */
    label: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.page, t.series] }),
    foreignKey({
      columns: [t.documentId, t.page],
      foreignColumns: [documentPages.documentId, documentPages.number],
    }).onDelete('cascade'),
    index('page_labels_number').on(t.series, t.number, t.documentId, t.page),
  ],
);

import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { communications } from './communications.ts';
import { id, instant } from './columns.ts';
import { documents } from './documents.ts';
import { people } from './people.ts';

/**
 * More files of a letter, beside the one that is the letter itself: what lay in its envelope, or in a ZIP that came with it. The
 * view `papers` has a row for each.
 */
export const enclosures = pgTable(
  'enclosures',
  {
    communicationId: uuid()
      .notNull()
      .references(() => communications.id),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    addedById: uuid().references(() => people.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communicationId, t.documentId] }),
    index('enclosures_document').on(t.documentId),
  ],
);

/** Where a file came from that nobody brought by hand: a package of files, or an address on the web. */
export const documentSources = pgTable(
  'document_sources',
  {
    documentId: id().references(() => documents.id),
    kind: text().notNull(),
    /** The package that it was taken out of, and its name in there. */
    archiveId: uuid().references(() => documents.id),
    place: text(),
    /** As it was asked for, and the one that answered in the end. */
    address: text(),
    finalAddress: text(),
    status: smallint(),
    /** As the server called it; what it is, its bytes show. */
    contentType: text(),
    takenAt: instant().notNull(),
  },
  (t) => [
    index('document_sources_archive').on(t.archiveId),
    check('document_sources_kind', sql`${t.kind} in ('unpacked', 'address')`),
    check('document_sources_unpacked', sql`(${t.kind} = 'unpacked') = (${t.archiveId} is not null)`),
  ],
);

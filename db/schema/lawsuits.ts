import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { dateOrNever, id, instant, localDate, redaction } from './columns.ts';
import { documents } from './documents.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';
import { foiaRequests } from './requests.ts';

/** One side's name exactly as the caption prints it, and who speaks for it. */
export interface PartyRow {
  readonly name: string;
  readonly role: 'plaintiff' | 'defendant' | 'intervenor' | 'amicus';
  readonly counsel?: readonly string[];
}

/** A period that the judge sets in the place of a rule's own, and where that can be read. */
export interface StandingOrderRow {
  readonly rule: string;
  readonly days: number;
  readonly source: string;
}

/** A page of the world where something can be read. */
export interface SourceRow {
  readonly url: string;
  readonly title?: string;
}

/**
 * One case in one court. What no source shows stays empty, also court and number. Columns from `filed_on` on are projections
 * written by `settle`.
 */
export const lawsuits = pgTable(
  'lawsuits',
  {
    matterId: uuid()
      .primaryKey()
      .references(() => matters.id),
    /** A key of `domain/lawsuits/courts.ts`. */
    courtKey: text(),
    /** As printed. */
    docketNumber: text(),
    /** The same for every way of writing the number, for comparing only. */
    docketKey: text(),
    caption: text().notNull(),
    nature: text().notNull(),
    judge: text(),
    parties: jsonb().$type<readonly PartyRow[]>().notNull(),
    claims: jsonb().$type<readonly string[]>().notNull().default([]),
    relief: text(),
    standingOrders: jsonb().$type<readonly StandingOrderRow[]>().notNull().default([]),
    /** The case below, which this one is the appeal of. */
    appealOfId: uuid().references((): AnyPgColumn => lawsuits.matterId),
    filedOn: localDate(),
    /** The day on which the last of the three was served. */
    servedOn: localDate(),
    /** `docket_key` while everybody may see the case, so that no case is public twice. */
    publicDocketKey: text(),
  },
  (t) => [
    check('lawsuits_nature', sql`${t.nature} in ('foia', 'privacy_act', 'apa', 'other')`),
    check('lawsuits_number_has_key', sql`(${t.docketNumber} is null) = (${t.docketKey} is null)`),
    check('lawsuits_number_has_court', sql`${t.docketNumber} is null or ${t.courtKey} is not null`),
    uniqueIndex('lawsuits_public_docket').on(t.courtKey, t.publicDocketKey),
    index('lawsuits_docket').on(t.courtKey, t.docketKey),
    index('lawsuits_filed').on(dateOrNever(t.filedOn), t.matterId),
    index('lawsuits_appeal_of').on(t.appealOfId),
  ],
);

/**
 * One entry of a court's docket: numbered or, as minute orders are, not; with a paper, a page of the world, or neither.
 * Append-only: what it says of dates are facts that cite it.
 */
export const docketEntries = pgTable(
  'docket_entries',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => lawsuits.matterId),
    number: integer(),
    enteredOn: localDate().notNull(),
    /** How exactly the day is known, as of a fact. */
    precision: text().notNull().default('day'),
    text: text().notNull(),
    documentId: uuid().references(() => documents.id),
    sources: jsonb().$type<readonly SourceRow[]>().notNull().default([]),
    visibility: text(),
    redaction: redaction(),
    /** True when the person recording was not sure and handed it to staff. */
    needsStaff: boolean().notNull().default(false),
    recordedById: uuid().references(() => people.id),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index('docket_entries_order').on(t.matterId, t.enteredOn.desc(), t.id.desc()),
    index('docket_entries_document').on(t.documentId),
    check('docket_entries_number', sql`${t.number} > 0`),
    check(
      'docket_entries_precision',
      sql`${t.precision} in ('day', 'month', 'year', 'about', 'on_or_before', 'on_or_after')`,
    ),
    check('docket_entries_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
  ],
);

/** More files of an entry, beside the one that is the entry itself: what a docket calls its attachments. The view `papers` has a row for each. */
export const entryAttachments = pgTable(
  'entry_attachments',
  {
    docketEntryId: uuid()
      .notNull()
      .references(() => docketEntries.id),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    addedById: uuid().references(() => people.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.docketEntryId, t.documentId] }),
    index('entry_attachments_document').on(t.documentId),
  ],
);

/** The FOIA requests that a suit is about. */
export const lawsuitRequests = pgTable(
  'lawsuit_requests',
  {
    lawsuitId: uuid()
      .notNull()
      .references(() => lawsuits.matterId, { onDelete: 'cascade' }),
    requestId: uuid()
      .notNull()
      .references(() => foiaRequests.matterId, { onDelete: 'cascade' }),
    addedById: uuid().references(() => people.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.lawsuitId, t.requestId] }),
    index('lawsuit_requests_request').on(t.requestId),
  ],
);

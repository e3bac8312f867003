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
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { OwnWords } from '#domain/matters/own-words.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import { dateOrNever, id, instant, localDate, redaction, tsvector, writtenAt, xid8 } from './columns.ts';
import { organizations, people } from './people.ts';

/**
 * The common row of an agreement, a FOIA request, a lawsuit or an agency docket. The gate is one predicate on
 * this table. Columns from `status` on are projections: only `commands/matters/settle.ts` writes them, and none
 * depends on today's date.
 */
export const matters = pgTable(
  'matters',
  {
    id: id(),
    /** Ten random Crockford characters, unique over all matters; the permalink. */
    code: text().notNull().unique(),
    kind: text().notNull(),
    title: text().notNull(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    agreementId: uuid().references((): AnyPgColumn => matters.id),
    visibility: text().notNull(),
    /** Nobody outside may know of it before; only of a public one. */
    embargoedUntil: instant(),
    /** What ends the embargo instead of an instant. */
    embargoCondition: text(),
    /** The condition is not met yet; a projection. */
    embargoHeld: boolean().notNull().default(false),
    /** Fields of a public or shared matter that only its insiders are told. */
    privateFields: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    legalHoldAt: instant(),
    legalHoldReason: text(),
    standing: text().notNull().default('ours'),
    isSample: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    /** Version and moment of the last change that an outsider may know of: what they are told instead of the true ones. */
    shownVersion: integer().notNull().default(1),
    shownUpdatedAt: instant()
      .notNull()
      .default(sql`clock_timestamp()`),
    leadId: uuid().references(() => people.id),
    backupId: uuid().references(() => people.id),
    status: text().notNull(),
    outcome: text().notNull().default('open'),
    outcomeAsStated: text(),
    nextActor: text(),
    nextDeadlineId: uuid(),
    nextDueOn: localDate(),
    nextDueAt: instant(),
    clockStopped: boolean().notNull().default(false),
    lastEventId: uuid(),
    /** The fact that put it in its status, whose paper proves it; null while nothing has. */
    statusEventId: uuid(),
    lastContactOn: localDate(),
    /** Which way of folding wrote these projections: `FOLDING` of `commands/matters/settle.ts`. 0: one before there was a number. */
    foldedBy: smallint().notNull().default(0),
    /** Why a date cannot be computed, in words; null when all can. */
    fault: text(),
    /** Words of its own that were removed for good, each with its tombstone. */
    ownRedactions: jsonb()
      .$type<Readonly<Partial<Record<OwnWords, Redaction>>>>()
      .notNull()
      .default(sql`'{}'`),
    search: tsvector(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    check('matters_kind', sql`${t.kind} in ('agreement', 'foia_request', 'lawsuit', 'agency_docket')`),
    check('matters_visibility', sql`${t.visibility} in ('public', 'organization', 'counsel', 'sealed')`),
    check('matters_embargo', sql`${t.embargoCondition} in ('determination', 'filing')`),
    check('matters_embargo_is_one', sql`${t.embargoCondition} is null or ${t.embargoedUntil} is null`),
    check(
      'matters_embargo_of_public',
      sql`${t.visibility} = 'public' or (${t.embargoedUntil} is null and ${t.embargoCondition} is null)`,
    ),
    check('matters_standing', sql`${t.standing} in ('ours', 'partner', 'watched')`),
    index('matters_next_due').on(t.kind, dateOrNever(t.nextDueOn), t.id),
    index('matters_updated').on(t.kind, t.shownUpdatedAt, t.id),
    index('matters_status_next_due').on(t.kind, t.status, dateOrNever(t.nextDueOn), t.id),
    index('matters_organization').on(t.organizationId),
    index('matters_agreement').on(t.agreementId, t.kind),
    index('matters_search').using('gin', t.search),
  ],
);

export const followers = pgTable(
  'followers',
  {
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: writtenAt(),
  },
  (t) => [primaryKey({ columns: [t.matterId, t.personId] }), index('followers_person').on(t.personId)],
);

/** What each transaction changed, for readers that must not miss or repeat one (see `pg_snapshot_xmin`). */
export const changes = pgTable(
  'changes',
  {
    id: id(),
    matterId: uuid().notNull(),
    version: integer().notNull(),
    xid: xid8()
      .notNull()
      .default(sql`pg_current_xact_id()`),
    recordedAt: instant().notNull(),
    kind: text().notNull(),
  },
  (t) => [index('changes_order').on(t.xid, t.id), index('changes_matter').on(t.matterId, t.version)],
);

/** Who did what to a matter and why; append-only, chained per matter over metadata and a salted digest of the content. */
export const history = pgTable(
  'history',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    number: integer().notNull(),
    at: instant().notNull(),
    personId: uuid().references(() => people.id),
    action: text().notNull(),
    targetId: uuid(),
    reason: text(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    /** Of what the act touched, where that is kept closer than the matter. */
    visibility: text(),
    /** Its content was removed for good, with its salt; the digest stays in the chain. */
    redaction: redaction(),
    salt: text().notNull(),
    contentDigest: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [uniqueIndex('history_matter_number').on(t.matterId, t.number)],
);

/** The first answer of a mutation that carried a `clientMutationId`; a repeat gets it again. */
export const mutationReceipts = pgTable(
  'mutation_receipts',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    clientMutationId: text().notNull(),
    name: text().notNull(),
    inputDigest: text().notNull(),
    result: jsonb().$type<Record<string, unknown>>(),
    recordedAt: writtenAt(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.clientMutationId] })],
);

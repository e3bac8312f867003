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
import { agencies } from './agencies.ts';
import { dateOrNever, id, instant, localDate } from './columns.ts';
import { matters } from './matters.ts';
import { organizations } from './people.ts';

export interface RequesterRow {
  readonly name: string;
  readonly organization?: string;
  readonly onBehalfOf?: string;
  readonly coRequesters?: readonly string[];
  readonly signatory?: string;
}

/** Requests that were drafted from one text, each to a component of its own; every one goes its own way from there. */
export const requestBatches = pgTable(
  'request_batches',
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    title: text().notNull(),
    draftedAt: instant().notNull(),
  },
  (t) => [index('request_batches_order').on(t.organizationId, t.draftedAt.desc(), t.id.desc())],
);

/** One request to one agency. Columns from `filed_on` on are projections written by `settle`. */
export const foiaRequests = pgTable(
  'foia_requests',
  {
    matterId: uuid()
      .primaryKey()
      .references(() => matters.id),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    regime: text().notNull(),
    requestText: text().notNull(),
    /** The requester of record exactly as printed. */
    requester: jsonb().$type<RequesterRow>().notNull(),
    batchId: uuid().references(() => requestBatches.id),
    /** The request that was referred to this agency, and the fact of it that says so (the first of its chain). */
    parentId: uuid().references((): AnyPgColumn => foiaRequests.matterId),
    referralEventId: uuid(),
    /** How a draft is to be sent, and how many characters its portal takes. */
    plannedChannel: text(),
    characterLimit: integer(),
    filedOn: localDate(),
    channel: text(),
    proof: text(),
    track: text(),
    agencyEstimateOn: localDate(),
    /** The soonest open duty of the agency that may be called overdue; null while stopped or provisional. */
    agencyDueAt: instant(),
    /** When the last open window to appeal or contest closes. */
    windowClosesAt: instant(),
    windowClosesOn: localDate(),
  },
  (t) => [
    check(
      'foia_requests_regime',
      sql`${t.regime} in ('foia', 'privacy_act', 'privacy_amendment', 'state', 'other')`,
    ),
    check('foia_requests_character_limit', sql`${t.characterLimit} > 0`),
    index('foia_requests_agency').on(t.agencyId),
    index('foia_requests_batch').on(t.batchId),
    index('foia_requests_parent').on(t.parentId),
    uniqueIndex('foia_requests_referral').on(t.referralEventId),
    check('foia_requests_not_its_own_parent', sql`${t.parentId} <> ${t.matterId}`),
    index('foia_requests_filed').on(dateOrNever(t.filedOn), t.matterId),
    index('foia_requests_agency_due').on(t.agencyDueAt, t.matterId),
  ],
);

/**
 * Each agency at or above the one that was asked, with what lists sort by: the list of a department and of all below it is
 * then one walk along an index, however many requests there are. A projection written by `settle`.
 */
export const requestAgencies = pgTable(
  'request_agencies',
  {
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id, { onDelete: 'cascade' }),
    matterId: uuid()
      .notNull()
      .references(() => foiaRequests.matterId, { onDelete: 'cascade' }),
    nextDueOn: localDate(),
    filedOn: localDate(),
    shownUpdatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.matterId, t.agencyId] }),
    index('request_agencies_next_due').on(t.agencyId, dateOrNever(t.nextDueOn), t.matterId),
    index('request_agencies_filed').on(t.agencyId, dateOrNever(t.filedOn), t.matterId),
    index('request_agencies_updated').on(t.agencyId, t.shownUpdatedAt, t.matterId),
  ],
);

/** One numbered thing asked for within a request; a projection of `part_added` and the facts that decide it. */
export const requestParts = pgTable(
  'request_parts',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    number: integer().notNull(),
    text: text().notNull(),
    outcome: text().notNull().default('open'),
    outcomeAsStated: text(),
    closedOn: localDate(),
  },
  (t) => [uniqueIndex('request_parts_number').on(t.matterId, t.number)],
);

/** What an agency decided; its id is the root event that says so. A projection of events. */
export const determinations = pgTable(
  'determinations',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    eventId: uuid().notNull(),
    kind: text().notNull(),
    adverse: boolean().notNull(),
    datedOn: localDate(),
    agencyWords: text(),
    appealRightsGiven: boolean(),
    partIds: jsonb().$type<readonly string[]>().notNull().default([]),
    exemptions: jsonb().$type<readonly string[]>().notNull().default([]),
    appealedOn: localDate(),
  },
  (t) => [index('determinations_matter').on(t.matterId, t.datedOn)],
);

/** A number an agency gave the request; a projection of events. */
export const trackingNumbers = pgTable(
  'tracking_numbers',
  {
    /** The root event that states the number. */
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    number: text().notNull(),
    assignedBy: text().notNull(),
    statedOn: localDate(),
    isCurrent: boolean().notNull(),
  },
  (t) => [index('tracking_numbers_matter').on(t.matterId), index('tracking_numbers_number').on(t.number)],
);

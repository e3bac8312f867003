import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { agencies } from './agencies.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import { dateOrNever, id, instant, localDate } from './columns.ts';
import { documents } from './documents.ts';
import { matterEvents } from './events.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';

/** A system of records that a docket is about, and the notice that describes it as far as one is known. */
export interface SystemOfRecordsRow {
  readonly number: string;
  readonly name: string;
  readonly notice?: string;
}

/**
 * An agency's public docket, or the notices that have none. What no source shows stays empty. Columns from `published_on` on are
 * projections written by `settle`.
 */
export const agencyDockets = pgTable(
  'agency_dockets',
  {
    matterId: uuid()
      .primaryKey()
      .references(() => matters.id),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    /** As printed, with its leading zeros; null for notices without a docket. */
    docketNumber: text(),
    /** The same for every way of writing the number, for comparing only. */
    docketKey: text(),
    docketKind: text().notNull(),
    subject: text().notNull(),
    portalUrl: text(),
    systems: jsonb().$type<readonly SystemOfRecordsRow[]>().notNull().default([]),
    /** Why a notice seems to be missing: a question for counsel, never a finding. Null where none is asked. */
    missingNotice: text(),
    /** The newest notice. */
    publishedOn: localDate(),
    /** The last closing day of its comment periods, and its instant. */
    closesOn: localDate(),
    closesAt: instant(),
  },
  (t) => [
    check('agency_dockets_kind', sql`${t.docketKind} in ('rulemaking', 'nonrulemaking', 'none')`),
    check('agency_dockets_number_has_key', sql`(${t.docketNumber} is null) = (${t.docketKey} is null)`),
    check('agency_dockets_none_has_no_number', sql`(${t.docketKind} = 'none') = (${t.docketNumber} is null)`),
    index('agency_dockets_number').on(t.docketKey, t.agencyId),
    index('agency_dockets_agency').on(t.agencyId),
    index('agency_dockets_published').on(dateOrNever(t.publishedOn), t.matterId),
    index('agency_dockets_closes').on(dateOrNever(t.closesOn), t.matterId),
  ],
);

/** A notice of a docket; its id is the first fact that tells it. A projection of events. */
export const agencyNotices = pgTable(
  'agency_notices',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => agencyDockets.matterId),
    /** The fact that counts now. */
    eventId: uuid().notNull(),
    kind: text().notNull(),
    title: text().notNull(),
    citation: text(),
    frDocument: text(),
    address: text(),
    publishedOn: localDate().notNull(),
  },
  (t) => [index('agency_notices_order').on(t.matterId, t.publishedOn.desc(), t.id.desc())],
);

/** When one may comment on a notice, and why until then. A projection of events and clocks. */
export const commentPeriods = pgTable(
  'comment_periods',
  {
    /** The fact that opened it: its notice, or the one that reopened it. */
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => agencyDockets.matterId),
    noticeId: uuid().notNull(),
    ruleKey: text().notNull(),
    basis: text().notNull(),
    opensOn: localDate().notNull(),
    closesOn: localDate(),
    closesAt: instant(),
    /** Zone in which the closing hour is said. */
    zone: text().notNull(),
    /** A comment on paper should be there by then. */
    mailBy: localDate(),
    /** Days between an ended period and its reopening, on which a comment was late. */
    gapFrom: localDate(),
    gapTo: localDate(),
    /** From when the agency may use what the notice announces. */
    earliestUse: localDate(),
    /** The later notice's fact that moved it. */
    movedByEventId: uuid(),
  },
  (t) => [
    index('comment_periods_notice').on(t.noticeId, t.opensOn),
    index('comment_periods_matter').on(t.matterId),
    check('comment_periods_basis', sql`${t.basis} in ('stated', 'counted', 'extended', 'reopened')`),
  ],
);

/**
 * A comment about a notice or a docket: one of ours from the first draft on, or another's that was noted. Columns from `status`
 * on are projections of facts.
 */
export const publicComments = pgTable(
  'public_comments',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => agencyDockets.matterId),
    /** The first fact of its notice; null for one about the docket as a whole. */
    noticeId: uuid().references(() => matterEvents.id),
    origin: text().notNull(),
    title: text().notNull(),
    /** Empty where the comment is in its exhibits alone, or another's is only pointed to. */
    text: text().notNull(),
    /** Another's: who it is by, as posted. */
    commenter: text(),
    address: text(),
    /** A draft is for the organization; what was sent is seen as its docket is. */
    visibility: text(),
    readyAt: instant(),
    readyById: uuid().references(() => people.id),
    madeById: uuid().references(() => people.id),
    madeAt: instant().notNull(),
    editedAt: instant(),
    removedAt: instant(),
    /** What stays of words that were removed for good. */
    redaction: jsonb().$type<Redaction>(),
    status: text().notNull().default('draft'),
    submittedOn: localDate(),
    trackingNumber: text(),
    postedOn: localDate(),
  },
  (t) => [
    index('public_comments_order').on(t.matterId, t.madeAt.desc(), t.id.desc()),
    index('public_comments_notice').on(t.noticeId),
    uniqueIndex('public_comments_address')
      .on(t.matterId, t.address)
      .where(sql`origin = 'other'`),
    check('public_comments_origin', sql`${t.origin} in ('ours', 'other')`),
    check('public_comments_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
  ],
);

/** An organization or person who signs a comment of ours, and who gave us leave to say so. */
export const commentSignOns = pgTable(
  'comment_sign_ons',
  {
    id: id(),
    commentId: uuid()
      .notNull()
      .references(() => publicComments.id),
    organization: text(),
    person: text(),
    authorityBy: text().notNull(),
    authorityOn: localDate().notNull(),
    addedById: uuid().references(() => people.id),
    addedAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [
    index('comment_sign_ons_comment').on(t.commentId, t.addedAt, t.id),
    check('comment_sign_ons_somebody', sql`${t.organization} is not null or ${t.person} is not null`),
  ],
);

/** A file that goes with a comment of ours, in its order. */
export const commentExhibits = pgTable(
  'comment_exhibits',
  {
    id: id(),
    commentId: uuid()
      .notNull()
      .references(() => publicComments.id),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    number: integer().notNull(),
    label: text().notNull(),
  },
  (t) => [
    uniqueIndex('comment_exhibits_document').on(t.commentId, t.documentId),
    index('comment_exhibits_order').on(t.commentId, t.number),
    index('comment_exhibits_file').on(t.documentId),
  ],
);

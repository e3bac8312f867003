import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Proposed } from '#domain/agencies/proposals.ts';
import { agencies } from './agencies.ts';
import { id, instant, localDate } from './columns.ts';
import { people } from './people.ts';

/** Another name under which an agency is found. Only appended to; a name that no longer holds is ended. */
export const agencyAliases = pgTable(
  'agency_aliases',
  {
    id: id(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    name: text().notNull(),
    kind: text().notNull(),
    /** As a search compares it. */
    folded: text().generatedAlwaysAs(sql`fold_name(name)`),
    sourceUrl: text().notNull(),
    /** The day on which somebody last read it there. */
    checkedOn: localDate().notNull(),
    /** Null where it came with the reference data. */
    proposalId: uuid().references((): AnyPgColumn => agencyProposals.id),
    recordedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('agency_aliases_once')
      .on(t.agencyId, t.folded)
      .where(sql`${t.endedAt} is null`),
    check('agency_aliases_kind', sql`${t.kind} in ('abbreviation', 'former_name', 'other_name')`),
  ],
);

/**
 * One way to reach an office of an agency. Only appended to: a contact that changed is ended, and the row that took its place
 * points to it. Where and when it was read is in its checks, of which each contact has at least one.
 */
export const agencyContacts = pgTable(
  'agency_contacts',
  {
    id: id(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    kind: text().notNull(),
    channel: text(),
    value: text(),
    office: text(),
    purpose: text(),
    /** Since when it is so, where the source says. */
    validFrom: localDate(),
    replacesId: uuid()
      .unique()
      .references((): AnyPgColumn => agencyContacts.id),
    /** By which name the reference data knows it; null for what people added. */
    seedKey: text(),
    /** Null where it came with the reference data. */
    proposalId: uuid().references((): AnyPgColumn => agencyProposals.id),
    recordedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index('agency_contacts_agency').on(t.agencyId, t.id),
    index('agency_contacts_seed').on(t.seedKey),
    check(
      'agency_contacts_kind',
      sql`${t.kind} in ('foia_office', 'service_center', 'public_liaison', 'appeal_office', 'press_office')`,
    ),
    check(
      'agency_contacts_channel',
      sql`${t.channel} in ('portal', 'web_page', 'email', 'mail', 'fax', 'phone')`,
    ),
    check('agency_contacts_value', sql`(${t.channel} is null) = (${t.value} is null)`),
    check('agency_contacts_says_something', sql`${t.value} is not null or ${t.office} is not null`),
  ],
);

/** That a contact was read at its source on a day, and still held. Append-only. */
export const agencyContactChecks = pgTable(
  'agency_contact_checks',
  {
    id: id(),
    contactId: uuid()
      .notNull()
      .references(() => agencyContacts.id),
    sourceUrl: text().notNull(),
    checkedOn: localDate().notNull(),
    /** Null where the reference data says so. */
    proposalId: uuid().references((): AnyPgColumn => agencyProposals.id),
    recordedAt: instant().notNull(),
  },
  (t) => [index('agency_contact_checks_last').on(t.contactId, t.checkedOn.desc(), t.id.desc())],
);

/** What a member says should change in the directory, and where that can be read. Append-only. */
export const agencyProposals = pgTable(
  'agency_proposals',
  {
    id: id(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    kind: text().notNull(),
    /** The contact that it corrects, checks or ends. */
    contactId: uuid().references((): AnyPgColumn => agencyContacts.id),
    /** The name that it ends. */
    aliasId: uuid().references((): AnyPgColumn => agencyAliases.id),
    proposed: jsonb().$type<Proposed>(),
    sourceUrl: text().notNull(),
    readOn: localDate().notNull(),
    note: text(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
  },
  (t) => [
    index('agency_proposals_person').on(t.personId, t.id),
    index('agency_proposals_agency').on(t.agencyId, t.id),
    check(
      'agency_proposals_kind',
      sql`${t.kind} in ('add_contact', 'correct_contact', 'check_contact', 'end_contact', 'add_alias', 'end_alias')`,
    ),
    check(
      'agency_proposals_about',
      sql`(${t.contactId} is not null) = (${t.kind} in ('correct_contact', 'check_contact', 'end_contact'))
        and (${t.aliasId} is not null) = (${t.kind} = 'end_alias')`,
    ),
    check(
      'agency_proposals_proposed',
      sql`(${t.proposed} is not null) = (${t.kind} in ('add_contact', 'correct_contact', 'add_alias'))`,
    ),
  ],
);

/** How a proposal ended, once. Append-only. */
export const agencyDecisions = pgTable(
  'agency_decisions',
  {
    proposalId: uuid()
      .primaryKey()
      .references(() => agencyProposals.id),
    state: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    decidedAt: instant().notNull(),
    reason: text(),
  },
  (t) => [
    check('agency_decisions_state', sql`${t.state} in ('accepted', 'declined', 'taken_back')`),
    check('agency_decisions_reason', sql`${t.state} <> 'declined' or ${t.reason} is not null`),
  ],
);

import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, writtenAt } from './columns.ts';

/** Who stewards matters. `is_public_record` marks the one that holds the real, sourced story. */
export const organizations = pgTable('organizations', {
  id: id(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  zone: text().notNull().default('America/New_York'),
  isSample: boolean().notNull().default(false),
  isPublicRecord: boolean().notNull().default(false),
  /** Suspended by a site administrator: its members act no more, its public matters stay. */
  suspendedAt: instant(),
  createdAt: writtenAt(),
});

/** A person known to the product. Authentication lives in schema `auth`; `auth_user_id` joins the two. */
export const people = pgTable('people', {
  id: id(),
  authUserId: text().unique(),
  name: text().notNull(),
  email: text().notNull().unique(),
  zone: text().notNull().default('America/New_York'),
  isSample: boolean().notNull().default(false),
  /** Runs the site: suspends people and organizations; sees no private matter without a logged reason. */
  isSiteAdmin: boolean().notNull().default(false),
  suspendedAt: instant(),
  /** The account was deleted: what was done stays, under a name that names nobody. */
  deletedAt: instant(),
  createdAt: writtenAt(),
});

export const memberships = pgTable(
  'memberships',
  {
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    role: text().notNull(),
    createdAt: writtenAt(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId] }),
    index('memberships_person').on(t.personId),
    check('memberships_role', sql`${t.role} in ('owner', 'editor', 'counsel', 'volunteer', 'viewer')`),
  ],
);

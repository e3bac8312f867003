import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { organizations, people } from './people.ts';

/**
 * An address that is asked to become a member. Only a digest of the secret in its link is kept. One for an address and an
 * organization is open at a time: inviting again replaces it.
 */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    /** In small letters, as accounts keep theirs. */
    address: text().notNull(),
    role: text().notNull(),
    tokenDigest: text().notNull().unique(),
    invitedById: uuid()
      .notNull()
      .references(() => people.id),
    invitedAt: instant().notNull(),
    /** By the domain clock. */
    endsAt: instant().notNull(),
    /** Taken, withdrawn or replaced; null while it can be taken. */
    endedAt: instant(),
    takenById: uuid().references(() => people.id),
  },
  (t) => [
    uniqueIndex('invitations_open')
      .on(t.organizationId, t.address)
      .where(sql`ended_at is null`),
    index('invitations_organization').on(t.organizationId, t.invitedAt),
    check('invitations_role', sql`${t.role} in ('owner', 'editor', 'counsel', 'volunteer', 'viewer')`),
  ],
);

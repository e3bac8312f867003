import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { guests } from './access.ts';
import { id, instant, writtenAt } from './columns.ts';
import { organizations, people } from './people.ts';

/**
 * An invitation to an organization, or to one matter for a guest who has no account yet. Bound to its address; the secret of
 * its link is kept as a digest only.
 */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    /** As whose guest; null = as a member. */
    guestId: uuid().references(() => guests.id),
    /** In small letters. */
    address: text().notNull(),
    role: text().notNull(),
    tokenDigest: text().notNull().unique(),
    invitedById: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: writtenAt(),
    /** By the domain clock. */
    endsAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedById: uuid().references(() => people.id),
    withdrawnAt: instant(),
  },
  (t) => [
    uniqueIndex('invitations_open')
      .on(t.organizationId, t.address)
      .where(sql`guest_id is null and accepted_at is null and withdrawn_at is null`),
    index('invitations_address').on(t.address),
    index('invitations_guest').on(t.guestId),
    check('invitations_role', sql`${t.role} in ('owner', 'editor', 'counsel', 'volunteer', 'viewer')`),
    check('invitations_end', sql`${t.acceptedAt} is null or ${t.withdrawnAt} is null`),
  ],
);

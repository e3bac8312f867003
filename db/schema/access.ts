import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, writtenAt } from './columns.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';

/** A person of no membership who has a role on one matter until an instant; also a site administrator's logged look. */
export const guests = pgTable(
  'guests',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    /** Null = nobody has an account with the address. */
    personId: uuid().references(() => people.id),
    /** In small letters, as it was invited; null for an administrator's look. Lists show it and never whether it has an account. */
    address: text(),
    role: text().notNull(),
    /** Why; required where a site administrator let themselves in. */
    reason: text(),
    isAdministrator: boolean().notNull().default(false),
    invitedById: uuid().references(() => people.id),
    createdAt: writtenAt(),
    /** By the domain clock. */
    endsAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index('guests_person').on(t.personId),
    uniqueIndex('guests_matter_person')
      .on(t.matterId, t.personId)
      .where(sql`ended_at is null`),
    uniqueIndex('guests_matter_address')
      .on(t.matterId, t.address)
      .where(sql`ended_at is null`),
    check('guests_role', sql`${t.role} in ('counsel', 'volunteer', 'viewer')`),
  ],
);

/** Who is named for the sealed content of a matter. */
export const sealedReaders = pgTable(
  'sealed_readers',
  {
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    namedById: uuid().references(() => people.id),
    createdAt: writtenAt(),
  },
  (t) => [primaryKey({ columns: [t.matterId, t.personId] }), index('sealed_readers_person').on(t.personId)],
);

/** A link that shows one matter to whoever holds it; only a digest of its secret is kept. One a matter lives at a time. */
export const shareLinks = pgTable(
  'share_links',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    tokenDigest: text().notNull().unique(),
    createdById: uuid().references(() => people.id),
    createdAt: writtenAt(),
    endsAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('share_links_matter')
      .on(t.matterId)
      .where(sql`ended_at is null`),
  ],
);

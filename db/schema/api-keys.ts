import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, writtenAt } from './columns.ts';
import { people } from './people.ts';

/** What a program signs in with: a secret of which only a digest is kept, and what it may do in the person's name. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    name: text().notNull(),
    /** The first characters of the secret, by which its owner knows it again. */
    hint: text().notNull(),
    digest: text().notNull().unique(),
    /** Names of mutations; none = the key only reads. */
    mutations: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    createdAt: writtenAt(),
    /** By real time, as sessions end: a demonstration that travels brings no key back. */
    expiresAt: instant().notNull(),
    /** Kept to the minute. */
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    index('api_keys_person')
      .on(t.personId)
      .where(sql`revoked_at is null`),
  ],
);

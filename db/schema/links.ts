import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';

/** That two matters belong together, and how. It belongs to the first; who may not read both ends is told of none. */
export const matterLinks = pgTable(
  'matter_links',
  {
    id: id(),
    fromId: uuid()
      .notNull()
      .references(() => matters.id),
    toId: uuid()
      .notNull()
      .references(() => matters.id),
    kind: text().notNull(),
    /** Where that can be read, or who says so. */
    source: text().notNull(),
    /** Kept closer than the first matter; null as that. */
    visibility: text(),
    madeById: uuid().references(() => people.id),
    madeAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [
    uniqueIndex('matter_links_once')
      .on(t.fromId, t.toId, t.kind)
      .where(sql`removed_at is null`),
    index('matter_links_to').on(t.toId),
    check(
      'matter_links_kind',
      sql`${t.kind} in ('concerns', 'became', 'answers', 'consolidated_with', 'replaces', 'related')`,
    ),
    check('matter_links_ends', sql`${t.fromId} <> ${t.toId}`),
    check('matter_links_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
  ],
);

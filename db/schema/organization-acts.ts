import { integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { organizations, people } from './people.ts';

/** Who changed what about an organization itself: who belongs, as what, who invited whom. Append-only, chained per organization. */
export const organizationActs = pgTable(
  'organization_acts',
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    number: integer().notNull(),
    at: instant().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    action: text().notNull(),
    /** Whom it concerns; null where it concerns the organization as a whole. */
    aboutPersonId: uuid().references(() => people.id),
    reason: text(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    /** As in `history`; null in the acts that were recorded before these were chained. */
    salt: text(),
    contentDigest: text(),
    previousHash: text(),
    hash: text(),
  },
  (t) => [uniqueIndex('organization_acts_number').on(t.organizationId, t.number)],
);

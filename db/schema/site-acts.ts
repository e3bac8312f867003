import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { matters } from './matters.ts';
import { organizations, people } from './people.ts';

/** What a site administrator did, and why: suspensions and looks at a private matter. Append-only. */
export const siteActs = pgTable(
  'site_acts',
  {
    id: id(),
    at: instant().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    action: text().notNull(),
    aboutPersonId: uuid().references(() => people.id),
    aboutOrganizationId: uuid().references(() => organizations.id),
    matterId: uuid().references(() => matters.id),
    reason: text().notNull(),
  },
  (t) => [
    index('site_acts_person').on(t.aboutPersonId, t.at),
    check(
      'site_acts_action',
      sql`${t.action} in ('suspend_person', 'restore_person', 'suspend_organization', 'restore_organization', 'inspect_matter')`,
    ),
  ],
);

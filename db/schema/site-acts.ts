import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { agencies } from './agencies.ts';
import { id, instant } from './columns.ts';
import { matters } from './matters.ts';
import { organizations, people } from './people.ts';

/** What a site administrator did, and why: suspensions, looks at a private matter, changes of the directory. Append-only. */
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
    aboutAgencyId: uuid().references(() => agencies.id),
    matterId: uuid().references(() => matters.id),
    /** Must be given, but for what changes the directory: its proposal says why. */
    reason: text(),
  },
  (t) => [
    index('site_acts_person').on(t.aboutPersonId, t.at),
    check(
      'site_acts_action',
      sql`${t.action} in ('suspend_person', 'restore_person', 'suspend_organization', 'restore_organization', 'inspect_matter',
        'accept_proposal', 'decline_proposal', 'change_directory')`,
    ),
    check(
      'site_acts_reason',
      sql`${t.reason} is not null or ${t.action} in ('accept_proposal', 'change_directory')`,
    ),
  ],
);

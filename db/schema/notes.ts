import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';

/** What members write beside a matter. Never public: the least private is for the organization and its guests. */
export const notes = pgTable(
  'notes',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    text: text().notNull(),
    visibility: text().notNull().default('organization'),
    writtenById: uuid().references(() => people.id),
    writtenAt: instant().notNull(),
    editedAt: instant(),
    removedAt: instant(),
  },
  (t) => [
    index('notes_order').on(t.matterId, t.writtenAt.desc(), t.id.desc()),
    check('notes_visibility', sql`${t.visibility} in ('organization', 'counsel', 'sealed')`),
  ],
);
